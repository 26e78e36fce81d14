/// How many columns text takes on a terminal.
package enum DisplayWidth {
  /// The columns of one scalar: 0 for combining marks and controls, 2 for wide ones, else 1.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    if contains(DisplayWidthTables.zeroWidth, value) { return 0 }
    return contains(DisplayWidthTables.wide, value) ? 2 : 1
  }

  /// The columns of one character: those of its widest scalar, two where a variation selector asks
  /// for the picture form.
  package static func of(_ character: Character) -> Int {
    var width = 0
    for scalar in character.unicodeScalars {
      if scalar.value == 0xFE0F && width == 1 { return 2 }
      width = max(width, of(scalar))
    }
    // A flag is two regional indicators, drawn as one wide picture.
    if width == 1, let first = character.unicodeScalars.first,
      (0x1F1E6...0x1F1FF).contains(first.value), character.unicodeScalars.count > 1
    {
      return 2
    }
    return width
  }

  /// The columns of a text without line breaks.
  package static func of(_ text: some StringProtocol) -> Int {
    var utf8Only = true
    var count = 0
    for byte in text.utf8 {
      guard byte >= 0x20 && byte < 0x7F else {
        utf8Only = false
        break
      }
      count += 1
    }
    if utf8Only { return count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// Whether `value` lies in one of the inclusive ranges that `bounds` holds in pairs.
  private static func contains(_ bounds: [UInt32], _ value: UInt32) -> Bool {
    var low = 0
    var high = bounds.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value > bounds[2 * middle + 1] { low = middle + 1 } else { high = middle }
    }
    return low < bounds.count / 2 && value >= bounds[2 * low]
  }
}

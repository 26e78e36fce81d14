extension String {
  /// The pieces between occurrences of a separator of one scalar, empty pieces included.
  ///
  /// Works on scalars: a separator followed by a combining mark is still found, unlike with
  /// `split(separator:)`, which compares characters.
  func split(_ separator: Unicode.Scalar) -> [Substring] {
    unicodeScalars.split(separator: separator, omittingEmptySubsequences: false)
      .map { Substring($0) }
  }

  /// The text with each of some scalars replaced.
  func replacingScalars(_ replacement: (Unicode.Scalar) -> String?) -> String {
    var result = ""
    result.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      if let text = replacement(scalar) {
        result += text
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

// Escapes, and sets in square brackets.
extension PatternParser {
  /// What follows a backslash outside of brackets.
  mutating func escape() throws(PatternError) -> PatternNode {
    guard let scalar = next else { throw .malformed(position: position) }
    switch scalar {
    case "b", "B", "A", "z", "Z", "G":
      position += 1
      switch scalar {
      case "b": return .assertion(.wordBoundary)
      case "B": return .assertion(.noWordBoundary)
      case "A", "G": return .assertion(.start)
      default: return .assertion(.end)
      }
    case "R":
      position += 1
      let end = ScalarSet.test { ScalarSet.isLineEnd($0) || (0x0B...0x0C).contains($0.value) }
      return .alternatives([
        .sequence([.set(.single("\r")), .set(.single("\n"))]), .set(end),
      ])
    case "1"..."9", "k": throw .needsBacktracking(position: position)
    default: return item(try escapedSet())
    }
  }

  /// What follows a backslash, as a set.
  private mutating func escapedSet() throws(PatternError) -> ScalarSet {
    guard let scalar = next else { throw .malformed(position: position) }
    position += 1
    switch scalar {
    case "d": return .digits
    case "D": return .not(.digits)
    case "w": return .words
    case "W": return .not(.words)
    case "s": return .blanks
    case "S": return .not(.blanks)
    case "h": return .horizontal
    case "H": return .not(.horizontal)
    case "v": return .test { ScalarSet.isLineEnd($0) || (0x0B...0x0C).contains($0.value) }
    case "t": return .single("\t")
    case "n": return .single("\n")
    case "r": return .single("\r")
    case "f": return .single("\u{C}")
    case "a": return .single("\u{7}")
    case "e": return .single("\u{1B}")
    case "p": return try named()
    case "P": return .not(try named())
    case "x": return .single(try hexadecimal(2))
    case "u": return .single(try hexadecimal(4))
    case "a"..."z", "A"..."Z", "0"..."9": throw .malformed(position: position - 1)
    default: return .single(scalar)
    }
  }

  private mutating func named() throws(PatternError) -> ScalarSet {
    let name: String
    if take("{") {
      name = try text(upTo: "}")
    } else {
      guard let scalar = next else { throw .malformed(position: position) }
      position += 1
      name = String(Character(scalar))
    }
    guard let set = ScalarSet(named: name) else { throw .unknownClass(name) }
    return set
  }

  /// So many hexadecimal digits, or any number of them in braces.
  private mutating func hexadecimal(_ count: Int) throws(PatternError) -> Unicode.Scalar {
    let start = position
    var digits = ""
    if take("{") {
      digits = try text(upTo: "}")
    } else {
      for scalar in scalars[position...].prefix(count) { digits.unicodeScalars.append(scalar) }
      guard digits.unicodeScalars.count == count else { throw .malformed(position: start) }
      position += count
    }
    guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
      throw .malformed(position: start)
    }
    return scalar
  }

  /// A set in square brackets, whose opening one was read; sets may stand within sets.
  mutating func bracketed(depth: Int = 0) throws(PatternError) -> ScalarSet {
    let start = position - 1
    guard depth < 50 else { throw .tooLarge }
    let isNegated = take("^")
    var intersected: [ScalarSet] = []
    var parts: [ScalarSet] = []
    var isFirst = true
    while let scalar = next, scalar != "]" || isFirst {
      isFirst = false
      if take("&&") {
        intersected.append(.union(parts))
        parts = []
        continue
      }
      position += 1
      if scalar == "[" {
        parts.append(try bracketed(depth: depth + 1))
        continue
      }
      let low = scalar == "\\" ? try escapedSet() : .single(scalar)
      parts.append(try range(from: low))
    }
    guard take("]") else { throw .malformed(position: start) }
    intersected.append(.union(parts))
    let set = intersected.count == 1 ? intersected[0] : .intersection(intersected)
    return isNegated ? .not(set) : set
  }

  /// A set, or the range that starts with its only scalar.
  private mutating func range(from low: ScalarSet) throws(PatternError) -> ScalarSet {
    guard case .single(let first) = low, next == "-", position + 1 < scalars.count,
      scalars[position + 1] != "]", scalars[position + 1] != "["
    else { return low }
    position += 1
    let start = position
    guard let scalar = next else { throw .malformed(position: start) }
    position += 1
    let high = scalar == "\\" ? try escapedSet() : .single(scalar)
    guard case .single(let last) = high, first.value <= last.value else {
      throw .malformed(position: start)
    }
    return .range(first.value...last.value)
  }
}

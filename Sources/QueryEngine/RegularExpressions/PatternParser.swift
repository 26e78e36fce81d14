/// Reads a pattern of `=~`, in Java's syntax.
struct PatternParser {
  /// What `(?ismx)` switches.
  struct Flags {
    var ignoresCase = false
    var dotMatchesAll = false
    var isMultiline = false
    var ignoresBlanks = false
  }

  /// Groups within groups.
  private static let deepestNesting = 250

  /// Quantifiers of one item.
  private static let mostQuantifiers = 10

  let scalars: [Unicode.Scalar]
  var position = 0
  var flags = Flags()
  private var depth = 0

  init(_ pattern: String) { scalars = PatternParser.unquoted(Array(pattern.unicodeScalars)) }

  /// The pattern with `\Q…\E` written as escaped single scalars.
  private static func unquoted(_ pattern: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var isQuoting = false
    var index = 0
    while index < pattern.count {
      let scalar = pattern[index]
      let next = index + 1 < pattern.count ? pattern[index + 1] : nil
      if scalar == "\\", next == (isQuoting ? "E" : "Q") {
        isQuoting.toggle()
        index += 2
        continue
      }
      if isQuoting {
        if scalar.isASCII, !ScalarSet.isWord(scalar) { result.append("\\") }
      } else if scalar == "\\", let next {
        // The next one is escaped, so that it starts nothing.
        result += [scalar, next]
        index += 2
        continue
      }
      result.append(scalar)
      index += 1
    }
    return result
  }

  /// The whole pattern.
  mutating func parse() throws(PatternError) -> PatternNode {
    let node = try alternatives()
    guard position == scalars.count else { throw .malformed(position: position) }
    return node
  }

  // MARK: Reading

  var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  func starts(_ text: String) -> Bool { scalars[position...].starts(with: text.unicodeScalars) }

  mutating func take(_ text: String) -> Bool {
    guard starts(text) else { return false }
    position += text.unicodeScalars.count
    return true
  }

  /// The text up to an end, which is taken too.
  mutating func text(upTo end: Unicode.Scalar) throws(PatternError) -> String {
    var text = String.UnicodeScalarView()
    while let scalar = next, scalar != end {
      text.append(scalar)
      position += 1
    }
    guard next == end else { throw .malformed(position: position) }
    position += 1
    return String(text)
  }

  func item(_ set: ScalarSet) -> PatternNode {
    .set(flags.ignoresCase ? .ignoringCase(set) : set)
  }

  // MARK: Structure

  private mutating func alternatives() throws(PatternError) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= PatternParser.deepestNesting else { throw .tooLarge }
    // Flags within a group end with it.
    let outer = flags
    defer { flags = outer }
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func sequence() throws(PatternError) -> PatternNode {
    var parts: [PatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      if flags.ignoresBlanks, skipBlank() { continue }
      guard var part = try atom() else { continue }
      var count = 0
      while let bounds = try quantifier() {
        part = .repeated(part, minimum: bounds.minimum, maximum: bounds.maximum)
        count += 1
        if count > PatternParser.mostQuantifiers { throw .tooLarge }
      }
      parts.append(part)
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func skipBlank() -> Bool {
    guard let scalar = next else { return false }
    if ScalarSet.blanks.contains(scalar) {
      position += 1
      return true
    }
    guard scalar == "#" else { return false }
    while let scalar = next, !ScalarSet.isLineEnd(scalar) { position += 1 }
    return true
  }

  /// One item; nil for what only switches flags.
  private mutating func atom() throws(PatternError) -> PatternNode? {
    guard let scalar = next else { throw .malformed(position: position) }
    position += 1
    switch scalar {
    case "(": return try group()
    case "[": return item(try bracketed())
    case ".": return .set(flags.dotMatchesAll ? .any : .anyOfLine)
    case "^": return .assertion(flags.isMultiline ? .lineStart : .start)
    case "$": return .assertion(flags.isMultiline ? .lineEnd : .end)
    case "\\": return try escape()
    case "*", "+", "?", "{": throw .malformed(position: position - 1)
    default: return item(.single(scalar))
    }
  }

  private mutating func quantifier() throws(PatternError) -> (minimum: Int, maximum: Int?)? {
    let bounds: (Int, Int?)
    switch next {
    case "*": bounds = (0, nil)
    case "+": bounds = (1, nil)
    case "?": bounds = (0, 1)
    case "{": return try counted()
    default: return nil
    }
    position += 1
    try endQuantifier()
    return bounds
  }

  /// `{2}`, `{2,}` or `{2,5}`.
  private mutating func counted() throws(PatternError) -> (minimum: Int, maximum: Int?) {
    let start = position
    position += 1
    let parts = try text(upTo: "}").split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count <= 2, let minimum = Int(parts[0]), minimum >= 0 else {
      throw .malformed(position: start)
    }
    var maximum: Int? = parts.count == 1 ? minimum : nil
    if parts.count == 2, !parts[1].isEmpty {
      guard let bound = Int(parts[1]), bound >= minimum else { throw .malformed(position: start) }
      maximum = bound
    }
    try endQuantifier()
    return (minimum, maximum)
  }

  /// Whether the whole text fits does not depend on which match is tried first.
  private mutating func endQuantifier() throws(PatternError) {
    if take("?") { return }
    if next == "+" { throw .needsBacktracking(position: position) }
  }

  private mutating func group() throws(PatternError) -> PatternNode? {
    let start = position - 1
    let outer = flags
    if take("?") {
      if starts("=") || starts("!") || starts(">") || starts("<=") || starts("<!") {
        throw .needsBacktracking(position: start)
      }
      if take("<") {
        _ = try text(upTo: ">")
      } else if try switchFlags() {
        return nil
      }
    }
    let inner = try alternatives()
    guard take(")") else { throw .malformed(position: start) }
    flags = outer
    return inner
  }

  /// Reads `i-s:` or `i)`; says whether the group ended with it, so that the flags stay.
  private mutating func switchFlags() throws(PatternError) -> Bool {
    var isOn = true
    while let scalar = next {
      position += 1
      switch scalar {
      case ":": return false
      case ")": return true
      case "-": isOn = false
      case "i": flags.ignoresCase = isOn
      case "s": flags.dotMatchesAll = isOn
      case "m": flags.isMultiline = isOn
      case "x": flags.ignoresBlanks = isOn
      // Cases and classes go by Unicode anyway; only `\n` ends lines for `^` and `$` anyway.
      case "u", "U", "d": break
      default: throw .malformed(position: position - 1)
      }
    }
    throw .malformed(position: position)
  }
}

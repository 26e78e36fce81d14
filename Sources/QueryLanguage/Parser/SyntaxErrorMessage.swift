/// Makes the sentences for syntax errors.
package struct SyntaxErrorMessage: Sendable {
  /// What is wrong, and where that helps, what to do; without the place.
  package var text: String

  /// The sentence for an error.
  package init(_ error: SyntaxError) {
    text =
      switch error.kind {
      case .unexpected(let expected, let found):
        SyntaxErrorMessage.unexpected(expected, found)
      case .unterminated(let what): "this \(what.rawValue) does not end"
      case .invalidCharacter(let scalar):
        "the character '\(scalar)' (U+\(SyntaxErrorMessage.hexadecimal(scalar))) cannot stand here"
      case .invalidUnicodeLiteral:
        "\\u takes four hexadecimal digits and \\U eight, which name a character"
      case .invalidEscape: "this escape has no meaning; write \\\\ for a backslash"
      case .invalidNumber: "this is not a number"
      case .integerOverflow: "this integer does not fit into 64 bits"
      case .floatingPointOverflow: "this number is too large for a float"
      case .invalidRelationshipLength: "the length of a relationship is a natural number"
      case .parameterInPattern:
        "a parameter cannot be the properties of a pattern here; compare them in WHERE"
      case .patternAsValue:
        "a pattern is no value here; use EXISTS { … }, COUNT { … } or a pattern comprehension"
      case .clauseOrder(let order): SyntaxErrorMessage.clauseOrder(order)
      case .nestedTooDeeply(let limit):
        "more than \(limit) levels of brackets or operators within each other"
      case .tooLong(let limit): "a query has at most \(limit >> 20) MiB"
      }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The most alternatives that a message names.
  private static let namedAlternatives = 6

  private static func unexpected(_ expected: [Expectation], _ found: String) -> String {
    let place = found.isEmpty ? "the query ends too early" : "'\(found)' cannot stand here"
    let names = expected.map(\.name)
    guard let last = names.last else { return place }
    if names.count > namedAlternatives { return place }
    if names.count == 1 { return "\(place); expected \(last)" }
    return "\(place); expected \(names.dropLast().joined(separator: ", ")) or \(last)"
  }

  private static func clauseOrder(_ order: SyntaxError.ClauseOrder) -> String {
    switch order {
    case .cannotEndWith(let clause):
      "a query cannot end with \(clause); add RETURN, or a clause that changes the graph"
    case .afterReturn(let clause): "\(clause) cannot follow RETURN; use WITH in its place"
    case .mixedUnion: "UNION and UNION ALL cannot stand in one query"
    case .updateInSubquery(let clause): "\(clause) changes the graph and cannot stand in a subquery"
    case .readInForEach(let clause):
      "\(clause) cannot stand in FOREACH, which only changes the graph"
    }
  }
}

/// Something that could stand at a place of a query.
package enum Expectation: Sendable, Hashable {
  case keyword(Keyword)
  case symbol(TokenKind)
  case expression
  case variable
  case label
  case relationshipType
  case propertyKey
  case procedure
  case integer
  case pattern
  case clause
  case endOfQuery

  /// How a message names it.
  package var name: String {
    switch self {
    case .keyword(let keyword): keyword.rawValue
    case .symbol(let kind): kind.symbol.map { "'\($0)'" } ?? "a token"
    case .expression: "an expression"
    case .variable: "a variable"
    case .label: "a label"
    case .relationshipType: "a relationship type"
    case .propertyKey: "a property key"
    case .procedure: "a procedure"
    case .integer: "a natural number"
    case .pattern: "a pattern"
    case .clause: "a clause"
    case .endOfQuery: "the end of the query"
    }
  }
}

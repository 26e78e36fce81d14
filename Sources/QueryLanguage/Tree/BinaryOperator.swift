/// An operator between two operands that does not chain as comparisons do.
package enum BinaryOperator: String, Sendable, Hashable, CaseIterable {
  case or = "OR"
  case xor = "XOR"
  case and = "AND"
  case startsWith = "STARTS WITH"
  case endsWith = "ENDS WITH"
  case contains = "CONTAINS"
  /// The whole string matches a regular expression.
  case matches = "=~"
  case `in` = "IN"
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case modulo = "%"
  case power = "^"

  /// How tightly the operator binds; operators of one precedence are read from left to right.
  package var precedence: Int {
    switch self {
    case .or: 1
    case .xor: 2
    case .and: 3
    case .startsWith, .endsWith, .contains, .matches, .in: 6
    case .add, .subtract: 7
    case .multiply, .divide, .modulo: 8
    case .power: 9
    }
  }
}

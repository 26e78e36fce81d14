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
}

/// An operator before its operand.
package enum UnaryOperator: String, Sendable, Hashable, CaseIterable {
  case not = "NOT"
  case plus = "+"
  case minus = "-"
}

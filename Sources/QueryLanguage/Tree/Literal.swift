/// A constant that is written as one token (with its sign).
package enum Literal: Sendable, Hashable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case float(Double)
  case string(String)
}

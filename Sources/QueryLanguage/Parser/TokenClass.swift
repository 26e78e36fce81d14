/// What a token is in its place, for colouring and completion.
package enum TokenClass: Sendable, Hashable {
  case keyword
  case variable
  case parameter
  case label
  case relationshipType
  case propertyKey
  case function
  case procedure
  case string
  case number
  case symbol
  case bracket
  case comment
  case invalid
}

/// Why a text is not JSON.
package enum JSONFault: Sendable, Hashable {
  case unexpectedEnd
  case unexpectedCharacter
  case controlCharacter
  case invalidEscape
  case invalidNumber
  case nestedTooDeep
  case textAfterValue

  /// The fault in words.
  var sentence: String {
    switch self {
    case .unexpectedEnd: "the JSON ends too early"
    case .unexpectedCharacter: "not the character that JSON wants here"
    case .controlCharacter: "a control character inside a string (write it as \\u00XX)"
    case .invalidEscape: "no such escape in a string"
    case .invalidNumber: "not a number"
    case .nestedTooDeep: "nested too deep"
    case .textAfterValue: "more text after the object"
    }
  }
}

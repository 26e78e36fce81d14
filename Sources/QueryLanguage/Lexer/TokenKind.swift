/// The kinds of tokens of openCypher.
///
/// Arrows are not tokens: `<-[` is `<`, `-`, `[`.
package enum TokenKind: UInt8, Sendable, Hashable, CaseIterable {
  // MARK: Words and literals
  /// A name or keyword without quotes.
  case word
  /// A name in backquotes.
  case quotedName
  /// `$name`.
  case parameter
  case integer
  case float
  case string
  // MARK: Brackets
  case leftParenthesis
  case rightParenthesis
  case leftBracket
  case rightBracket
  case leftBrace
  case rightBrace
  // MARK: Symbols
  case comma
  case dot
  case dotDot
  case colon
  case semicolon
  case pipe
  case ampersand
  case exclamation
  case plus
  case minus
  case star
  case slash
  case percent
  case caret
  case equal
  case notEqual
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual
  case plusEqual
  case matches
  // MARK: Others
  /// Digits with something else among them.
  case invalidNumber
  /// A string, quoted name or comment without its end.
  case unterminated
  /// A character that starts no token.
  case invalidCharacter
  /// The end of the text.
  case endOfText

  /// The text of a symbol; nil for tokens whose text varies.
  package var symbol: String? {
    switch self {
    case .leftParenthesis: "("
    case .rightParenthesis: ")"
    case .leftBracket: "["
    case .rightBracket: "]"
    case .leftBrace: "{"
    case .rightBrace: "}"
    case .comma: ","
    case .dot: "."
    case .dotDot: ".."
    case .colon: ":"
    case .semicolon: ";"
    case .pipe: "|"
    case .ampersand: "&"
    case .exclamation: "!"
    case .plus: "+"
    case .minus: "-"
    case .star: "*"
    case .slash: "/"
    case .percent: "%"
    case .caret: "^"
    case .equal: "="
    case .notEqual: "<>"
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .plusEqual: "+="
    case .matches: "=~"
    case .word, .quotedName, .parameter, .integer, .float, .string, .invalidNumber, .unterminated,
      .invalidCharacter, .endOfText:
      nil
    }
  }
}

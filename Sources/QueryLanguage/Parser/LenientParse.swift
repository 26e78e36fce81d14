/// What can be made of a text that need not be a query yet: for colouring while typing.
package struct LenientParse: Sendable {
  /// A run of the text and what it is in its place.
  package struct Piece: Sendable, Hashable {
    package var range: Range<Int>
    package var tokenClass: TokenClass
  }

  /// The clauses that could be read; nil when there are none.
  package var query: Query?
  /// Everything that is wrong, in the order of the text.
  package var errors: [SyntaxError]
  /// All tokens and comments in the order of the text.
  package var pieces: [Piece]

  /// Reads as much as possible; after an error goes on at the next clause.
  package init(_ text: String) {
    let bytes = Array(text.utf8)
    let (tokens, comments) = Lexer.tokenize(bytes)
    var parser = CypherParser(bytes, tokens: tokens, isLenient: true)
    do {
      query = try parser.wholeQuery()
    } catch {
      parser.errors.append(error)
    }
    errors = parser.errors
    pieces = tokens.dropLast().enumerated().map { index, token in
      Piece(
        range: token.range,
        tokenClass: parser.classes[index] ?? LenientParse.lexicalClass(of: token))
    }
    pieces += comments.map { Piece(range: $0, tokenClass: .comment) }
    pieces.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// What a token is as far as it shows by itself.
  private static func lexicalClass(of token: Token) -> TokenClass {
    switch token.kind {
    case .word: token.keyword?.isReserved ?? false ? .keyword : .variable
    case .quotedName: .variable
    case .parameter: .parameter
    case .integer, .float: .number
    case .string: .string
    case .leftParenthesis, .rightParenthesis, .leftBracket, .rightBracket, .leftBrace, .rightBrace:
      .bracket
    case .invalidNumber, .unterminated, .invalidCharacter: .invalid
    default: .symbol
    }
  }
}

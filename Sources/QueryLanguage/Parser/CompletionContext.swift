/// What could be typed at a place of a text.
package struct CompletionContext: Sendable {
  /// What the grammar allows there, each once, in the order in which the parser tried.
  package var expected: [Expectation]
  /// The bytes of the word that is being typed; empty between words.
  package var word: Range<Int>
  /// The variables named before the place, in order of appearance.
  package var variables: [String]
  /// Whether the place is within a string, a quoted name or a comment.
  package var isQuoted: Bool

  /// Looks at the text before the UTF-8 offset `cursor`.
  package init(_ text: String, cursor: Int) {
    let bytes = Array(text.utf8.prefix(max(cursor, 0)))
    var (tokens, _) = Lexer.tokenize(bytes)
    let end = tokens.removeLast()
    isQuoted = tokens.last?.kind == .unterminated
    word = bytes.count..<bytes.count
    if let last = tokens.last, last.kind == .word || isQuoted, Int(last.end) == bytes.count {
      word = last.range
      tokens.removeLast()
    }
    var last = end
    last.start = Int32(word.lowerBound)
    for index in tokens.indices where tokens[index].partner >= tokens.count {
      tokens[index].partner = -1
    }
    var parser = CypherParser(bytes, tokens: tokens + [last], isLenient: true)
    _ = try? parser.wholeQuery()
    var seen: Set<Expectation> = []
    let tried = parser.expectedPosition == tokens.count ? parser.expected : []
    expected = (parser.expectedAtEnd ?? tried).filter { seen.insert($0).inserted }
    var names: Set<String> = []
    variables = tokens.indices.filter { parser.classes[$0] == .variable }
      .map { parser.name(of: tokens[$0]) }.filter { names.insert($0).inserted }
  }
}

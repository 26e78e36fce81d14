/// One token of a query's text.
package struct Token: Sendable, Hashable {
  package var kind: TokenKind
  /// The keyword that a word is, whatever its case.
  package var keyword: Keyword?
  /// The offset of the first byte.
  package var start: Int32
  /// The offset after the last byte.
  package var end: Int32
  /// For a bracket, the index of the token that closes or opens it; −1 where there is none.
  package var partner: Int32 = -1

  /// The bytes of the token.
  package var range: Range<Int> { Int(start)..<Int(end) }
}

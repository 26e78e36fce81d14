package import QueryLanguage

extension QueryError {
  /// The parser's error as a query's.
  package init(_ error: SyntaxError) {
    self = .syntax(
      .malformed(code: error.detail, reason: SyntaxErrorMessage(error).text), at: error.range)
  }
}

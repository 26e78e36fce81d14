extension Query {
  /// Parses openCypher text strictly.
  ///
  /// - Throws: `SyntaxError` for the first thing that is wrong, with its place.
  package init(parsing text: String) throws(SyntaxError) {
    var parser = CypherParser(text)
    self = try parser.wholeQuery()
  }
}

extension Expression {
  /// Parses the text of one expression.
  ///
  /// - Throws: `SyntaxError` for the first thing that is wrong, with its place.
  package init(parsing text: String) throws(SyntaxError) {
    var parser = CypherParser(text)
    let expression = try parser.expression()
    guard parser.token.kind == .endOfText else {
      parser.note(.endOfQuery)
      throw parser.unexpected()
    }
    self = expression
  }
}

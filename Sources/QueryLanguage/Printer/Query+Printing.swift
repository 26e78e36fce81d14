extension Query: CustomStringConvertible {
  /// The query as openCypher, one clause a line.
  package var description: String {
    var printer = CypherPrinter()
    printer.write(self)
    return printer.text
  }
}

extension Expression: CustomStringConvertible {
  /// The expression as openCypher.
  package var description: String {
    var printer = CypherPrinter(clauseSeparator: " ")
    printer.write(self)
    return printer.text
  }
}

extension PathPattern: CustomStringConvertible {
  /// The pattern as openCypher.
  package var description: String {
    var printer = CypherPrinter(clauseSeparator: " ")
    printer.write(self)
    return printer.text
  }
}

import QueryLanguage

/// Whether Enter ends a text or begins a new line.
package enum InputCompleteness {
  private static let endings: Set<String> = [
    "AND", "OR", "XOR", "NOT", "WHERE", "RETURN", "MATCH", "WITH", "AS", "BY", "ORDER", "CREATE",
    "MERGE", "SET", "DELETE", "UNWIND", "IN", "CONTAINS", "STARTS", "ENDS", "THEN", "ELSE", "WHEN",
    "CASE", "ON", "REMOVE", "DETACH", "OPTIONAL", "CALL", "DISTINCT", "LIMIT", "SKIP", "UNION",
  ]
  private static let closers: Set<String> = [
    "RETURN", "CREATE", "MERGE", "SET", "DELETE", "REMOVE", "CALL", "FOREACH", "FINISH",
  ]

  /// A question or command is one line, unless a quotation is open; openCypher goes on until `;`,
  /// an empty line, or a clause that can be the last one with all brackets closed.
  package static func isComplete(_ text: String) -> Bool {
    let body = text.drop(while: \.isWhitespace)
    if body.isEmpty || body.hasPrefix(".") { return true }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.count > 1, let last = lines.last, last.allSatisfy(\.isWhitespace) { return true }
    let scan = Scan(text)
    guard EnglishParser.isCypher(String(body)) else { return !scan.isInQuotation }
    if scan.isInQuotation || scan.depth > 0 { return false }
    if scan.endsWithSemicolon { return true }
    // What is wrong before the end does not get better by going on.
    if let error = LenientParse(text).errors.first(where: { !$0.isAboutClauses }) {
      let end = text.utf8.count - text.utf8.reversed().prefix { $0 <= 0x20 }.count
      if error.range.lowerBound < end { return true }
    }
    guard let last = scan.words.last, !scan.endsWithOperator else { return false }
    if scan.endsWithWord && endings.contains(last) { return false }
    return scan.words.contains { closers.contains($0) }
  }

  /// Words, brackets and quotations of a text.
  private struct Scan {
    var words: [String] = []
    var depth = 0
    var isInQuotation = false
    var endsWithSemicolon = false
    var endsWithOperator = false
    var endsWithWord = false

    init(_ text: String) {
      var quote: Character?
      var word = ""
      var previous: Character = " "
      for character in text {
        if let open = quote {
          if character == open && previous != "\\" { quote = nil }
        } else if character.isLetter || character == "_" || character.isNumber {
          word.append(character)
        } else {
          if !word.isEmpty { words.append(word.uppercased()) }
          word = ""
          switch character {
          case "\"", "`": quote = character
          case "'" where !previous.isLetter && !previous.isNumber: quote = character
          case "(", "[", "{": depth += 1
          case ")", "]", "}": depth -= 1
          default: break
          }
        }
        if !character.isWhitespace {
          endsWithSemicolon = character == ";"
          endsWithWord = !word.isEmpty
          endsWithOperator = quote == nil && ",=<>+-*/|".contains(character)
        }
        previous = character
      }
      if !word.isEmpty { words.append(word.uppercased()) }
      isInQuotation = quote != nil
    }
  }
}

extension SyntaxError {
  /// Whether a clause is missing or misplaced, which further clauses may mend.
  fileprivate var isAboutClauses: Bool {
    if case .clauseOrder = kind { true } else { false }
  }
}

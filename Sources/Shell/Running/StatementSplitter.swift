import QueryLanguage

/// Cuts a script into statements as its lines come in.
///
/// A question ends with `;` or at an empty line; `#` and `//` start a comment at the start of a line
/// or after a space; a line that starts with `.` between questions is a command. Nothing of this
/// counts inside quotation marks; a mark inside a word (`Putin's`) opens none.
package struct StatementSplitter: Sendable {
  private var pending = ""
  private var startLine = 1
  private var lineNumber = 0
  /// The mark that closes the quotation that the last line ended in.
  private var openQuote: Unicode.Scalar?

  /// A splitter at the start of a script.
  package init() {}

  /// All statements of a text.
  package static func statements(in text: String) -> [Statement] {
    var splitter = StatementSplitter()
    var statements: [Statement] = []
    for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      statements += splitter.feed(String(line))
    }
    return statements + splitter.finish()
  }

  /// Whether a question was begun and not ended.
  package var isInStatement: Bool { !pending.isEmpty }

  /// Takes the next line, without its line feed; gives the statements that it completes.
  package mutating func feed(_ line: String) -> [Statement] {
    lineNumber += 1
    var scalars = Array(line.unicodeScalars)[...]
    if scalars.last == "\r" { scalars.removeLast() }
    if lineNumber == 1 && scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    let trimmed = Self.trimmed(scalars)
    if trimmed.isEmpty {
      openQuote = nil
      return finish()
    }
    if trimmed.first == "." && (pending.isEmpty || endsQuestion(trimmed)) {
      let before = finish()
      return before + [Statement(Self.withoutEnd(trimmed), line: lineNumber)]
    }
    var statements: [Statement] = []
    let isOneLine = Self.isShellWord(Self.string(trimmed))
    if !pending.isEmpty, openQuote == nil, !EnglishParser.isCypher(pending),
      isOneLine || Self.isQuestion(Self.string(trimmed))
    {
      statements = finish()
    }
    if pending.isEmpty { startLine = lineNumber }
    let isWhole = isOneLine && pending.isEmpty
    statements += scan(scalars)
    if isWhole {
      openQuote = nil
      statements += finish()
    }
    return statements
  }

  /// Whether a line is a command without a dot, such as `why 3` or `rename X to Y`.
  private static func isShellWord(_ text: String) -> Bool {
    text.utf8.count < 500 && ShellWord(text) != nil
  }

  /// Whether a text can be asked as it stands, so that two such lines are two questions.
  private static func isQuestion(_ text: String) -> Bool {
    guard text.utf8.count < 500, !text.isEmpty else { return false }
    if EnglishParser.isCypher(text) { return !text.contains("\n") }
    switch EnglishParser.read(text) {
    case .questions, .followUp: return true
    case .name, .notUnderstood: return false
    }
  }

  /// The statement that the end of the script completes.
  package mutating func finish() -> [Statement] {
    defer { pending = "" }
    let text = Self.trimmed(Array(pending.unicodeScalars)[...])
    return text.isEmpty ? [] : [Statement(Self.string(text), line: startLine)]
  }

  /// Goes through a line, ending statements at each `;`.
  private mutating func scan(_ scalars: ArraySlice<Unicode.Scalar>) -> [Statement] {
    var statements: [Statement] = []
    var text = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if let quote = openQuote {
        text.append(scalar)
        if scalar == "\\" && index + 1 < scalars.endIndex {
          index += 1
          text.append(scalars[index])
        } else if scalar == quote {
          openQuote = nil
        }
      } else if scalar == ";" {
        pending += String(text)
        text = String.UnicodeScalarView()
        statements += finish()
        startLine = lineNumber
      } else if Self.startsComment(scalars[index...], after: previous) {
        break
      } else {
        if let closing = Self.closingMark(of: scalar, after: previous),
          closing != "'" || scalars[(index + 1)...].contains("'")
        {
          openQuote = closing
        }
        text.append(scalar)
      }
      previous = scalar
      index += 1
    }
    let rest = Self.trimmed(Array(text)[...])
    if !rest.isEmpty || !pending.isEmpty { pending += String(text) + "\n" }
    if rest.isEmpty && Self.trimmed(Array(pending.unicodeScalars)[...]).isEmpty { pending = "" }
    return statements
  }

  private static func startsComment(
    _ rest: ArraySlice<Unicode.Scalar>, after previous: Unicode.Scalar
  ) -> Bool {
    guard previous == " " || previous == "\t" else { return false }
    return rest.first == "#" || (rest.first == "/" && rest.dropFirst().first == "/")
  }

  private static func closingMark(
    of scalar: Unicode.Scalar, after previous: Unicode.Scalar
  ) -> Unicode.Scalar? {
    switch scalar {
    case "\"", "`": scalar
    case "“": "”"
    case "'": previous.properties.isAlphabetic || previous.properties.numericType != nil ? nil : "'"
    default: nil
    }
  }

  /// Whether a command may follow without a `;`: an English question has one line, while a line of
  /// openCypher may well start with a dot.
  private func endsQuestion(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    let isName = line.dropFirst().first?.properties.isAlphabetic ?? false
    return isName && openQuote == nil && !EnglishParser.isCypher(pending)
  }

  /// A command without a `;` that somebody put there out of habit.
  private static func withoutEnd(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    string(trimmed(scalars.last == ";" ? scalars.dropLast() : scalars))
  }

  private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let start = scalars.drop { $0.properties.isWhitespace }
    return start.prefix(
      (start.lastIndex { !$0.properties.isWhitespace } ?? start.startIndex - 1)
        - start.startIndex + 1)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}

import GraphModel
import QueryEngine
import Rendering

/// Decisions of the user, shown before and after.
extension ShellInterpreter {
  func curate(_ request: CurationRequest) throws(ShellError) -> StatementOutcome {
    let report = try session.curate(request)
    for line in report.before { note(line, under: "before  ", style: .dim) }
    for line in report.after { note(line, under: "after   ") }
    if request != .undo { note("`.undo` takes it back", style: .dim) }
    return .done
  }

  /// Writes a line behind a word, further rows of the screen indented alike.
  private func note(_ line: String, under word: String, style: TextStyle = .plain) {
    let width = max(10, terminal.size.columns - word.count)
    let lines = isInteractive ? TerminalText.wrapped(line, to: width) : [line]
    let indent = String(repeating: " ", count: word.count)
    for (index, line) in lines.enumerated() {
      note((index == 0 ? word : indent) + line, style: style)
    }
  }

  func merge(_ words: [String]) throws(ShellError) -> StatementOutcome {
    let (first, second) = try Self.halves(words, at: "into", usage: ".merge NAME into NAME")
    return try curate(.merge(first, into: second))
  }

  func rename(_ words: [String]) throws(ShellError) -> StatementOutcome {
    let (first, second) = try Self.halves(words, at: "to", usage: ".rename NAME to NAME")
    return try curate(.rename(first, to: second))
  }

  func retype(_ words: [String]) throws(ShellError) -> StatementOutcome {
    let (first, second) = try Self.halves(words, at: "as", usage: ".retype NAME as KIND")
    guard let kind = EntityKind(rawValue: second.lowercased()) else {
      let kinds = EntityKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw ShellError("“\(second)” is no kind; the kinds are \(kinds).")
    }
    return try curate(.retype(first, kind))
  }

  /// Parts a whole article's words from an entity, or some of them.
  func split(_ words: [String]) throws(ShellError) -> StatementOutcome {
    var left = words[...]
    var name: String?
    if let place = words.lastIndex(of: "as"), place > 0, place + 1 < words.count {
      left = words[..<place]
      name = words[(place + 1)...].joined(separator: " ")
    }
    if left.count == 1, let row = left.first, Int(row) != nil {
      guard let listed = listedWords else {
        throw ShellError(
          "Rows are those of .names NAME in ARTICLE-ID; list the words of an article first.")
      }
      return try curate(.part(listed.entity, at: row, article: listed.article, name: name))
    }
    guard left.count > 2, let article = left.last, left[left.endIndex - 2] == "in" else {
      throw ShellError("Say it like this: \(Self.splitUsage)")
    }
    let rest = left.dropLast(2)
    if let place = rest.lastIndex(of: "at"), place > rest.startIndex, place + 1 < rest.endIndex {
      return try curate(
        .part(
          rest[..<place].joined(separator: " "), at: rest[(place + 1)...].joined(separator: " "),
          article: article, name: name))
    }
    guard let name else { throw ShellError("Say it like this: \(Self.splitUsage)") }
    return try curate(.split(rest.joined(separator: " "), article: article, name: name))
  }

  private static let splitUsage = """
    .split NAME in ARTICLE-ID as NAME (the whole article),
    .split NAME at WORDS in ARTICLE-ID as NAME (some words), or .split ROW as NAME after
    .names NAME in ARTICLE-ID; without “as NAME” the words mean nobody named.
    """

  func forget(_ words: [String]) throws(ShellError) -> StatementOutcome {
    guard let word = words.last else {
      throw ShellError("Say what to forget: .forget ROW, or .forget ID")
    }
    guard let row = Int(word) else { return try curate(.forget(id: word)) }
    guard let answer = lastAnswer, answer.result.rows.indices.contains(row - 1) else {
      throw ShellError("The last answer has no row \(row).")
    }
    let statements = try session.evidence(ofRow: row).compactMap(\.statement)
    guard let id = statements.first else {
      throw ShellError(
        "Row \(row) rests on no statement; `why \(row)` shows what stands behind it.")
    }
    return try curate(.forget(id: id))
  }

  /// The words before and after the last `separator`, each as one name.
  private static func halves(
    _ words: [String], at separator: String, usage: String
  ) throws(ShellError) -> (String, String) {
    guard let index = words.lastIndex(of: separator), index > 0, index + 1 < words.count else {
      throw ShellError("Say it like this: \(usage)")
    }
    return (
      words[..<index].joined(separator: " "), words[(index + 1)...].joined(separator: " ")
    )
  }
}

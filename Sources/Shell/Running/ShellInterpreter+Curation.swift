import GraphModel
import QueryEngine
import Rendering

/// Decisions of the user, shown before and after.
extension ShellInterpreter {
  func curate(_ request: CurationRequest) throws(ShellError) -> StatementOutcome {
    let report = try session.curate(request)
    for line in report.before { note("before  \(line)", style: .dim) }
    for line in report.after { note("after   \(line)") }
    if request != .undo { note("`.undo` takes it back", style: .dim) }
    return .done
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

  func split(_ words: [String]) throws(ShellError) -> StatementOutcome {
    let usage = ".split NAME in ARTICLE-ID as NAME"
    let (first, name) = try Self.halves(words, at: "as", usage: usage)
    let parts = CommandArguments.split(first)
    guard let article = parts.last, parts.count > 2, parts[parts.count - 2] == "in" else {
      throw ShellError("Say it like this: \(usage)")
    }
    let entity = parts.dropLast(2).joined(separator: " ")
    return try curate(.split(entity, article: article, name: name))
  }

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

import GraphModel
import QueryEngine
import QueryLanguage

extension QuestionSession {
  /// Why an answer is empty, and the nearest question that has an answer.
  public func reasonForNothing(_ answer: Answer) -> String {
    guard case .questions(let questions) = EnglishParser.read(answer.question),
      answer.interpretation != nil
    else { return "No rows." }
    if let wider = questions.lazy.compactMap(\.withoutTime).first,
      let rows = rowCount(of: wider), rows > 0
    {
      let undated = hasDates ? "" : " No statement in this graph has a date."
      return
        "Nothing in that time.\(undated) Without it there \(rows == 1 ? "is 1 row" : "are \(rows) rows"): \(wider)"
    }
    let facts = answer.names.map(facts)
    let next = nearestQuestion(to: answer).map { "\nYou can ask: \($0)" } ?? ""
    guard !facts.isEmpty else { return "Nothing in this graph." + next }
    return "Nothing. " + facts.joined(separator: " ") + next
  }

  private var hasDates: Bool {
    let dated = try? run(
      "MATCH (s:Statement) WHERE s.date IS NOT NULL RETURN s LIMIT 1", parameters: [:])
    return dated?.rows.isEmpty == false
  }

  private func rowCount(of question: String) -> Int? {
    var copy = self
    return try? copy.ask(question).result.rows.count
  }

  /// What the graph has of a name.
  private func facts(_ name: NameReading) -> String {
    let said = number("MATCH (:Entity {id: $id})-[:SAID]->(s) RETURN count(s)", name)
    let mentioned = number(
      "MATCH (s:Statement)-[:MENTIONS]->(:Entity {id: $id}) RETURN count(s)", name)
    let articles = number(
      "MATCH (a:Article)-[:MENTIONS]->(:Entity {id: $id}) RETURN count(a)", name)
    return
      "\(name.name) makes \(counted(said, "statement")) and is mentioned in \(counted(mentioned, "statement")) and \(counted(articles, "article"))."
  }

  private func counted(_ number: Int64, _ noun: String) -> String {
    number == 0 ? "no \(noun)" : number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  private func number(_ cypher: String, _ name: NameReading) -> Int64 {
    let result = try? run(cypher, parameters: ["id": .string(name.id)])
    if case .integer(let number)? = result?.rows.first?.first { return number }
    return 0
  }

  /// The question about the same names, with an answer, that shares most words with the one asked.
  private func nearestQuestion(to answer: Answer) -> String? {
    let names = answer.names.map { "\"\($0.name)\"" }
    var candidates = names.flatMap {
      ["who mentioned \($0)", "what did \($0) say", "which articles mention \($0)"]
    }
    if names.isEmpty { candidates = ["top speakers", "most mentioned people", "all statements"] }
    if names.count >= 2 {
      let (x, y) = (names[0], names[1])
      candidates =
        [
          "who mentioned \(x) or \(y)", "what did \(x) say about \(y)",
          "what did \(y) say about \(x)", "which articles mention both \(x) and \(y)",
          "path from \(x) to \(y)",
        ] + candidates
    }
    return EnglishParser.nearestFirst(candidates, to: answer.question)
      .first { $0 != answer.question && (rowCount(of: $0) ?? 0) > 0 }
  }
}

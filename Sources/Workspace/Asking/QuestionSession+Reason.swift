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
      return
        "Nothing in that time. Without it there \(rows == 1 ? "is 1 row" : "are \(rows) rows"): \(wider)"
    }
    let counts = answer.names.map(counts)
    guard !counts.isEmpty else { return "Nothing in this graph." }
    let next = answer.names.compactMap(nearestQuestion).first.map { "\nYou can ask: \($0)" }
    return "Nothing. " + counts.joined(separator: " ") + (next ?? "")
  }

  private func rowCount(of question: String) -> Int? {
    var copy = self
    return try? copy.ask(question).result.rows.count
  }

  /// What the graph has of a name.
  private func counts(_ name: NameReading) -> String {
    let said = number("MATCH (:Entity {id: $id})-[:SAID]->(s) RETURN count(s)", name)
    let mentioned = number(
      "MATCH (s:Statement)-[:MENTIONS]->(:Entity {id: $id}) RETURN count(s)", name)
    let articles = number(
      "MATCH (a:Article)-[:MENTIONS]->(:Entity {id: $id}) RETURN count(a)", name)
    return
      "\(name.name) speaks in \(said), is mentioned in \(mentioned) statements and in \(articles) articles."
  }

  private func number(_ cypher: String, _ name: NameReading) -> Int64 {
    let result = try? run(cypher, parameters: ["id": .string(name.id)])
    if case .integer(let number)? = result?.rows.first?.first { return number }
    return 0
  }

  private func nearestQuestion(_ name: NameReading) -> String? {
    let candidates = [
      "who mentioned \"\(name.name)\"", "what did \"\(name.name)\" say",
      "which articles mention \"\(name.name)\"",
    ]
    return candidates.first { (rowCount(of: $0) ?? 0) > 0 }
  }
}

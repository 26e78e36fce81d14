import GraphModel
import GraphStore
import QueryLanguage
import Testing
import _TestSupport

@testable import QueryEngine

/// Generated conditions give the same through indexes and hash joins as by `ReferenceInterpreter`.
@Suite struct IndexDifferentialTests {
  private static let queriesPerGraph = 20

  @Test func conditions_agree_with_the_reference_where_indexes_answer_them() throws {
    var answers = 0
    for round in 0..<(DifferentialTests.count / IndexDifferentialTests.queriesPerGraph) {
      let seed = UInt64(DifferentialTests.seed + round)
      var generator = QueryGenerator(seed: seed)
      let creation = generator.indexedGraph()
      let indexed = NaiveGraph()
      indexed.hasIndexes = true
      let plain = NaiveGraph()
      for graph in [indexed, plain] {
        _ = try PreparedQuery.prepare(creation, on: graph).execute(on: graph)
      }
      for _ in 0..<IndexDifferentialTests.queriesPerGraph {
        let query = generator.indexQuery()
        guard let expected = DifferentialTests.reference(query, on: plain) else {
          Issue.record("the reference does not know \(query)")
          continue
        }
        #expect(
          DifferentialTests.outcome(query, on: indexed) == expected,
          "seed \(seed) \(creation)\n\(query)")
        #expect(
          DifferentialTests.outcome(query, on: plain) == expected,
          "seed \(seed) \(creation)\n\(query)")
      }
      answers += indexed.indexAnswers
    }
    #expect(answers > DifferentialTests.count / 2)
  }

  /// The store answers by `id`, `name`, `date` and `text`.
  @Test func conditions_agree_with_the_reference_on_the_store() throws {
    for round in 0..<(DifferentialTests.count / 40) {
      var generator = QueryGenerator(seed: UInt64(DifferentialTests.seed + 1_000_000 + round))
      let store = try GraphDirectory.graph(of: generator.newsRecords())
      let changes = [
        "MATCH (s:Statement) WHERE s.date = '2026-01-01' SET s.date = '2026-02-02', s.text = 'new'",
        "CREATE (:Statement {id: 's:new', date: '2026-01-02', text: 'a word'}), (:Entity {name: 'Ada'})",
        "MATCH (s:Statement {id: 's:1'}) DETACH DELETE s",
        "MATCH (s:Statement {id: 's:2'}) SET s.text = null, s.date = 5",
      ]
      for _ in 0..<Int.random(in: 0...2, using: &generator.random) {
        let change = generator.pick(changes)
        _ = try PreparedQuery.prepare(change, on: store).execute(on: store)
      }
      let plain = try NaiveGraph(copying: store)
      for _ in 0..<IndexDifferentialTests.queriesPerGraph {
        let query = generator.newsQuery()
        guard let expected = DifferentialTests.reference(query, on: plain) else {
          Issue.record("the reference does not know \(query)")
          continue
        }
        #expect(DifferentialTests.outcome(query, on: store) == expected, "round \(round) \(query)")
      }
    }
  }
}

extension QueryGenerator {
  /// A few entities, and statements and an article with dates and texts.
  fileprivate mutating func newsRecords() -> [GraphRecord] {
    let people = ["Ada", "Ben", "Cy", "Ben"].enumerated().map { index, name in
      EntityRecord(id: "person:\(index)", kind: .person, name: name, aliases: [])
    }
    var records = people.map { GraphRecord.entity($0) }
    for index in 0..<Int.random(in: 1...8, using: &random) {
      var statement = StatementRecord(
        id: "s:\(index)",
        text: pick(["a word", "Words", "no such thing", "é word", "e\u{301} word"]))
      statement.mentions = [pick(people).id]
      statement.speaker = pick(people).id
      statement.date = pick(["2026-01-01", "2026-01-02", "2026-01-03", "2026-02-01"])
      records.append(.statement(statement))
    }
    var article = ArticleRecord(id: "a:1", text: "A word of news.")
    article.date = "2026-01-02"
    return records + [.article(article)]
  }

  fileprivate mutating func newsQuery() -> String {
    let date = pick(["'2026-01-01'", "'2026-01-02'", "'2026-01'", "'2027'", "''", "null", "5"])
    let word = pick(["'word'", "'w'", "'Word'", "' '", "''", "'é'", "'e'", "null", "'zz'"])
    let name = pick(["'Ada'", "'Ben'", "'ben'", "'Nobody'", "null", "3"])
    let label = pick(["", ":Statement", ":Article", ":Entity"])
    let sign = pick(["<", "<=", ">", ">=", "="])
    let condition = pick([
      "s.date \(sign) \(date)", "\(date) <= s.date < '2026-01-03'", "s.date STARTS WITH \(date)",
      "s.date IN [\(date), '2026-01-02']", "s.text CONTAINS \(word)",
      "s.text CONTAINS \(word) AND s.date \(sign) \(date)", "s.name = \(name)",
      "s.name IN [\(name), 'Cy']", "s.id = 's:1'", "s.id IN ['s:1', 'person:1', 'a:1', null]",
      "s.text STARTS WITH \(word)", "NOT s.text CONTAINS \(word)",
    ])
    return pick([
      "MATCH (s\(label)) WHERE \(condition) RETURN s.id AS id, s.date AS date",
      "MATCH (p)-[:SAID]->(s\(label)) WHERE \(condition) RETURN p.name AS name, s.id AS id",
      "MATCH (s\(label)) WITH s WHERE \(condition) MATCH (s)-[r]-(x) RETURN s.id AS id, count(r) AS c",
      "MATCH (s\(label)), (t:Statement) WHERE s.date = t.date AND \(condition) RETURN s.id AS s, t.id AS t",
      "MATCH (t:Entity) OPTIONAL MATCH (s:Entity) WHERE s.name = t.name AND s.id <> t.id "
        + "RETURN t.id AS t, s.id AS s",
      "UNWIND ['2026-01-01', '2026-01-02', null] AS d MATCH (s\(label)) WHERE s.date = d AND "
        + "\(condition) RETURN d, s.id AS id",
    ])
  }
}

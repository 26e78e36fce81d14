import Articles
import GraphModel
import Resolution
import Testing
import TextAnalysis

/// What an article adds to a graph.
struct ArticleRecordsTests {
  private static let marked = """
    “{I||A} will not pay – not a crown,” {Anton Velke|person|A} said in {Kiev|place|B}. \
    {Ilse Marrand|person|C} told {Velke|person|A} that the {US|place|D} knew {him||A}.
    """

  @Test func statements_refer_to_spans_and_entities() throws {
    let resolved = try MarkedArticle(Self.marked).resolved()
    let records = ArticleRecords(resolved)
    let scalars = Array(resolved.article.text.unicodeScalars)
    #expect(records.statements.map(\.speaker) == ["person:anton-velke", "person:ilse-marrand"])
    for statement in records.statements {
      let start = try #require(statement.start)
      let end = try #require(statement.end)
      #expect(statement.id == "s:1:\(start)-\(end)")
      #expect(String(String.UnicodeScalarView(scalars[start..<end])) == statement.text)
    }
    // Who speaks of himself mentions nobody.
    #expect(records.statements[0].mentions == [])
    #expect(records.statements[1].mentions == ["place:united-states", "person:anton-velke"])
    let velke = try #require(records.mentions.entities.first { $0.name == "Anton Velke" })
    let words = velke.mentions.map {
      String(String.UnicodeScalarView(scalars[$0.start..<$0.end]))
    }
    #expect(words == ["I", "Anton Velke", "Velke", "him"])
  }

  @Test func repeats_keep_their_record_and_yield_no_statements() throws {
    var resolved = try MarkedArticle(Self.marked).resolved()
    resolved.article.duplicateOf = "a:0"
    resolved.article.similarity = 0.9
    let records = ArticleRecords(resolved)
    #expect(records.article.duplicateOf == "a:0")
    #expect(records.statements.isEmpty && records.relations.isEmpty)
    #expect(!records.mentions.entities.isEmpty)
  }

  @Test func references_follow_the_entities_of_the_whole() throws {
    var records = ArticleRecords(try MarkedArticle(Self.marked).resolved())
    let merge = CurationRecord(
      id: "c:1",
      decision: .merge(from: "person:anton-velke", into: "person:a-velke"))
    let delete = CurationRecord(id: "c:2", decision: .delete(id: "person:ilse-marrand"))
    let resolution = CorpusResolver.resolve([records.mentions], curation: [merge, delete])
    records.resolve(with: resolution)
    #expect(records.statements.map(\.speaker) == ["person:a-velke", nil])
    #expect(records.statements[1].speakerText == "Ilse Marrand")
    #expect(records.statements[1].mentions.contains("person:a-velke"))
  }
}

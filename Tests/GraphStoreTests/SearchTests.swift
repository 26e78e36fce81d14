import GraphModel
import Testing
import _TestSupport

@testable import GraphStore

@Suite struct SearchTests {
  private static let entities: [(String, EntityKind, String, [String])] = [
    ("person:mira-zelensky", .person, "Mira Zelensky", ["Міра Зеленська", "Zelenskyy"]),
    ("person:jose-munoz", .person, "José Muñoz", ["Muñoz"]),
    ("person:ana-munoz", .person, "Ana Muñoz", []),
    ("person:georgios", .person, "Γιώργος Παπάς", []),
    ("place:oerebro", .place, "Örebro", ["Orebro"]),
    ("organization:oneil", .organization, "O'Neil & Sons", []),
    ("place:new-odrin", .place, "New Odrin", []),
  ]

  /// The same records in a base and in a delta.
  private func graphs() throws -> [KnowledgeGraph] {
    var records = Self.entities.map { id, kind, name, aliases in
      GraphRecord.entity(EntityRecord(id: id, kind: kind, name: name, aliases: aliases))
    }
    for (index, mentions) in [["person:ana-munoz"], ["person:ana-munoz", "place:oerebro"]]
      .enumerated()
    {
      var statement = StatementRecord(
        id: "s:\(index)", text: index == 0 ? "Sanctions hurt the Café, he said" : "sanction s")
      statement.mentions = mentions
      statement.speaker = "person:jose-munoz"
      statement.date = "2030-01-0\(index + 1)"
      records.append(.statement(statement))
    }
    var article = ArticleRecord(id: "a:1", text: "No new sanctions.")
    article.date = "2030-01-02"
    records.append(.article(article))
    var encoder = RecordEncoder()
    for record in records { encoder.line(record) }
    let bytes = Array(encoder.writer.written)
    let delta = KnowledgeGraph()
    #expect(delta.apply(records))
    return [KnowledgeGraph(base: try GraphDirectory.base(of: [.memory(bytes)]).base), delta]
  }

  @Test(arguments: [
    ("mira zelensky", "person:mira-zelensky", NameMatch.Quality.exact),
    ("MIRA ZELENSKIY", "person:mira-zelensky", .exact),
    ("Міра Зеленська", "person:mira-zelensky", .exact),
    ("Зеленский", "person:mira-zelensky", .exact),
    ("zelenskyy", "person:mira-zelensky", .exact),
    ("munoz", "person:jose-munoz", .exact),
    ("munoz ana", "person:ana-munoz", .words),
    ("giorgos", "person:georgios", .words),
    ("orebro", "place:oerebro", .exact),
    ("oneil and", "", .fuzzy),
    ("O’Neil", "organization:oneil", .words),
    ("new od", "place:new-odrin", .prefix),
    ("Zelenksy", "person:mira-zelensky", .fuzzy),
  ])
  func names_are_found_forgivingly(
    name: String, id: String, quality: NameMatch.Quality
  ) throws {
    for graph in try graphs() {
      let found = graph.entities(named: name, matching: .forgiving, limit: 5)
      #expect(found.first.flatMap { graph.recordID(of: $0.node) } ?? "" == id)
      if !id.isEmpty { #expect(found.first?.quality == quality) }
    }
  }

  @Test func matches_are_ranked_by_mentions() throws {
    for graph in try graphs() {
      let found = graph.entities(named: "mun", matching: .prefix, limit: 5)
      #expect(
        found.map { graph.recordID(of: $0.node) } == ["person:ana-munoz", "person:jose-munoz"])
      #expect(found.map(\.mentions) == [2, 0])
      #expect(found.map(\.matchedName) == ["Ana Muñoz", "José Muñoz"])
      #expect(graph.entities(named: "mun", matching: .exact, limit: 5).isEmpty)
      #expect(graph.entities(named: "…", matching: .forgiving, limit: 5).isEmpty)
    }
  }

  @Test(arguments: [
    ("anction", TextMatching.substring, ["a:1", "s:0", "s:1"]), ("Café", .substring, ["s:0"]),
    ("sanctions", .words, ["a:1", "s:0"]), ("the cafe he", .words, ["s:0"]),
    ("SANCTION", .words, ["s:1"]), ("", .words, []), ("", .substring, ["a:1", "s:0", "s:1"]),
  ])
  func text_is_found(text: String, matching: TextMatching, ids: [String]) throws {
    for graph in try graphs() {
      let found = try #require(graph.indexedNodes(containing: text, matching: matching))
      let foundIDs = found.map { graph.recordID(of: NodeID(rawValue: $0)) ?? "" }
      #expect(foundIDs.sorted() == ids)
      #expect(Array(found) == found.sorted())
    }
  }

  @Test func properties_are_looked_up_with_changes() throws {
    let graph = try graphs()[0]
    let date = try #require(graph.propertyKeyID("date"))
    let statement = try #require(graph.labelID("Statement"))
    func ids(_ list: PostingList?) -> [String] {
      list?.map { graph.recordID(of: NodeID(rawValue: $0)) ?? "" } ?? ["none"]
    }
    #expect(
      ids(graph.indexedNodes(labeled: nil, where: date, equals: .string("2030-01-02")))
        == ["a:1", "s:1"])
    let first = try #require(graph.node(withRecordID: "s:0"))
    try graph.setProperty("date", of: first, to: .string("2030-01-02"))
    #expect(
      ids(graph.indexedNodes(labeled: statement, where: date, equals: .string("2030-01-02")))
        == ["s:0", "s:1"])
    let name = try #require(graph.propertyKeyID("name"))
    #expect(
      ids(graph.indexedNodes(labeled: nil, where: name, equals: .string("Örebro")))
        == ["place:oerebro"])
    #expect(ids(graph.indexedNodes(labeled: nil, where: name, equals: .string("orebro"))) == [])
    #expect(graph._checkInvariants() == [])
  }

  @Test func dates_are_found_by_range() throws {
    func bound(_ day: String?, _ isIncluded: Bool) -> PropertyRange.Bound? {
      day.map { .init(.string($0), isIncluded: isIncluded) }
    }
    for graph in try graphs() where graph.base.nodeCount > 0 {
      let date = try #require(graph.propertyKeyID("date"))
      let first = try #require(graph.node(withRecordID: "s:0"))
      for changed in [false, true] {
        if changed {
          try graph.setProperty("date", of: first, to: .string("2031"))
          _ = try graph.createNode(
            labels: ["Note"], properties: [("date", .string("2030-01-01"))])
        }
        let days = [nil, "", "2030-01-01", "2030-01-02", "2030-01", "2031", "2032"]
        for (lower, upper) in days.flatMap({ low in days.map { (low, $0) } }) {
          for inclusion in 0..<4 where lower != nil || upper != nil {
            let (low, high) = (inclusion & 1 != 0, inclusion & 2 != 0)
            let range = PropertyRange(lower: bound(lower, low), upper: bound(upper, high))
            let found = try #require(graph.indexedNodes(labeled: nil, where: date, in: range))
            let expected = graph.nodes().filter { node in
              guard case .string(let day) = graph.property(date, of: NodeID(rawValue: node)) else {
                return false
              }
              return (lower.map { low ? day >= $0 : day > $0 } ?? true)
                && (upper.map { high ? day <= $0 : day < $0 } ?? true)
            }
            #expect(Array(found) == expected)
            let estimate = try #require(graph.estimatedNodes(labeled: nil, where: date, in: range))
            #expect(estimate >= found.count)
          }
        }
      }
      let statement = try #require(graph.labelID("Statement"))
      let since = PropertyRange(lower: bound("2030-01-02", true), upper: nil)
      let ids = graph.indexedNodes(labeled: statement, where: date, in: since)
        .map { $0.map { graph.recordID(of: NodeID(rawValue: $0)) ?? "" } }
      #expect(ids == ["s:0", "s:1"])
      let number = PropertyRange(lower: .init(.integer(1), isIncluded: true), upper: nil)
      #expect(graph.indexedNodes(labeled: nil, where: date, in: number) == nil)
    }
  }

  @Test func links_count_statements_in_base_and_delta() throws {
    for graph in try graphs() {
      let jose = try #require(graph.node(withRecordID: "person:jose-munoz"))
      let ana = try #require(graph.node(withRecordID: "person:ana-munoz"))
      let place = try #require(graph.node(withRecordID: "place:oerebro"))
      #expect(
        graph.speakers(mentioning: ana) == [RankedEntity(entity: jose.rawValue, weight: 2)])
      let search = LinkSearch(graph.links)
      #expect(search.distance(from: ana.rawValue, to: place.rawValue) == 2)
      let co = graph.coMentions(of: ana, limit: 5)
      #expect(co.count == 1)
      let statement = try #require(graph.node(withRecordID: "s:0"))
      #expect(search.distance(from: ana.rawValue, to: statement.rawValue) == nil)
      #expect(search.neighbors(of: statement.rawValue, limit: 5).count == 0)
      let extra = try graph.createNode(labels: ["Entity"], properties: [])
      #expect(LinkSearch(graph.links).neighbors(of: extra.rawValue, limit: 5).count == 0)
      #expect(graph.coMentions(of: extra, limit: 5).count == 0)
      #expect(co.top == [RankedEntity(entity: place.rawValue, weight: 1)])
    }
  }

  @Test func scanning_agrees_with_a_naive_search() {
    var generator = SplitMix(seed: 3)
    for _ in 0..<200 {
      var strings = Strings()
      var texts: [[UInt8]] = []
      for _ in 0..<20 {
        let text = (0..<Int.random(in: 0...90, using: &generator)).map { _ in
          UInt8.random(in: 97...99, using: &generator)
        }
        texts.append(text)
        text.withUnsafeBufferPointer { strings.append($0) }
      }
      let needle = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        UInt8.random(in: 97...99, using: &generator)
      }
      let store = SectionStore()
      store.set(.titleOffsets, strings)
      let column = GraphBase(sections: store.sections, owner: store).titles
      let rows = TextSearch(String(decoding: needle, as: UTF8.self), .substring).rows(of: column)
      var naive: [Int] = []
      for (row, text) in texts.enumerated() {
        let starts: Range<Int> = 0..<text.count
        if starts.contains(where: { text[$0...].starts(with: needle) }) { naive.append(row) }
      }
      #expect(rows == naive)
    }
  }
}

/// A small generator with a seed (Steele, Lea and Flood, 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

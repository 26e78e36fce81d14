import GraphModel
import Resolution
import Testing
import _TestSupport

/// Entities across articles.
struct CorpusResolverTests {
  /// A record with one article's people, each `name` or `name | context | context`.
  static func record(
    _ article: String, kind: EntityKind = .person, _ lines: [String]
  ) -> MentionsRecord {
    MentionsRecord(
      article: article,
      entities: lines.map { line in
        let parts = line.split(separator: "|").map { part in
          String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        return LocalEntityRecord(
          kind: kind, name: parts[0], entity: "",
          mentions: [MentionRecord(start: 0, end: 1, form: .name)],
          context: Array(parts.dropFirst()))
      })
  }

  private static func ids(_ records: [MentionsRecord]) -> [String: [String?]] {
    let resolution = CorpusResolver.resolve(records)
    return Dictionary(
      uniqueKeysWithValues: records.map { ($0.article, resolution.entities(of: $0.article) ?? []) })
  }

  @Test func spellings_and_scripts_of_one_name_are_one_person() {
    let records = [
      Self.record("a:1", ["Vladimir Zelensky | role:president"]),
      Self.record("a:2", ["Volodymyr Zelenskyy | role:president"]),
      Self.record("a:3", ["Владимир Зеленский"]),
      Self.record("a:4", ["Vladimir Zelensky"]),
    ]
    let resolution = CorpusResolver.resolve(records, explaining: true)
    #expect(resolution.entities.map(\.id) == ["person:vladimir-zelensky"])
    let entity = resolution.entities[0]
    #expect(entity.aliases == ["Volodymyr Zelenskyy", "Владимир Зеленский"])
    let reasons = resolution.explanations(of: entity.id).map(\.reason)
    #expect(reasons == [.sameName, .spelling, .transliteration])
  }

  @Test func surname_alone_joins_the_one_full_name_that_fits() {
    let ids = Self.ids([
      Self.record("a:1", ["Anton Velke"]), Self.record("a:2", ["Velke"]),
      Self.record("a:3", ["Tomas Rehnar"]), Self.record("a:4", ["Ilse Rehnar"]),
      Self.record("a:5", ["Rehnar"]),
    ])
    #expect(ids["a:2"] == ["person:anton-velke"])
    #expect(ids["a:5"] == ["person:rehnar"])
  }

  @Test func resolver_keeps_two_people_with_one_name_apart() {
    let ids = Self.ids([
      Self.record("a:1", ["Ana Brandt | role:transport minister | country:NO | with:Per Lund"]),
      Self.record("a:2", ["Ana Brandt | role:minister | country:NO"]),
      Self.record("a:3", ["Ana Brandt | role:striker | country:BR | with:Rio Norte"]),
      Self.record("a:4", ["Ana Brandt | with:Rio Norte"]),
      Self.record("a:5", ["Ana Brandt"]),
    ])
    #expect(ids["a:1"] == ids["a:2"])
    #expect(ids["a:3"] == ids["a:4"])
    #expect(ids["a:1"] != ids["a:3"])
    #expect(Set(ids.values.joined()) == ["person:ana-brandt", "person:ana-brandt-2"])
  }

  @Test func places_known_by_several_names_are_one() {
    let ids = Self.ids([
      Self.record("a:1", kind: .place, ["Kiev", "US"]),
      Self.record("a:2", kind: .place, ["Kyiv", "United States"]),
    ])
    #expect(ids["a:1"] == ids["a:2"])
    #expect(ids["a:2"]?.last == "place:united-states")
  }

  @Test func acronym_of_one_article_is_known_in_others() {
    let ids = Self.ids([
      Self.record("a:1", kind: .organization, ["Kaldrian News Agency | alias:KNA"]),
      Self.record("a:2", kind: .organization, ["KNA"]),
    ])
    #expect(ids["a:2"] == ["organization:kaldrian-news-agency"])
  }

  @Test func odd_kind_of_a_name_yields_to_the_usual_one() {
    let ids = Self.ids([
      Self.record("a:1", kind: .organization, ["Sarn Courier"]),
      Self.record("a:2", kind: .organization, ["Sarn Courier"]),
      Self.record("a:3", ["Sarn Courier"]), Self.record("a:4", kind: .place, ["Larn"]),
      Self.record("a:5", ["Larn"]),
    ])
    #expect(ids["a:3"] == ["organization:sarn-courier"])
    #expect(ids["a:4"] != ids["a:5"])
  }

  /// Random articles over a small stock of names and contexts.
  private static func generated(_ random: inout SplitMix64) -> [MentionsRecord] {
    let names = [
      "Ana Brandt", "Brandt", "Ana M. Brandt", "Anna Brandt", "Per Lund", "Lund", "P. Lund",
      "Volodymyr Zelenskyy", "Vladimir Zelensky", "Zelensky", "John Smith", "Smith", "Xi Jinping",
      "Xi",
    ]
    let contexts = [
      "role:minister", "role:striker", "role:foreign minister", "country:NO", "country:BR",
      "with:Rio Norte", "with:Per Lund", "gender:male", "gender:female", "alias:Brandt",
    ]
    return (0..<24).map { number in
      let lines = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        let chosen = contexts.filter { _ in Int.random(in: 0..<6, using: &random) == 0 }
        return ([names.randomElement(using: &random) ?? ""] + chosen).joined(separator: " | ")
      }
      return record("a:\(number)", lines)
    }
  }

  @Test func order_and_history_do_not_matter() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<25 {
      let records = Self.generated(&random)
      let whole = CorpusResolver.resolve(records)
      var resolver = CorpusResolver()
      for (step, record) in records.shuffled(using: &random).enumerated() {
        resolver.insert(record)
        if step % 5 == 0 { _ = resolver.resolution() }
      }
      // Articles that come twice or go away leave no trace.
      resolver.insert(Self.record("a:x", ["John Smith | role:singer", "Lund"]))
      _ = resolver.resolution()
      resolver.remove(article: "a:x")
      resolver.insert(records[3])
      let grown = resolver.resolution()
      #expect(grown.entities == whole.entities)
      #expect(grown.changedArticles(since: whole).isEmpty)
    }
  }

  // MARK: - The curator's decisions

  private static func decision(
    _ number: Int, _ decision: CurationRecord.Decision, undoes: String? = nil
  ) -> CurationRecord {
    var record = CurationRecord(id: "c:\(number)", decision: decision)
    record.undoes = undoes
    return record
  }

  @Test func decisions_survive_further_articles() {
    var resolver = CorpusResolver()
    resolver.insert(Self.record("a:1", ["Ana Brandt"]))
    resolver.insert(Self.record("a:2", ["Anita Brandt"]))
    let decisions = [
      Self.decision(1, .merge(from: "person:anita-brandt", into: "person:ana-brandt")),
      Self.decision(2, .rename(entity: "person:ana-brandt", name: "Dr Ana Brandt")),
      Self.decision(3, .retype(entity: "person:per-lund", kind: .organization)),
    ]
    _ = resolver.resolution(curation: decisions)
    resolver.insert(Self.record("a:3", ["Anita Brandt", "Per Lund"]))
    let resolution = resolver.resolution(curation: decisions)
    #expect(resolution.entities(of: "a:3") == ["person:ana-brandt", "person:per-lund"])
    #expect(resolution.entities.map(\.name) == ["Dr Ana Brandt", "Per Lund"])
    #expect(resolution.entities[0].aliases == ["Ana Brandt", "Anita Brandt"])
    #expect(resolution.entities[1].kind == .organization)
    #expect(
      resolution.explanations(of: "person:ana-brandt").contains {
        $0.reason == .curation && $0.evidence == ["c:1"]
      })
  }

  @Test func split_delete_and_undo() {
    let records = [
      Self.record("a:1", ["John Smith"]), Self.record("a:2", ["John Smith"]),
      Self.record("a:3", ["Per Lund"]),
    ]
    let split = Self.decision(
      1,
      .split(
        entity: "person:john-smith", articles: ["a:2"], into: "person:john-smith-baker",
        name: "John Smith (baker)"))
    let delete = Self.decision(2, .delete(id: "person:per-lund"))
    var resolution = CorpusResolver.resolve(records, curation: [delete, split])
    #expect(resolution.entities(of: "a:1") == ["person:john-smith"])
    #expect(resolution.entities(of: "a:2") == ["person:john-smith-baker"])
    #expect(resolution.entities(of: "a:3") == [nil])
    let undo = Self.decision(3, .delete(id: ""), undoes: "c:1")
    resolution = CorpusResolver.resolve(records, curation: [split, delete, undo])
    #expect(resolution.entities(of: "a:2") == ["person:john-smith"])
    let redo = Self.decision(4, .delete(id: ""), undoes: "c:3")
    resolution = CorpusResolver.resolve(records, curation: [split, delete, undo, redo])
    #expect(resolution.entities(of: "a:2") == ["person:john-smith-baker"])
  }
}

import GraphModel

/// Records of an invented country, with every field in use.
enum SampleRecords {
  static let all: [GraphRecord] = articles + entities + statements + relations + users

  static var articles: [GraphRecord] {
    var first = ArticleRecord(id: "a:01", text: "Mira Voss said \"the harbour\\\nstays\" open.")
    first.title = "Harbour stays open"
    first.date = "2031-03-05"
    first.source = "north.txt#1"
    first.url = "https://example.org/1"
    first.extra = [JSONMember("desk", .array([.integer(1), .null, .boolean(true)]))]
    var second = ArticleRecord(id: "a:02", text: "Repeat.")
    second.duplicateOf = "a:01"
    second.similarity = 0.975
    var pronoun = MentionRecord(start: 20, end: 23, form: .pronoun)
    pronoun.rule = "pronoun"
    pronoun.target = 0
    let mentions = MentionsRecord(
      article: "a:01",
      entities: [
        LocalEntityRecord(
          kind: .person, name: "Mira Voss", entity: "person:mira-voss",
          mentions: [
            MentionRecord(start: 0, end: 9, form: .name),
            pronoun,
          ], context: ["harbour minister"]),
        LocalEntityRecord(
          kind: .place, name: "Odrin", entity: "place:odrin",
          mentions: [MentionRecord(start: 30, end: 35, form: .description)]),
      ])
    return [.article(first), .article(second), .mentions(mentions)]
  }

  static var entities: [GraphRecord] {
    var mira = EntityRecord(
      id: "person:mira-voss", kind: .person, name: "Mira Voss", aliases: ["Voss", "Мира Восс"])
    mira.wikidata = "Q0"
    mira.description = "minister"
    mira.extra = [JSONMember("note", .object([JSONMember("b", .number(0.5))]))]
    return [
      .entity(mira), .entity(EntityRecord(id: "place:odrin", kind: .place, name: "Odrin")),
      .entity(EntityRecord(id: "organization:tern", kind: .organization, name: "The Tern")),
      .entity(EntityRecord(id: "event:fair", kind: .event, name: "Odrin Fair")),
    ]
  }

  static var statements: [GraphRecord] {
    var full = StatementRecord(id: "s:1", text: "the harbour stays \"open\"")
    full.speaker = "person:mira-voss"
    full.speakerText = "the minister"
    full.cue = "said"
    full.quotation = .mixed
    full.mentions = ["place:odrin", "event:fair"]
    full.addressees = ["organization:tern"]
    full.reportedBy = ["organization:tern"]
    full.article = "a:01"
    full.start = 10
    full.end = 35
    full.date = "2031-03-05"
    full.confidence = 0.93
    full.extractor = "statement"
    full.negated = true
    full.hedged = true
    full.local = LocalReferences(speaker: 0, mentions: [1], addressees: [2], reportedBy: [2])
    full.extra = [JSONMember("z", .string("é\u{1}"))]
    var unnamed = StatementRecord(id: "s:2", text: "nothing was decided")
    unnamed.speakerText = "a diplomat"
    unnamed.article = "a:01"
    unnamed.quotation = .direct
    var early = StatementRecord(id: "s:0", text: "Odrin is \u{1F6A2} small")
    early.speaker = "organization:tern"
    early.mentions = ["place:odrin"]
    early.date = "2030-01-01"
    return [.statement(full), .statement(unnamed), .statement(early)]
  }

  static var relations: [GraphRecord] {
    var post = RelationRecord(
      relation: "HOLDS_POSITION", from: "person:mira-voss", to: "place:odrin")
    post.role = "minister"
    post.article = "a:01"
    post.start = 3
    post.end = 9
    post.confidence = 1
    post.extractor = "position"
    post.localFrom = 0
    post.localTo = 1
    post.extra = [JSONMember("k", .boolean(false))]
    let located = RelationRecord(
      relation: "LOCATED_IN", from: "organization:tern", to: "place:odrin")
    return [.relation(post), .relation(located)]
  }

  static var users: [GraphRecord] {
    let values: [String: Value] = [
      "flag": .boolean(true), "count": .integer(-7), "share": .float(2), "odd": .float(.infinity),
      "list": .list([.string("a"), .integer(1)]), "day": .date(DateValue(daysSinceEpoch: 22_000)),
      "span": .duration(DurationValue(months: 1, days: -2, seconds: 3, nanoseconds: 4)),
    ]
    var undo = CurationRecord(id: "c:10", decision: .delete(id: "s:0"))
    undo.undoes = "c:9"
    undo.date = "2031-04-01"
    let decisions: [CurationRecord.Decision] = [
      .merge(from: "person:m-voss", into: "person:mira-voss"),
      .split(entity: "place:odrin", articles: ["a:02"], into: "place:odrin-2", name: "Odrin"),
      .rename(entity: "place:odrin", name: "Odrin"),
      .retype(entity: "event:fair", kind: .event), .delete(id: "s:9"),
      .set(id: "person:mira-voss", key: "born", value: .integer(1990)),
      .label(id: "person:mira-voss", label: "Minister", isAdded: true),
    ]
    return [
      .node(NodeRecord(id: "n:1", labels: ["Note"], properties: values)),
      .edge(
        EdgeRecord(
          id: "r:2", relation: "ABOUT", from: "n:1", to: "person:mira-voss",
          properties: ["why": .string("seen")])),
    ] + decisions.enumerated().map { .curation(CurationRecord(id: "c:\($0 + 1)", decision: $1)) }
      + [.curation(undo)]
  }
}

import GraphModel

/// Reads records from parsed lines, keeping unknown fields.
struct RecordDecoder {
  /// What a line of a graph file is.
  enum Line {
    case record(GraphRecord)
    /// The header, with its format version.
    case header(version: Int64)
    /// A line of the pending file's own, by its type (`pending`, `commit`, `folding`).
    case control(String)
  }

  static func line(_ element: JSONElement) throws(RecordError) -> Line {
    guard element.isObject else { throw .notAnObject }
    var fields = try RecordFields(element)
    guard let type = fields.type else { throw .unknownType(nil) }
    switch type {
    case "hearsay": return .header(version: try fields.integer("version") ?? 0)
    case "pending", "commit", "folding": return .control(type)
    default: return .record(try record(type, &fields))
    }
  }

  private static func record(
    _ type: String, _ fields: inout RecordFields
  ) throws(RecordError) -> GraphRecord {
    switch type {
    case "article": .article(try article(&fields))
    case "mentions": .mentions(try mentions(&fields))
    case "entity": .entity(try entity(&fields))
    case "statement": .statement(try statement(&fields))
    case "relation": .relation(try relation(&fields))
    case "node": .node(try node(&fields))
    case "edge": .edge(try edge(&fields))
    case "curation": .curation(try curation(&fields))
    default: throw .unknownType(type)
    }
  }

  private static func article(_ fields: inout RecordFields) throws(RecordError) -> ArticleRecord {
    var record = ArticleRecord(
      id: try fields.required("id"), text: try fields.string("text") ?? "")
    record.title = try fields.string("title")
    record.date = try fields.string("date")
    record.source = try fields.string("source")
    record.url = try fields.string("url")
    record.duplicateOf = try fields.string("duplicateOf")
    record.similarity = try fields.number("similarity")
    record.extra = fields.rest()
    return record
  }

  private static func mentions(_ fields: inout RecordFields) throws(RecordError) -> MentionsRecord {
    var record = MentionsRecord(article: try fields.required("article"), entities: [])
    if let list = fields.take("entities") { record.entities = try localEntities(list) }
    record.decisions = try fields.strings("decisions")
    record.extra = fields.rest()
    return record
  }

  /// The local entities of a `mentions` record.
  static func localEntities(_ list: JSONElement) throws(RecordError) -> [LocalEntityRecord] {
    var entities: [LocalEntityRecord] = []
    let isArray = try list.forEachElement { (element) throws(RecordError) in
      var fields = try RecordFields(element)
      var local = LocalEntityRecord(
        kind: try fields.kind("kind"), name: try fields.required("name"),
        entity: try fields.string("entity") ?? "", mentions: [],
        context: try fields.strings("context"))
      if let mentions = fields.take("mentions") {
        _ = try mentions.forEachElement { (element) throws(RecordError) in
          local.mentions.append(try mention(element))
        }
      }
      local.decision = try fields.string("decision")
      entities.append(local)
    }
    guard isArray else { throw .wrongValue(field: "entities", expected: "a list") }
    return entities
  }

  private static func mention(_ element: JSONElement) throws(RecordError) -> MentionRecord {
    var fields = try RecordFields(element)
    let text = try fields.string("form") ?? MentionForm.name.rawValue
    guard let form = MentionForm(rawValue: text) else {
      throw .wrongValue(field: "form", expected: "name, description or pronoun")
    }
    guard let start = try fields.offset("start") else { throw .missingField("start") }
    guard let end = try fields.offset("end") else { throw .missingField("end") }
    var mention = MentionRecord(start: start, end: end, form: form)
    mention.rule = try fields.string("by")
    mention.target = try fields.offset("to")
    return mention
  }

  private static func entity(_ fields: inout RecordFields) throws(RecordError) -> EntityRecord {
    var record = EntityRecord(
      id: try fields.required("id"), kind: try fields.kind("kind"),
      name: try fields.required("name"), aliases: try fields.strings("aliases"))
    record.wikidata = try fields.string("wikidata")
    record.description = try fields.string("description")
    record.extra = fields.rest()
    return record
  }

  private static func statement(
    _ fields: inout RecordFields
  ) throws(RecordError) -> StatementRecord {
    var record = StatementRecord(id: try fields.required("id"), text: try fields.text("text"))
    record.speaker = try fields.string("speaker")
    record.speakerText = try fields.string("speakerText")
    record.cue = try fields.string("cue")
    record.quotation = try fields.quotation("quotation")
    record.mentions = try fields.distinctStrings("mentions")
    record.addressees = try fields.distinctStrings("addressees")
    record.reportedBy = try fields.distinctStrings("reportedBy")
    record.article = try fields.string("article")
    record.start = try fields.offset("start")
    record.end = try fields.offset("end")
    record.date = try fields.string("date")
    record.confidence = try fields.number("confidence")
    record.extractor = try fields.string("extractor")
    record.negated = try fields.boolean("negated")
    record.hedged = try fields.boolean("hedged")
    if let local = fields.take("local") { record.local = try references(local) }
    record.extra = fields.rest()
    return record
  }

  /// The article-local references of a statement.
  static func references(_ element: JSONElement) throws(RecordError) -> LocalReferences {
    var fields = try RecordFields(element)
    return LocalReferences(
      speaker: try fields.offset("speaker"), mentions: try fields.offsets("mentions"),
      addressees: try fields.offsets("addressees"), reportedBy: try fields.offsets("reportedBy"))
  }

  private static func relation(_ fields: inout RecordFields) throws(RecordError) -> RelationRecord {
    var record = RelationRecord(
      relation: try fields.required("relation"), from: try fields.required("from"),
      to: try fields.required("to"))
    record.role = try fields.string("role")
    record.article = try fields.string("article")
    record.start = try fields.offset("start")
    record.end = try fields.offset("end")
    record.confidence = try fields.number("confidence")
    record.extractor = try fields.string("extractor")
    record.localFrom = try fields.offset("localFrom")
    record.localTo = try fields.offset("localTo")
    record.extra = fields.rest()
    return record
  }

  private static func node(_ fields: inout RecordFields) throws(RecordError) -> NodeRecord {
    NodeRecord(
      id: try fields.required("id"), labels: try fields.strings("labels"),
      properties: try fields.properties("properties"))
  }

  private static func edge(_ fields: inout RecordFields) throws(RecordError) -> EdgeRecord {
    EdgeRecord(
      id: try fields.required("id"), relation: try fields.required("relation"),
      from: try fields.required("from"), to: try fields.required("to"),
      properties: try fields.properties("properties"))
  }

  private static func curation(_ fields: inout RecordFields) throws(RecordError) -> CurationRecord {
    var record = CurationRecord(
      id: try fields.required("id"), decision: try decision(&fields))
    record.date = try fields.string("date")
    record.undoes = try fields.string("undoes")
    if let list = fields.take("replaced") {
      let isArray = try list.forEachElement { (element) throws(RecordError) in
        if case .record(let replaced) = try line(element) { record.replaced.append(replaced) }
      }
      guard isArray else { throw .wrongValue(field: "replaced", expected: "a list") }
    }
    record.extra = fields.rest()
    return record
  }

  private static func decision(
    _ fields: inout RecordFields
  ) throws(RecordError) -> CurationRecord.Decision {
    switch try fields.required("decision") {
    case "merge":
      return .merge(from: try fields.required("from"), into: try fields.required("into"))
    case "split":
      return .split(
        entity: try fields.required("entity"), articles: try fields.strings("articles"),
        into: try fields.required("into"), name: try fields.required("name"))
    case "part": return .part(try partedWords(&fields))
    case "rename":
      return .rename(entity: try fields.required("entity"), name: try fields.required("name"))
    case "retype":
      return .retype(entity: try fields.required("entity"), kind: try fields.kind("kind"))
    case "delete": return .delete(id: try fields.required("target"))
    case "set":
      let json = fields.take("value")?.tree ?? .null
      guard let value = Value(json) else {
        throw .wrongValue(field: "value", expected: "a property value")
      }
      return .set(id: try fields.required("target"), key: try fields.required("key"), value: value)
    case "label":
      return .label(
        id: try fields.required("target"), label: try fields.required("label"),
        isAdded: try fields.boolean("added"))
    default:
      throw .wrongValue(
        field: "decision", expected: "merge, split, part, rename, retype, delete, set or label")
    }
  }

  private static func partedWords(
    _ fields: inout RecordFields
  ) throws(RecordError) -> PartedWords {
    guard let start = try fields.offset("start") else { throw .missingField("start") }
    guard let end = try fields.offset("end") else { throw .missingField("end") }
    var words = PartedWords(
      entity: try fields.required("entity"), article: try fields.required("article"),
      start: start, end: end, text: try fields.string("words") ?? "")
    words.into = try fields.string("into")
    words.name = try fields.string("name")
    return words
  }
}

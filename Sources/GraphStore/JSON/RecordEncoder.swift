import GraphModel

/// Writes records as lines in canonical form: fields in a fixed order, empty ones left out.
struct RecordEncoder: ~Copyable {
  var writer = JSONWriter()

  /// Writes one record with its line feed.
  mutating func line(_ record: GraphRecord) {
    object(record)
    writer.literal("\n")
  }

  private mutating func object(_ record: GraphRecord) {
    switch record {
    case .article(let record): article(record)
    case .mentions(let record): mentions(record)
    case .entity(let record): entity(record)
    case .statement(let record): statement(record)
    case .relation(let record): relation(record)
    case .node(let record): node(record)
    case .edge(let record): edge(record)
    case .curation(let record): curation(record)
    }
    writer.literal("}")
  }

  private mutating func article(_ record: ArticleRecord) {
    writer.literal(#"{"type":"article""#)
    field(#","id":"#, record.id)
    field(#","title":"#, record.title)
    field(#","date":"#, record.date)
    field(#","source":"#, record.source)
    field(#","url":"#, record.url)
    field(#","text":"#, record.text)
    field(#","duplicateOf":"#, record.duplicateOf)
    field(#","similarity":"#, record.similarity)
    extra(record.extra)
  }

  private mutating func mentions(_ record: MentionsRecord) {
    writer.literal(#"{"type":"mentions""#)
    field(#","article":"#, record.article)
    mentionFields(record)
  }

  /// The fields of a `mentions` record after its article.
  mutating func mentionFields(_ record: MentionsRecord) {
    writer.literal(#","entities":"#)
    localEntities(record.entities)
    field(#","decisions":"#, record.decisions)
    extra(record.extra)
  }

  mutating func localEntities(_ entities: [LocalEntityRecord]) {
    writer.byte(UInt8(ascii: "["))
    for (index, local) in entities.enumerated() {
      writer.literal(index > 0 ? #",{"kind":""# : #"{"kind":""#)
      kind(local.kind)
      field(#"","name":"#, local.name)
      field(#","entity":"#, local.entity)
      writer.literal(#","mentions":["#)
      for (index, mention) in local.mentions.enumerated() {
        writer.literal(index > 0 ? #",{"start":"# : #"{"start":"#)
        writer.integer(Int64(mention.start))
        writer.literal(#","end":"#)
        writer.integer(Int64(mention.end))
        writer.literal(#","form":"#)
        writer.string(mention.form.rawValue)
        if let rule = mention.rule { field(#","by":"#, rule) }
        if let target = mention.target {
          writer.literal(#","to":"#)
          writer.integer(Int64(target))
        }
        writer.byte(UInt8(ascii: "}"))
      }
      writer.byte(UInt8(ascii: "]"))
      field(#","context":"#, local.context)
      field(#","decision":"#, local.decision)
      writer.byte(UInt8(ascii: "}"))
    }
    writer.byte(UInt8(ascii: "]"))
  }

  private mutating func kind(_ kind: EntityKind) {
    switch kind {
    case .person: writer.literal("person")
    case .organization: writer.literal("organization")
    case .place: writer.literal("place")
    case .event: writer.literal("event")
    }
  }

  private mutating func entity(_ record: EntityRecord) {
    writer.literal(#"{"type":"entity""#)
    field(#","id":"#, record.id)
    writer.literal(#","kind":""#)
    kind(record.kind)
    field(#"","name":"#, record.name)
    field(#","aliases":"#, record.aliases)
    field(#","wikidata":"#, record.wikidata)
    field(#","description":"#, record.description)
    extra(record.extra)
  }

  private mutating func statement(_ record: StatementRecord) {
    writer.literal(#"{"type":"statement""#)
    field(#","id":"#, record.id)
    field(#","speaker":"#, record.speaker)
    field(#","speakerText":"#, record.speakerText)
    field(#","cue":"#, record.cue)
    field(#","text":"#, record.text)
    field(#","quotation":"#, record.quotation?.rawValue)
    field(#","mentions":"#, record.mentions)
    field(#","addressees":"#, record.addressees)
    field(#","reportedBy":"#, record.reportedBy)
    field(#","article":"#, record.article)
    field(#","start":"#, record.start)
    field(#","end":"#, record.end)
    field(#","date":"#, record.date)
    field(#","confidence":"#, record.confidence)
    field(#","extractor":"#, record.extractor)
    if record.negated { writer.literal(#","negated":true"#) }
    if record.hedged { writer.literal(#","hedged":true"#) }
    if let local = record.local { references(local) }
    extra(record.extra)
  }

  mutating func references(_ local: LocalReferences) {
    writer.literal(#","local":{"#)
    let start = writer.count
    field(#","speaker":"#, local.speaker)
    numbers(#","mentions":"#, local.mentions)
    numbers(#","addressees":"#, local.addressees)
    numbers(#","reportedBy":"#, local.reportedBy)
    if writer.count > start { writer.remove(at: start) }
    writer.byte(UInt8(ascii: "}"))
  }

  private mutating func relation(_ record: RelationRecord) {
    writer.literal(#"{"type":"relation""#)
    field(#","relation":"#, record.relation)
    field(#","from":"#, record.from)
    field(#","to":"#, record.to)
    field(#","role":"#, record.role)
    field(#","article":"#, record.article)
    field(#","start":"#, record.start)
    field(#","end":"#, record.end)
    field(#","confidence":"#, record.confidence)
    field(#","extractor":"#, record.extractor)
    localEnds(record)
    extra(record.extra)
  }

  /// The article-local references of a relation's ends.
  mutating func localEnds(_ record: RelationRecord) {
    field(#","localFrom":"#, record.localFrom)
    field(#","localTo":"#, record.localTo)
  }

  private mutating func node(_ record: NodeRecord) {
    writer.literal(#"{"type":"node""#)
    field(#","id":"#, record.id)
    field(#","labels":"#, record.labels.sorted())
    properties(record.properties)
  }

  private mutating func edge(_ record: EdgeRecord) {
    writer.literal(#"{"type":"edge""#)
    field(#","id":"#, record.id)
    field(#","relation":"#, record.relation)
    field(#","from":"#, record.from)
    field(#","to":"#, record.to)
    properties(record.properties)
  }

  private mutating func properties(_ properties: [String: Value]) {
    guard !properties.isEmpty else { return }
    writer.literal(#","properties":{"#)
    for (index, entry) in properties.sorted(by: { $0.key < $1.key }).enumerated() {
      if index > 0 { writer.byte(UInt8(ascii: ",")) }
      writer.string(entry.key)
      writer.byte(UInt8(ascii: ":"))
      writer.value(entry.value)
    }
    writer.byte(UInt8(ascii: "}"))
  }

  private mutating func curation(_ record: CurationRecord) {
    writer.literal(#"{"type":"curation""#)
    field(#","id":"#, record.id)
    decision(record.decision)
    field(#","date":"#, record.date)
    field(#","undoes":"#, record.undoes)
    for (index, replaced) in record.replaced.enumerated() {
      writer.literal(index > 0 ? "," : #","replaced":["#)
      object(replaced)
    }
    if !record.replaced.isEmpty { writer.literal("]") }
    extra(record.extra)
  }

  private mutating func decision(_ decision: CurationRecord.Decision) {
    switch decision {
    case .merge(let from, let into):
      field(#","decision":"merge","from":"#, from)
      field(#","into":"#, into)
    case .split(let entity, let articles, let into, let name):
      field(#","decision":"split","entity":"#, entity)
      field(#","articles":"#, articles)
      field(#","into":"#, into)
      field(#","name":"#, name)
    case .part(let words): parted(words)
    case .rename(let entity, let name):
      field(#","decision":"rename","entity":"#, entity)
      field(#","name":"#, name)
    case .retype(let entity, let kind):
      field(#","decision":"retype","entity":"#, entity)
      field(#","kind":"#, kind.rawValue)
    case .delete(let id): field(#","decision":"delete","target":"#, id)
    case .set(let id, let key, let value):
      field(#","decision":"set","target":"#, id)
      field(#","key":"#, key)
      writer.literal(#","value":"#)
      writer.value(value)
    case .label(let id, let label, let isAdded):
      field(#","decision":"label","target":"#, id)
      field(#","label":"#, label)
      writer.literal(isAdded ? #","added":true"# : #","added":false"#)
    }
  }

  private mutating func parted(_ words: PartedWords) {
    field(#","decision":"part","entity":"#, words.entity)
    field(#","article":"#, words.article)
    field(#","start":"#, words.start)
    field(#","end":"#, words.end)
    field(#","words":"#, words.text)
    field(#","into":"#, words.into)
    field(#","name":"#, words.name)
  }
}

// MARK: - Fields

extension RecordEncoder {
  private mutating func field(_ key: StaticString, _ text: String) {
    writer.literal(key)
    writer.string(text)
  }

  private mutating func field(_ key: StaticString, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    writer.literal(key)
    writer.string(text)
  }

  private mutating func field(_ key: StaticString, _ number: Int?) {
    guard let number else { return }
    writer.literal(key)
    writer.integer(Int64(number))
  }

  private mutating func field(_ key: StaticString, _ number: Double?) {
    guard let number, number.isFinite else { return }
    writer.literal(key)
    writer.double(number)
  }

  private mutating func field(_ key: StaticString, _ list: [String]) {
    guard !list.isEmpty else { return }
    writer.literal(key)
    writer.value(.array(list.map { .string($0) }) as JSONValue)
  }

  private mutating func numbers(_ key: StaticString, _ list: [Int]) {
    guard !list.isEmpty else { return }
    writer.literal(key)
    writer.value(.array(list.map { .integer(Int64($0)) }) as JSONValue)
  }

  /// Unknown fields, by name, after all known ones.
  mutating func extra(_ members: [JSONMember]) {
    for member in members.sorted(by: { $0.name < $1.name }) {
      writer.byte(UInt8(ascii: ","))
      writer.string(member.name)
      writer.byte(UInt8(ascii: ":"))
      writer.value(member.value)
    }
  }
}

extension JSONWriter {
  /// Takes out one byte, closing the gap.
  mutating func remove(at index: Int) {
    for position in index..<count - 1 { start[position] = start[position + 1] }
    truncate(to: count - 1)
  }
}

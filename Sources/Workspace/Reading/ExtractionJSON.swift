import Articles
import Extraction
import GraphModel
import Resolution
import TextAnalysis

/// Writes an article's extraction as one JSON line (DESIGN section 6); offsets are Unicode scalars.
struct ExtractionJSON {
  private let resolved: ResolvedArticle
  private let ids: [String]
  private let offsets: ScalarOffsets
  private let entityOfMention: [Int?]
  private var json = JSONWriter()

  /// The line of an article, with a final line break.
  ///
  /// - Parameter ids: The id of each local entity.
  static func line(_ resolved: ResolvedArticle, ids: [String]) -> [UInt8] {
    var writer = ExtractionJSON(resolved, ids)
    writer.write()
    return writer.json.bytes
  }

  private init(_ resolved: ResolvedArticle, _ ids: [String]) {
    self.resolved = resolved
    self.ids = ids
    offsets = ScalarOffsets(utf8: resolved.text.utf8)
    entityOfMention = resolved.entityOfMention
  }

  private mutating func write() {
    let article = resolved.article
    json.beginObject()
    json.member("id", article.id)
    json.member("source", article.source)
    json.member("title", orNull: article.title)
    json.member("date", orNull: article.date)
    json.member("text", article.text)
    json.member("duplicateOf", orNull: article.duplicateOf)
    list("entities", resolved.entities.indices) { $0.writeEntity($1) }
    list("statements", resolved.extraction.statements.indices) { $0.writeStatement($1) }
    list("relations", resolved.extraction.relations.indices) { $0.writeRelation($1) }
    json.endObject()
    json.newline()
  }

  private mutating func list(
    _ name: String, _ indices: Range<Int>, _ element: (inout ExtractionJSON, Int) -> Void
  ) {
    json.name(name)
    json.beginArray()
    for index in indices { element(&self, index) }
    json.endArray()
  }

  // MARK: Entities

  private mutating func writeEntity(_ index: Int) {
    let entity = resolved.entities[index]
    json.beginObject()
    json.member("id", ids[index])
    json.member("kind", entity.kind.rawValue)
    json.member("name", entity.name)
    json.name("mentions")
    json.beginArray()
    for mention in entity.mentions.map({ resolved.extraction.mentions[$0] }) {
      json.beginObject()
      writeSpan(mention.range)
      json.member("form", mention.form.rawValue)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  // MARK: Statements

  private mutating func writeStatement(_ index: Int) {
    let statement = resolved.extraction.statements[index]
    json.beginObject()
    json.member("id", StatementIdentity.id(of: statement, in: resolved, offsets: offsets))
    writeSpeaker(of: statement)
    writeCue(of: statement)
    json.name("content")
    json.beginArray()
    for span in statement.content {
      json.beginObject()
      writeSpan(span)
      json.endObject()
    }
    json.endArray()
    json.member("quotation", statement.quotation.rawValue)
    json.member("mentions", resolved.mentionedEntities(in: statement).map { ids[$0] })
    json.member("addressees", entityIDs(of: statement.addressees))
    json.member("reportedBy", entityIDs(of: statement.reportedBy))
    if statement.negated { json.member("negated", true) }
    if statement.hedged { json.member("hedged", true) }
    json.member("confidence", rounded(statement.confidence))
    json.endObject()
  }

  private mutating func writeSpeaker(of statement: ExtractedStatement) {
    json.name("speaker")
    guard let words = statement.speaker else { return json.null() }
    let entity = statement.speakerMention.flatMap { entityOfMention[$0] }
    json.beginObject()
    json.member("entity", orNull: entity.map { ids[$0] })
    json.member("text", resolved.text[words])
    writeSpan(words)
    json.endObject()
  }

  private mutating func writeCue(of statement: ExtractedStatement) {
    json.name("cue")
    guard let cue = statement.cue else { return json.null() }
    json.beginObject()
    json.member("text", resolved.text[cue])
    writeSpan(cue)
    json.endObject()
  }

  // MARK: Relations

  private mutating func writeRelation(_ index: Int) {
    let relation = resolved.extraction.relations[index]
    guard let from = entityOfMention[relation.from], let to = resolved.target(of: relation) else {
      return
    }
    json.beginObject()
    json.member("type", relation.type)
    json.member("from", ids[from])
    json.member("to", ids[to])
    if let role = relation.role { json.member("role", role) }
    writeSpan(relation.range)
    json.member("confidence", rounded(relation.confidence))
    json.endObject()
  }

  // MARK: Pieces

  private mutating func writeSpan(_ range: TextRange) {
    let scalars = offsets.scalars(of: range)
    json.member("start", scalars.lowerBound)
    json.member("end", scalars.upperBound)
  }

  private func entityIDs(of mentions: [Int]) -> [String] {
    mentions.compactMap { entityOfMention[$0] }.map { ids[$0] }
  }

  /// Two decimals: more would claim a precision that confidences lack.
  private func rounded(_ confidence: Double) -> Double { (confidence * 100).rounded() / 100 }
}

import Articles
import Extraction
import GraphModel
import Resolution
import TextAnalysis

/// Writes an article's extraction as one JSON line (DESIGN section 6); offsets are Unicode scalars.
struct ExtractionJSON {
  private let resolved: ResolvedArticle
  private let maker: RecordMaker
  private var json = JSONWriter()

  /// The line of an article, with a final line break; entity ids are those that the article alone
  /// suggests.
  static func line(_ resolved: ResolvedArticle) -> [UInt8] {
    var writer = ExtractionJSON(resolved)
    writer.write()
    return writer.json.bytes
  }

  private init(_ resolved: ResolvedArticle) {
    self.resolved = resolved
    maker = RecordMaker(resolved)
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
    json.member("id", maker.ids[index])
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
    guard let record = maker.statement(index) else { return }
    let statement = resolved.extraction.statements[index]
    json.beginObject()
    json.member("id", record.id)
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
    json.member("mentions", record.mentions)
    json.member("addressees", record.addressees)
    json.member("reportedBy", record.reportedBy)
    if statement.negated { json.member("negated", true) }
    if statement.hedged { json.member("hedged", true) }
    json.member("confidence", record.confidence ?? 0)
    json.endObject()
  }

  private mutating func writeSpeaker(of statement: ExtractedStatement) {
    json.name("speaker")
    guard let words = statement.speaker else { return json.null() }
    let entity = statement.speakerMention.flatMap { maker.entityOfMention[$0] }
    json.beginObject()
    json.member("entity", orNull: entity.map { maker.ids[$0] })
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
    guard let from = maker.entityOfMention[relation.from], let to = maker.target(of: relation)
    else {
      return
    }
    json.beginObject()
    json.member("type", relation.type)
    json.member("from", maker.ids[from])
    json.member("to", maker.ids[to])
    if let role = relation.role { json.member("role", role) }
    writeSpan(relation.range)
    json.member("confidence", rounded(relation.confidence))
    json.endObject()
  }

  // MARK: Pieces

  private mutating func writeSpan(_ range: TextRange) {
    let scalars = maker.offsets.scalars(of: range)
    json.member("start", scalars.lowerBound)
    json.member("end", scalars.upperBound)
  }

  /// Two decimals: more would claim a precision that confidences lack.
  private func rounded(_ confidence: Double) -> Double { (confidence * 100).rounded() / 100 }
}

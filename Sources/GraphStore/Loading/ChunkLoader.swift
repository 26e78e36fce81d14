import CSimdJSON
import GraphModel

/// Reads lines into a chunk.
///
/// Statements and entities, of which there are most, go from simdjson's tape to the columns; the
/// other records through their structs.
struct ChunkLoader: ~Copyable {
  var chunk = LoadedChunk()
  private let parser = JSONParser()
  var encoder = RecordEncoder()
  /// By entity: the list in which it was last seen, to leave out repeats.
  var lastSeen = Buffer<UInt32>()
  var listNumber: UInt32 = 0
  var mentions = Buffer<UInt32>()
  var addressees = Buffer<UInt32>()
  var reporters = Buffer<UInt32>()
  /// Where the elements of a statement's lists are in its line.
  var runs = Buffer<csj_run>(repeating: csj_run(), count: 256)

  init() {}

  /// Reads one line (without its line feed); damage is noted in the chunk.
  ///
  /// `padded` says that 64 bytes after it can be read, `isText` that it is known to be valid UTF-8.
  mutating func line(
    _ bytes: UnsafeBufferPointer<UInt8>, offset: Int, padded: Bool, isText: Bool = false
  ) {
    chunk.lines += 1
    if padded, isText, plainStatement(bytes) { return }
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { return }
    do throws(RecordError) {
      try record(try parser.parse(bytes, padded: padded))
    } catch {
      chunk.damage.append(LineDamage(line: chunk.lines, offset: offset, reason: error))
    }
  }

  private mutating func record(_ element: JSONElement) throws(RecordError) {
    guard element.isObject else { throw .notAnObject }
    switch RawStatement.typeKey(of: element) {
    case RawStatement.statementType: try statement(element)
    case RawStatement.entityType: try entity(element)
    default:
      guard case .record(let record) = try RecordDecoder.line(element) else { return }
      add(record)
    }
  }

  /// Checks all of a statement before anything is appended, so that a damaged line leaves no half.
  private mutating func statement(_ element: JSONElement) throws(RecordError) {
    let raw = RawStatement(element)
    let row = StatementRow(
      id: try raw.requiredID(), text: try raw.requiredText(),
      speaker: try raw.optional(raw.speaker, "speaker"),
      speakerText: try raw.optional(raw.speakerText, "speakerText"),
      cue: try raw.optional(raw.cue, "cue"), date: try raw.optional(raw.date, "date"),
      article: try raw.optional(raw.article, "article"),
      extractor: try raw.optional(raw.extractor, "extractor"),
      quotation: try raw.quotationNumber(), flags: try raw.flags(),
      start: try raw.offset(raw.start, "start"), end: try raw.offset(raw.end, "end"),
      confidence: try raw.confidenceNumber())
    try Self.list(raw, raw.mentions, "mentions", &self.mentions, &chunk, &lastSeen, &listNumber)
    try Self.list(
      raw, raw.addressees, "addressees", &addressees, &chunk, &lastSeen, &listNumber)
    try Self.list(raw, raw.reportedBy, "reportedBy", &reporters, &chunk, &lastSeen, &listNumber)
    let extra = try extraFields(raw)
    append(row, extra: extra)
  }

  /// Reads a list of entity ids into `list`, each entity once.
  private static func list(
    _ raw: RawStatement, _ index: Int, _ name: String, _ list: inout Buffer<UInt32>,
    _ chunk: inout LoadedChunk, _ lastSeen: inout Buffer<UInt32>, _ listNumber: inout UInt32
  ) throws(RecordError) {
    list.resize(to: 0, filling: 0)
    guard index != 0 else { return }
    listNumber &+= 1
    let isArray = try raw.element(index).forEachElement { (element) throws(RecordError) in
      guard let text = element.utf8 else {
        throw .wrongValue(field: name, expected: "a list of strings")
      }
      note(chunk.entityIDs.intern(text), &list, &lastSeen, listNumber)
    }
    guard isArray else { throw .wrongValue(field: name, expected: "a list of strings") }
  }

  /// Puts an entity into the list in hand when it is not there yet.
  @inline(__always)
  static func note(
    _ entity: UInt32, _ list: inout Buffer<UInt32>, _ lastSeen: inout Buffer<UInt32>,
    _ listNumber: UInt32
  ) {
    if Int(entity) >= lastSeen.count {
      lastSeen.resize(to: Int(entity) * 2 + 64, filling: 0)
    }
    if lastSeen[Int(entity)] != listNumber {
      lastSeen[Int(entity)] = listNumber
      list.append(entity)
    }
  }

  /// Appends a statement whose lists are in `mentions`, `addressees` and `reporters`.
  mutating func append(_ row: StatementRow, extra: LoadedChunk.Slice?) {
    let number = chunk.statements.count
    chunk.statements.ids.append(row.id)
    chunk.statements.texts.append(row.text)
    chunk.statements.speaker.append(row.speaker.map { chunk.entityIDs.intern($0) + 1 } ?? 0)
    chunk.statements.article.append(row.article.map { chunk.articleIDs.intern($0) + 1 } ?? 0)
    chunk.statements.cue.append(row.cue.map { chunk.cues.intern($0) + 1 } ?? 0)
    chunk.statements.date.append(row.date.map { chunk.dates.intern($0) + 1 } ?? 0)
    chunk.statements.mentions.append(UnsafeBufferPointer(mentions.elements))
    chunk.statements.mentionEnds.append(UInt32(chunk.statements.mentions.count))
    chunk.statements.addressees.append(UnsafeBufferPointer(addressees.elements))
    if chunk.statements.addressees.count > 0 {
      chunk.statements.addresseeEnds.set(UInt32(chunk.statements.addressees.count), row: number)
    }
    chunk.statements.reporters.append(UnsafeBufferPointer(reporters.elements))
    if chunk.statements.reporters.count > 0 {
      chunk.statements.reporterEnds.set(UInt32(chunk.statements.reporters.count), row: number)
    }
    appendOptional(row, number)
    if let extra { chunk.statements.extra.set(chunk.bytes(extra), row: number) }
  }

  private mutating func appendOptional(_ row: StatementRow, _ number: Int) {
    if row.quotation != 0 { chunk.statements.quotation.set(row.quotation, row: number) }
    if let text = row.speakerText {
      chunk.statements.speakerText.set(chunk.speakerTexts.intern(text) + 1, row: number)
    }
    if let start = row.start { chunk.statements.start.set(start, row: number) }
    if let end = row.end { chunk.statements.end.set(end, row: number) }
    if let confidence = row.confidence {
      chunk.statements.confidence.set(confidence.bitPattern, row: number)
    }
    if let extractor = row.extractor {
      chunk.statements.extractor.set(chunk.extractors.intern(extractor) + 1, row: number)
    }
    if row.flags != 0 { chunk.statements.flags.set(row.flags, row: number) }
  }

  /// Local references and unknown fields as a run of canonical members, or nil.
  private mutating func extraFields(_ raw: RawStatement) throws(RecordError) -> LoadedChunk.Slice? {
    guard raw.local != 0 || !raw.unknown.isEmpty else { return nil }
    encoder.writer.clear()
    if raw.local != 0 {
      encoder.references(try RecordDecoder.references(raw.element(raw.local)))
    }
    encoder.extra(
      raw.unknown.map { key in
        JSONMember(raw.element(key).string ?? "", raw.element(key + 1).tree)
      })
    return chunk.slice(encoder.writer.written)
  }
}

/// The checked values of one statement but its lists.
struct StatementRow {
  var id: UnsafeBufferPointer<UInt8>
  var text: UnsafeBufferPointer<UInt8>
  var speaker: UnsafeBufferPointer<UInt8>?
  var speakerText: UnsafeBufferPointer<UInt8>?
  var cue: UnsafeBufferPointer<UInt8>?
  var date: UnsafeBufferPointer<UInt8>?
  var article: UnsafeBufferPointer<UInt8>?
  var extractor: UnsafeBufferPointer<UInt8>?
  var quotation: UInt8
  var flags: UInt8
  var start: UInt32?
  var end: UInt32?
  var confidence: Double?
}

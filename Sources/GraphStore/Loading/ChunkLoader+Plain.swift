import CSimdJSON
import GraphModel

// Statements as this program writes them, from the line without a tape in between.
extension ChunkLoader {
  /// Reads a statement in plain form; false for other lines, which `line` then reads in full.
  ///
  /// The line must be valid UTF-8, and 64 bytes after it readable.
  mutating func plainStatement(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = line.baseAddress else { return false }
    var found = csj_statement()
    guard csj_plain_statement(start, line.count, &found, runs.base, runs.count),
      let quotation = Self.quotation(start, found.quotation)
    else { return false }
    let all = UnsafeBufferPointer(runs.elements)
    let mentionEnd = Int(found.mentions)
    let addresseeEnd = mentionEnd + Int(found.addressees)
    let end = addresseeEnd + Int(found.reported_by)
    prepare(start, found.speaker)
    for index in 0..<end { prepare(start, all[index]) }
    Self.fill(
      &mentions, start, all[..<mentionEnd], &chunk.entityIDs, &lastSeen, &listNumber)
    Self.fill(
      &addressees, start, all[mentionEnd..<addresseeEnd], &chunk.entityIDs, &lastSeen, &listNumber)
    Self.fill(
      &reporters, start, all[addresseeEnd..<end], &chunk.entityIDs, &lastSeen, &listNumber)
    let row = StatementRow(
      id: Self.bytes(start, found.id), text: Self.bytes(start, found.text),
      speaker: Self.optional(start, found.speaker),
      speakerText: Self.optional(start, found.speaker_text),
      cue: Self.optional(start, found.cue), date: Self.optional(start, found.date),
      article: Self.optional(start, found.article),
      extractor: Self.optional(start, found.extractor), quotation: quotation,
      flags: UInt8(truncatingIfNeeded: found.flags),
      start: found.start == UInt32.max ? nil : found.start,
      end: found.end == UInt32.max ? nil : found.end,
      confidence: found.confidence.isNaN ? nil : found.confidence)
    append(row, extra: nil)
    return true
  }

  @inline(__always)
  private func prepare(_ line: UnsafePointer<UInt8>, _ run: csj_run) {
    chunk.entityIDs.prepare(Interner.Key(Self.bytes(line, run)))
  }

  /// Makes `list` the entities of some runs, each once.
  @inline(__always)
  private static func fill(
    _ list: inout Buffer<UInt32>, _ line: UnsafePointer<UInt8>,
    _ runs: Slice<UnsafeBufferPointer<csj_run>>, _ entities: inout Interner,
    _ lastSeen: inout Buffer<UInt32>, _ listNumber: inout UInt32
  ) {
    list.resize(uninitialized: 0)
    if runs.isEmpty { return }
    listNumber &+= 1
    for run in runs {
      note(entities.intern(bytes(line, run)), &list, &lastSeen, listNumber)
    }
  }

  /// The number of a kind of quotation, 0 for none; nil when there is no such kind.
  @inline(__always)
  private static func quotation(_ line: UnsafePointer<UInt8>, _ run: csj_run) -> UInt8? {
    if run.length == 0 { return 0 }
    let name = String(decoding: bytes(line, run), as: UTF8.self)
    return QuotationKind(rawValue: name).flatMap { QuotationKind.allCases.firstIndex(of: $0) }
      .map { UInt8($0 + 1) }
  }

  @inline(__always)
  private static func bytes(
    _ line: UnsafePointer<UInt8>, _ run: csj_run
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: line + Int(run.offset), count: Int(run.length))
  }

  @inline(__always)
  private static func optional(
    _ line: UnsafePointer<UInt8>, _ run: csj_run
  ) -> UnsafeBufferPointer<UInt8>? {
    run.length == 0 ? nil : bytes(line, run)
  }
}

import GraphModel

/// Writes a base as canonical lines, from its columns without records in between.
struct BaseWriter {
  let base: GraphBase

  static let header: StaticString = #"{"type":"hearsay","version":1}"#

  /// Calls `write` with the file's bytes, in order.
  ///
  /// The lines of a stretch are made by all cores.
  func lines<Failure: Error>(
    _ write: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    var head = JSONWriter()
    head.literal(Self.header)
    head.literal("\n")
    try write(head.written)
    if !base.isEmpty {
      let articles = Int(base.summary.articles)
      let names = QuotedStrings(base.entityIDs)
      try stretch(articles, write) { article(Int($0), &$1) }
      try stretch(articles, write) { mentions(Int($0), &$1) }
      try stretch(Int(base.summary.entities), write) { entity(Int($0), &$1) }
      try stretch(Int(base.summary.statements), write) { statement(Int($0), names, &$1) }
      let relations = Int(base.summary.relationships - base.summary.firstRelation)
      try stretch(relations, write) { relation(Int($0), names, &$1) }
    }
    for index in 0..<base.otherRecords.count { try write(base.otherRecords.utf8(index)) }
  }

  /// Lines of rows 0 ..< count.
  ///
  /// While some are written the next are made.
  private func stretch<Failure: Error>(
    _ count: Int, _ write: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Void,
    _ line: (UInt32, inout JSONWriter) -> Void
  ) throws(Failure) {
    let width = count < 2_000 ? 1 : Parallel.width
    var made = (0..<width).map { _ in LineBuffer() }
    var next = count > 8192 ? made.map { _ in LineBuffer() } : []
    let rows = 8192
    var start = 0
    while start < count {
      let end = min(count, start + rows * width)
      let (ready, outputs) = start == 0 ? ([], made) : (made, next)
      var failure: Failure?
      Parallel.run(width + 1) { worker in
        if worker == width {
          do throws(Failure) {
            for output in ready { try write(output.writer.written) }
          } catch let error {
            failure = error
          }
        } else {
          outputs[worker].writer.clear()
          let size = end - start
          for row in start + size * worker / width..<start + size * (worker + 1) / width {
            line(UInt32(row), &outputs[worker].writer)
          }
        }
      }
      if let failure { throw failure }
      if start > 0 { swap(&made, &next) }
      start = end
    }
    if count > 0 { for output in made { try write(output.writer.written) } }
  }

  private final class LineBuffer {
    var writer = JSONWriter(capacity: 1 << 20)
  }

  // MARK: Lines

  private func article(_ row: Int, _ out: inout JSONWriter) {
    if row < base.articleImplicit.count, base.articleImplicit[row] != 0 { return }
    out.literal(#"{"type":"article","id":"#)
    out.string(base.articleIDs.utf8(row))
    optional(base.titles.utf8(row), #","title":"#, &out)
    name(base.articleDate, row, base.dateNames, #","date":"#, &out)
    optional(base.sources.utf8(row), #","source":"#, &out)
    optional(base.urls.utf8(row), #","url":"#, &out)
    out.literal(#","text":"#)
    out.string(base.articleTexts.utf8(row))
    if let segment = base.segment(ofType: NewsType.duplicateOf.rawValue) {
      for position in segment.primaryRange(base.summary.firstArticle + UInt32(row)) {
        out.literal(#","duplicateOf":"#)
        out.string(articleID(segment.others[position]))
      }
    }
    number(base.similarity, row, #","similarity":"#, &out)
    out.raw(base.articleExtra.utf8(row))
    out.literal("}\n")
  }

  private func mentions(_ row: Int, _ out: inout JSONWriter) {
    let json = base.articleMentions.utf8(row)
    if json.isEmpty { return }
    out.literal(#"{"type":"mentions","article":"#)
    out.string(base.articleIDs.utf8(row))
    out.raw(json)
    out.literal("}\n")
  }

  private func entity(_ row: Int, _ out: inout JSONWriter) {
    if row < base.entityImplicit.count, base.entityImplicit[row] != 0 { return }
    guard let kind = base.kind(ofEntity: row) else { return }
    out.literal(#"{"type":"entity","id":"#)
    out.string(base.entityIDs.utf8(row))
    out.literal(#","kind":"#)
    out.string(kind.rawValue)
    out.literal(#","name":"#)
    out.string(base.entityNames.utf8(row))
    let aliases = Int(base.entityAliasRanges[row])..<Int(base.entityAliasRanges[row + 1])
    if !aliases.isEmpty {
      out.literal(#","aliases":["#)
      for alias in aliases {
        if alias > aliases.lowerBound { out.literal(",") }
        out.string(base.aliases.utf8(alias))
      }
      out.literal("]")
    }
    optional(base.wikidata.utf8(row), #","wikidata":"#, &out)
    optional(base.descriptions.utf8(row), #","description":"#, &out)
    out.raw(base.entityExtra.utf8(row))
    out.literal("}\n")
  }

  private func statement(_ row: Int, _ names: QuotedStrings, _ out: inout JSONWriter) {
    let node = base.summary.firstStatement + UInt32(row)
    out.literal(#"{"type":"statement","id":"#)
    out.string(base.statementIDs.utf8(row))
    let said = base.segments[Int(NewsType.said.rawValue)]
    for position in said.primaryRange(node) {
      out.literal(#","speaker":"#)
      names.write(Int(said.others[position]), to: &out)
    }
    name(base.statementSpeakerText, row, base.speakerTexts, #","speakerText":"#, &out)
    name(base.statementCue, row, base.cueNames, #","cue":"#, &out)
    out.literal(#","text":"#)
    out.string(base.statementTexts.utf8(row))
    if let quotation = base.quotation(row) {
      out.literal(#","quotation":"#)
      out.string(quotation.rawValue)
    }
    list(.mentions, node, names, #","mentions":["#, &out)
    list(.addressedTo, node, names, #","addressees":["#, &out)
    list(.reportedBy, node, names, #","reportedBy":["#, &out)
    let inArticle = base.segments[Int(NewsType.inArticle.rawValue)]
    for position in inArticle.primaryRange(node) {
      out.literal(#","article":"#)
      out.string(articleID(inArticle.others[position]))
    }
    offset(base.statementStart, row, #","start":"#, &out)
    offset(base.statementEnd, row, #","end":"#, &out)
    name(base.statementDate, row, base.dateNames, #","date":"#, &out)
    number(base.statementConfidence, row, #","confidence":"#, &out)
    name(base.statementExtractor, row, base.extractorNames, #","extractor":"#, &out)
    if row < base.statementFlags.count {
      let flags = base.statementFlags[row]
      if flags & 1 != 0 { out.literal(#","negated":true"#) }
      if flags & 2 != 0 { out.literal(#","hedged":true"#) }
    }
    out.raw(base.statementExtra.utf8(row))
    out.literal("}\n")
  }

  private func relation(_ row: Int, _ names: QuotedStrings, _ out: inout JSONWriter) {
    let ends = base.ends(of: base.summary.firstRelation + UInt32(row))
    out.literal(#"{"type":"relation","relation":"#)
    out.string(base.typeNames[Int(ends.type)])
    out.literal(#","from":"#)
    names.write(Int(ends.start), to: &out)
    out.literal(#","to":"#)
    names.write(Int(ends.end), to: &out)
    optional(base.roles.utf8(row), #","role":"#, &out)
    if row < base.relationArticle.count, base.relationArticle[row] != GraphBase.missing {
      out.literal(#","article":"#)
      out.string(articleID(base.relationArticle[row]))
    }
    offset(base.relationStart, row, #","start":"#, &out)
    offset(base.relationEnd, row, #","end":"#, &out)
    number(base.relationConfidence, row, #","confidence":"#, &out)
    name(base.relationExtractor, row, base.extractorNames, #","extractor":"#, &out)
    out.raw(base.relationExtra.utf8(row))
    out.literal("}\n")
  }

  // MARK: Parts

  private func articleID(_ node: UInt32) -> UnsafeBufferPointer<UInt8> {
    base.articleIDs.utf8(Int(node - base.summary.firstArticle))
  }

  private func list(
    _ type: NewsType, _ node: UInt32, _ names: QuotedStrings, _ opening: StaticString,
    _ out: inout JSONWriter
  ) {
    let segment = base.segments[Int(type.rawValue)]
    let range = segment.primaryRange(node)
    if range.isEmpty { return }
    out.literal(opening)
    var isFirst = true
    for entity in segment.others.slice(range) {
      if !isFirst { out.literal(",") }
      isFirst = false
      names.write(Int(entity), to: &out)
    }
    out.literal("]")
  }

  private func optional(
    _ text: UnsafeBufferPointer<UInt8>, _ key: StaticString, _ out: inout JSONWriter
  ) {
    if text.isEmpty { return }
    out.literal(key)
    out.string(text)
  }

  private func name(
    _ column: Column<UInt32>, _ row: Int, _ names: StringColumn, _ key: StaticString,
    _ out: inout JSONWriter
  ) {
    guard let index = base.nameIndex(column, row) else { return }
    out.literal(key)
    out.string(names.utf8(index))
  }

  private func offset(
    _ column: Column<UInt32>, _ row: Int, _ key: StaticString, _ out: inout JSONWriter
  ) {
    guard row < column.count, column[row] != GraphBase.missing else { return }
    out.literal(key)
    out.integer(Int64(column[row]))
  }

  private func number(
    _ column: Column<Double>, _ row: Int, _ key: StaticString, _ out: inout JSONWriter
  ) {
    guard row < column.count, column[row].isFinite else { return }
    out.literal(key)
    out.double(column[row])
  }
}

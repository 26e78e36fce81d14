import GraphModel

extension RawStatement {
  /// The statement as a record: the same as `RecordDecoder` reads, without its detour over names.
  func record() throws(RecordError) -> StatementRecord {
    var record = StatementRecord(
      id: Self.string(try requiredID()), text: Self.string(try requiredText()))
    record.speaker = try optional(speaker, "speaker").map(Self.string)
    record.speakerText = try optional(speakerText, "speakerText").map(Self.string)
    record.cue = try optional(cue, "cue").map(Self.string)
    let kind = Int(try quotationNumber())
    record.quotation = kind == 0 ? nil : QuotationKind.allCases[kind - 1]
    record.mentions = try strings(mentions, "mentions")
    record.addressees = try strings(addressees, "addressees")
    record.reportedBy = try strings(reportedBy, "reportedBy")
    record.article = try optional(article, "article").map(Self.string)
    record.start = try offset(start, "start").map { Int($0) }
    record.end = try offset(end, "end").map { Int($0) }
    record.date = try optional(date, "date").map(Self.string)
    record.confidence = try confidenceNumber()
    record.extractor = try optional(extractor, "extractor").map(Self.string)
    let flags = try flags()
    record.negated = flags & 1 != 0
    record.hedged = flags & 2 != 0
    if local != 0 { record.local = try RecordDecoder.references(element(local)) }
    if !unknown.isEmpty {
      record.extra = unknown.map { key in
        JSONMember(element(key).string ?? "", element(key + 1).tree)
      }.sorted { $0.name < $1.name }
    }
    return record
  }

  private static func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// A list of strings, each once.
  private func strings(_ index: Int, _ name: String) throws(RecordError) -> [String] {
    guard index != 0 else { return [] }
    var list: [String] = []
    let isArray = try element(index).forEachElement { (element) throws(RecordError) in
      guard let text = element.string else {
        throw .wrongValue(field: name, expected: "a list of strings")
      }
      list.append(text)
    }
    guard isArray else { throw .wrongValue(field: name, expected: "a list of strings") }
    guard list.count > 1 else { return list }
    var seen: Set<String> = []
    return list.filter { seen.insert($0).inserted }
  }
}

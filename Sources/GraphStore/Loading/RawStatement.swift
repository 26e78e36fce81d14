import CSimdJSON
import GraphModel

/// Where a statement's fields are on the tape; 0 for missing ones.
///
/// The first of repeats counts.
struct RawStatement {
  private let document: csj_document
  var id = 0
  var speaker = 0
  var speakerText = 0
  var cue = 0
  var text = 0
  var quotation = 0
  var mentions = 0
  var addressees = 0
  var reportedBy = 0
  var article = 0
  var start = 0
  var end = 0
  var date = 0
  var confidence = 0
  var extractor = 0
  var negated = 0
  var hedged = 0
  var local = 0
  /// Tape indices of the names of unknown fields.
  var unknown: [Int] = []

  static let statementType = FieldKey.of("statement")
  static let entityType = FieldKey.of("entity")

  /// The key of the record's type; 0 when it has none.
  static func typeKey(of element: JSONElement) -> UInt64 {
    let first = csj_first(element.index)
    // Canonical lines have it first.
    let index =
      csj_at_end(element.document, first) ? 0 : csj_find(element.document, element.index, "type", 4)
    guard index != 0 else { return 0 }
    return JSONElement(document: element.document, index: index).utf8.map(FieldKey.of) ?? 0
  }

  init(_ element: JSONElement) {
    document = element.document
    var key = csj_first(element.index)
    while !csj_at_end(document, key) {
      var count = 0
      let start = csj_string(document, key, &count)
      let value = csj_value(key)
      let name = UnsafeBufferPointer(start: start, count: count)
      if csj_type(document, value) != 0x6E, !set(name, value) { unknown.append(key) }
      key = csj_next(document, value)
    }
  }

  /// Notes a known field; false for an unknown one.
  @inline(__always)
  private mutating func set(_ name: UnsafeBufferPointer<UInt8>, _ value: Int) -> Bool {
    func put(_ field: inout Int, _ length: Int) -> Bool {
      guard name.count == length else { return false }
      if field == 0 { field = value }
      return true
    }
    var ignored = 0
    switch FieldKey.of(name) {
    case FieldKey.of("type"): return put(&ignored, 4)
    case FieldKey.of("id"): return put(&id, 2)
    case FieldKey.of("speaker"): return put(&speaker, 7)
    case FieldKey.of("cue"): return put(&cue, 3)
    case FieldKey.of("text"): return put(&text, 4)
    case FieldKey.of("mentions"): return put(&mentions, 8)
    case FieldKey.of("article"): return put(&article, 7)
    case FieldKey.of("date"): return put(&date, 4)
    case FieldKey.of("start"): return put(&start, 5)
    case FieldKey.of("end"): return put(&end, 3)
    case FieldKey.of("quotation"): return put(&quotation, 9)
    case FieldKey.of("confidence"): return put(&confidence, 10)
    case FieldKey.of("extractor"): return put(&extractor, 9)
    case FieldKey.of("local"): return put(&local, 5)
    case FieldKey.of("speakerText"): return put(&speakerText, 11)
    case FieldKey.of("addressees"): return put(&addressees, 10)
    case FieldKey.of("reportedBy"): return put(&reportedBy, 10)
    case FieldKey.of("negated"): return put(&negated, 7)
    case FieldKey.of("hedged"): return put(&hedged, 6)
    default: return false
    }
  }

  func element(_ index: Int) -> JSONElement { JSONElement(document: document, index: index) }

  /// An optional string; an empty one counts as missing.
  @inline(__always)
  func optional(
    _ index: Int, _ name: String
  ) throws(RecordError) -> UnsafeBufferPointer<UInt8>? {
    guard index != 0 else { return nil }
    guard let text = element(index).utf8 else {
      throw .wrongValue(field: name, expected: "a string")
    }
    return text.isEmpty ? nil : text
  }

  func requiredID() throws(RecordError) -> UnsafeBufferPointer<UInt8> {
    guard let text = try optional(id, "id") else { throw .missingField("id") }
    return text
  }

  func requiredText() throws(RecordError) -> UnsafeBufferPointer<UInt8> {
    guard text != 0 else { throw .missingField("text") }
    guard let bytes = element(text).utf8 else {
      throw .wrongValue(field: "text", expected: "a string")
    }
    return bytes
  }

  func offset(_ index: Int, _ name: String) throws(RecordError) -> UInt32? {
    guard index != 0 else { return nil }
    guard let number = element(index).integer, let offset = UInt32(exactly: number),
      offset != UInt32.max
    else { throw .wrongValue(field: name, expected: "an offset") }
    return offset
  }

  func confidenceNumber() throws(RecordError) -> Double? {
    guard confidence != 0 else { return nil }
    guard let number = element(confidence).double else {
      throw .wrongValue(field: "confidence", expected: "a number")
    }
    return number
  }

  /// The kind's position plus 1, or 0 for none.
  func quotationNumber() throws(RecordError) -> UInt8 {
    guard let text = try optional(quotation, "quotation") else { return 0 }
    guard let kind = QuotationKind(rawValue: String(decoding: text, as: UTF8.self)),
      let index = QuotationKind.allCases.firstIndex(of: kind)
    else { throw .wrongValue(field: "quotation", expected: "direct, indirect or mixed") }
    return UInt8(index + 1)
  }

  /// Bit 0 for negated, bit 1 for hedged.
  func flags() throws(RecordError) -> UInt8 {
    try flag(negated, "negated", 1) | flag(hedged, "hedged", 2)
  }

  private func flag(_ index: Int, _ name: String, _ bit: UInt8) throws(RecordError) -> UInt8 {
    guard index != 0 else { return 0 }
    guard let isTrue = element(index).boolean else {
      throw .wrongValue(field: name, expected: "true or false")
    }
    return isTrue ? bit : 0
  }
}

import CSimdJSON
import GraphModel

/// A value of a parsed document: a place on simdjson's tape.
///
/// Valid until the parser's next parse.
struct JSONElement {
  let document: csj_document
  let index: Int

  @inline(__always)
  var type: UInt8 { UInt8(bitPattern: csj_type(document, index)) }

  var isObject: Bool { type == UInt8(ascii: "{") }
  var isNull: Bool { type == UInt8(ascii: "n") }

  /// The bytes of a string, else nil.
  @inline(__always)
  var utf8: UnsafeBufferPointer<UInt8>? {
    guard type == UInt8(ascii: "\"") else { return nil }
    var count = 0
    let start = csj_string(document, index, &count)
    return UnsafeBufferPointer(start: start, count: count)
  }

  var string: String? { utf8.map { String(decoding: $0, as: UTF8.self) } }

  /// The number, when it is an integer of 64 bits.
  @inline(__always)
  var integer: Int64? {
    type == UInt8(ascii: "l") ? csj_int64(document, index) : nil
  }

  /// The number, an integer also.
  var double: Double? {
    switch type {
    case UInt8(ascii: "d"): csj_double(document, index)
    case UInt8(ascii: "l"): Double(csj_int64(document, index))
    case UInt8(ascii: "u"): Double(csj_uint64(document, index))
    default: nil
    }
  }

  var boolean: Bool? {
    switch type {
    case UInt8(ascii: "t"): true
    case UInt8(ascii: "f"): false
    default: nil
    }
  }

  /// Calls `body` with every member of an object: the name's bytes and the value.
  @inline(__always)
  func forEachMember<Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>, JSONElement) throws(Failure) -> Void
  ) throws(Failure) {
    guard isObject else { return }
    var key = csj_first(index)
    while !csj_at_end(document, key) {
      var count = 0
      let name = csj_string(document, key, &count)
      try body(
        UnsafeBufferPointer(start: name, count: count),
        JSONElement(document: document, index: csj_value(key)))
      key = csj_next(document, csj_value(key))
    }
  }

  /// Calls `body` with every element; false when this is no array.
  @inline(__always)
  func forEachElement<Failure: Error>(
    _ body: (JSONElement) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    guard type == UInt8(ascii: "[") else { return false }
    var element = csj_first(index)
    while !csj_at_end(document, element) {
      try body(JSONElement(document: document, index: element))
      element = csj_next(document, element)
    }
    return true
  }

  /// The whole value as a tree.
  var tree: JSONValue {
    switch type {
    case UInt8(ascii: "{"):
      var members: [JSONMember] = []
      forEachMember { name, value in
        members.append(JSONMember(String(decoding: name, as: UTF8.self), value.tree))
      }
      return .object(members)
    case UInt8(ascii: "["):
      var elements: [JSONValue] = []
      _ = forEachElement { elements.append($0.tree) }
      return .array(elements)
    case UInt8(ascii: "\""): return .string(string ?? "")
    case UInt8(ascii: "l"): return .integer(csj_int64(document, index))
    case UInt8(ascii: "d"), UInt8(ascii: "u"): return .number(double ?? 0)
    case UInt8(ascii: "t"): return .boolean(true)
    case UInt8(ascii: "f"): return .boolean(false)
    default: return .null
    }
  }
}

/// A simdjson parser, for one thread.
final class JSONParser {
  private let parser: OpaquePointer?

  init() { parser = csj_parser_new() }

  deinit { csj_parser_free(parser) }

  /// Parses one document; `padded` says that 64 bytes after it can be read.
  func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, padded: Bool
  ) throws(RecordError) -> JSONElement {
    var document = csj_document()
    guard let parser, let start = bytes.baseAddress else { throw .notJSON("empty") }
    let code = csj_parse(parser, start, bytes.count, padded, &document)
    guard code == 0 else { throw .notJSON(String(cString: csj_error_message(code))) }
    return JSONElement(document: document, index: csj_root())
  }
}

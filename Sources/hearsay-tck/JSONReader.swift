import GraphModel

/// Reads one JSON text; numbers without fraction or exponent are integers.
struct JSONReader {
  /// What is wrong with a text, and where.
  struct Failure: Error {
    var offset: Int
  }

  private let bytes: [UInt8]
  private var position = 0

  /// Reads a whole text.
  static func read(_ text: String) throws(Failure) -> JSONValue {
    var reader = JSONReader(bytes: Array(text.utf8))
    let value = try reader.value()
    reader.skipSpace()
    guard reader.position == reader.bytes.count else { throw reader.failure }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var failure: Failure { Failure(offset: position) }

  private var current: UInt8 { position < bytes.count ? bytes[position] : 0 }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
      position += 1
    }
  }

  private mutating func value() throws(Failure) -> JSONValue {
    skipSpace()
    switch current {
    case UInt8(ascii: "{"): return .object(try members())
    case UInt8(ascii: "["): return .array(try elements())
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Failure) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw failure }
    position += word.utf8.count
    return value
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard current == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func members() throws(Failure) -> [JSONMember] {
    position += 1
    var result: [JSONMember] = []
    if take("}") { return result }
    repeat {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw failure }
      let name = try string()
      guard take(":") else { throw failure }
      result.append(JSONMember(name, try value()))
    } while take(",")
    guard take("}") else { throw failure }
    return result
  }

  private mutating func elements() throws(Failure) -> [JSONValue] {
    position += 1
    var result: [JSONValue] = []
    if take("]") { return result }
    repeat { result.append(try value()) } while take(",")
    guard take("]") else { throw failure }
    return result
  }

  private mutating func number() throws(Failure) -> JSONValue {
    let start = position
    while position < bytes.count, "+-.eE0123456789".utf8.contains(bytes[position]) {
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if let integer = Int64(text) { return .integer(integer) }
    guard let number = Double(text) else { throw failure }
    return .number(number)
  }

  private mutating func string() throws(Failure) -> String {
    position += 1
    var result: [UInt8] = []
    while current != UInt8(ascii: "\"") {
      guard position < bytes.count else { throw failure }
      if current == UInt8(ascii: "\\") {
        position += 1
        try escape(into: &result)
      } else {
        result.append(current)
        position += 1
      }
    }
    position += 1
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func escape(into result: inout [UInt8]) throws(Failure) {
    let character = current
    position += 1
    switch character {
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if (0xD800..<0xDC00).contains(code) {
        guard current == UInt8(ascii: "\\") else { throw failure }
        position += 2
        code = 0x10000 + (code - 0xD800) << 10 + (try hexadecimal() - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw failure }
      result += Array(String(Character(scalar)).utf8)
    default: result.append(character)
    }
  }

  private mutating func hexadecimal() throws(Failure) -> UInt32 {
    guard position + 4 <= bytes.count,
      let code = UInt32(
        String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { throw failure }
    position += 4
    return code
  }
}

extension JSONValue {
  /// The member of an object; nil for anything else.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The elements of an array; none for anything else.
  var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  /// The text of a string; nil for anything else.
  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The text of a string or integer, for ids.
  var identifier: String {
    switch self {
    case .string(let text): text
    case .integer(let number): String(number)
    default: ""
    }
  }
}

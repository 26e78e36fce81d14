/// A strict JSON reader (RFC 8259) for small texts; linear, with a limit on nesting.
struct JSONParser {
  /// Where and why a text is not JSON; the offset counts bytes.
  struct Failure: Error, Hashable {
    var offset: Int
    var fault: JSONFault
  }

  private let bytes: [UInt8]
  private var position = 0
  private static let depthLimit = 256

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value that the bytes are.
  static func parse(_ bytes: [UInt8]) throws(Failure) -> JSONItem {
    var parser = JSONParser(bytes)
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.position == bytes.count else { throw parser.failure(.textAfterValue) }
    return value
  }

  private func failure(_ fault: JSONFault) -> Failure { Failure(offset: position, fault: fault) }

  private mutating func skipSpace() {
    while position < bytes.count, ASCII.isSpace(bytes[position]) { position += 1 }
  }

  private mutating func next() throws(Failure) -> UInt8 {
    skipSpace()
    guard position < bytes.count else { throw failure(.unexpectedEnd) }
    return bytes[position]
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONItem {
    guard depth < Self.depthLimit else { throw failure(.nestedTooDeep) }
    switch try next() {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case let byte where ASCII.isDigit(byte) || byte == UInt8(ascii: "-"): return try number()
    default: throw failure(.unexpectedCharacter)
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONItem) throws(Failure) -> JSONItem {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count else { throw failure(.unexpectedEnd) }
    for (index, byte) in String(describing: word).utf8.enumerated()
    where bytes[position + index] != byte { throw failure(.unexpectedCharacter) }
    position = end
    return value
  }

  private mutating func number() throws(Failure) -> JSONItem {
    let start = position
    while position < bytes.count,
      ASCII.isDigit(bytes[position]) || "+-.eE".utf8.contains(bytes[position])
    {
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard Double(text) != nil else { throw Failure(offset: start, fault: .invalidNumber) }
    return .number(text)
  }

  private mutating func array(depth: Int) throws(Failure) -> JSONItem {
    position += 1
    var items: [JSONItem] = []
    if try next() == UInt8(ascii: "]") {
      position += 1
      return .array(items)
    }
    while true {
      items.append(try value(depth: depth + 1))
      if try closes(with: "]") { return .array(items) }
    }
  }

  private mutating func object(depth: Int) throws(Failure) -> JSONItem {
    position += 1
    var members: [JSONItem.Member] = []
    if try next() == UInt8(ascii: "}") {
      position += 1
      return .object(members)
    }
    while true {
      guard try next() == UInt8(ascii: "\"") else { throw failure(.unexpectedCharacter) }
      let name = try string()
      guard try next() == UInt8(ascii: ":") else { throw failure(.unexpectedCharacter) }
      position += 1
      members.append(JSONItem.Member(name: name, value: try value(depth: depth + 1)))
      if try closes(with: "}") { return .object(members) }
    }
  }

  /// Steps over a comma (false) or the closing mark (true).
  private mutating func closes(with mark: Unicode.Scalar) throws(Failure) -> Bool {
    let byte = try next()
    guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: mark) else {
      throw failure(.unexpectedCharacter)
    }
    position += 1
    return byte == UInt8(ascii: mark)
  }

  private mutating func string() throws(Failure) -> String {
    position += 1
    var characters: [UInt8] = []
    while true {
      let start = position
      while position < bytes.count, bytes[position] >= 0x20, bytes[position] != UInt8(ascii: "\""),
        bytes[position] != UInt8(ascii: "\\")
      {
        position += 1
      }
      characters.append(contentsOf: bytes[start..<position])
      guard position < bytes.count else { throw failure(.unexpectedEnd) }
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: characters, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &characters)
      default: throw failure(.controlCharacter)
      }
    }
  }

  private mutating func escape(into characters: inout [UInt8]) throws(Failure) {
    guard position + 1 < bytes.count else { throw failure(.unexpectedEnd) }
    let simple: UInt8
    switch bytes[position + 1] {
    case UInt8(ascii: "n"): simple = 0x0A
    case UInt8(ascii: "t"): simple = 0x09
    case UInt8(ascii: "r"): simple = 0x0D
    case UInt8(ascii: "b"): simple = 0x08
    case UInt8(ascii: "f"): simple = 0x0C
    case UInt8(ascii: "u"): return try unicodeEscape(into: &characters)
    case let byte where byte == 0x22 || byte == 0x5C || byte == 0x2F: simple = byte
    default: throw failure(.invalidEscape)
    }
    characters.append(simple)
    position += 2
  }

  private mutating func unicodeEscape(into characters: inout [UInt8]) throws(Failure) {
    guard let high = unit(at: position) else { throw failure(.invalidEscape) }
    position += 6
    var scalar = high
    if high & 0xFC00 == 0xD800, let low = unit(at: position), low & 0xFC00 == 0xDC00 {
      scalar = 0x10000 + ((high & 0x3FF) << 10 | low & 0x3FF)
      position += 6
    }
    // Half of a surrogate pair is no character.
    let valid = Unicode.Scalar(scalar).flatMap { UTF8.encode($0) }
    characters.append(contentsOf: valid ?? UTF8.encodedReplacementCharacter)
  }

  /// The code unit of the `\uXXXX` at `start`.
  private func unit(at start: Int) -> UInt32? {
    guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"),
      bytes[start + 1] == UInt8(ascii: "u")
    else { return nil }
    var value: UInt32 = 0
    for byte in bytes[(start + 2)..<(start + 6)] {
      guard let digit = ASCII.hexValue(byte) else { return nil }
      value = value << 4 | digit
    }
    return value
  }
}

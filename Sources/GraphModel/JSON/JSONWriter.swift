/// Writes JSON text straight into bytes, in the one form that Hearsay's files use: members in the
/// order of writing, no spaces, only what RFC 8259 demands escaped.
///
/// ```swift
/// var json = JSONWriter()
/// json.beginObject()
/// json.member("name", "Ilse Marrand")
/// json.endObject()
/// ```
public struct JSONWriter: Sendable {
  /// The text so far, UTF-8.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Starts an empty text.
  public init() {}

  /// Forgets the text but keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Ends a line of JSON lines.
  public mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }
}

// MARK: - Structure

extension JSONWriter {
  /// Opens an object, as a value.
  public mutating func beginObject() { open("{") }
  /// Closes the innermost object.
  public mutating func endObject() { close("}") }
  /// Opens an array, as a value.
  public mutating func beginArray() { open("[") }
  /// Closes the innermost array.
  public mutating func endArray() { close("]") }

  /// Writes a member's name; its value must follow.
  public mutating func name(_ name: String) {
    value(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }
}

// MARK: - Values

extension JSONWriter {
  /// Writes a string.
  public mutating func value(_ string: String) {
    separate()
    appendQuoted(string)
  }

  /// Writes an integer.
  public mutating func value(_ integer: Int64) {
    separate()
    bytes.append(contentsOf: String(integer).utf8)
  }

  /// Writes an integer.
  public mutating func value(_ integer: Int) { value(Int64(integer)) }

  /// Writes the shortest decimal that reads back as the same number; `null` for what JSON lacks
  /// (NaN and infinities).
  public mutating func value(_ number: Double) {
    separate()
    bytes.append(contentsOf: (number.isFinite ? number.description : "null").utf8)
  }

  /// Writes `true` or `false`.
  public mutating func value(_ boolean: Bool) {
    separate()
    bytes.append(contentsOf: (boolean ? "true" : "false").utf8)
  }

  /// Writes `null`.
  public mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes a value that a file held.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .boolean(let boolean): self.value(boolean)
    case .integer(let integer): self.value(integer)
    case .number(let number): self.value(number)
    case .string(let string): self.value(string)
    case .array(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let members):
      beginObject()
      for member in members { self.member(member.name, member.value) }
      endObject()
    }
  }

  private mutating func appendQuoted(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    var string = string
    string.withUTF8 { utf8 in
      var start = 0
      for (index, byte) in utf8.enumerated() where Self.needsEscape(byte) {
        bytes.append(contentsOf: utf8[start..<index])
        appendEscape(byte)
        start = index + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  @inline(__always)
  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func appendEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
    case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
    case 0x08: bytes.append(contentsOf: #"\b"#.utf8)
    case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
    case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
    case 0x0C: bytes.append(contentsOf: #"\f"#.utf8)
    case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
    default:
      let digits = String(byte, radix: 16)
      bytes.append(contentsOf: (digits.utf8.count == 1 ? "\\u000" : "\\u00").utf8)
      bytes.append(contentsOf: digits.utf8)
    }
  }
}

// MARK: - Members

extension JSONWriter {
  /// Writes a member with a string.
  public mutating func member(_ name: String, _ string: String) {
    self.name(name)
    value(string)
  }

  /// Writes a member with a string, or with `null`.
  public mutating func member(_ name: String, orNull string: String?) {
    self.name(name)
    if let string { value(string) } else { null() }
  }

  /// Writes a member with an integer.
  public mutating func member(_ name: String, _ integer: Int) {
    self.name(name)
    value(integer)
  }

  /// Writes a member with a number.
  public mutating func member(_ name: String, _ number: Double) {
    self.name(name)
    value(number)
  }

  /// Writes a member with a truth value.
  public mutating func member(_ name: String, _ boolean: Bool) {
    self.name(name)
    value(boolean)
  }

  /// Writes a member with an array of strings.
  public mutating func member(_ name: String, _ strings: [String]) {
    self.name(name)
    beginArray()
    for string in strings { value(string) }
    endArray()
  }

  /// Writes a member with a value that a file held.
  public mutating func member(_ name: String, _ value: JSONValue) {
    self.name(name)
    self.value(value)
  }
}

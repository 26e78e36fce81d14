import GraphModel

/// The fields of one record, taken out one by one; what stays is unknown and kept.
struct RecordFields {
  private var members: [(name: String, value: JSONElement)] = []
  private(set) var type: String?

  init(_ element: JSONElement) throws(RecordError) {
    guard element.isObject else { throw .notAnObject }
    var members: [(name: String, value: JSONElement)] = []
    element.forEachMember { name, value in
      members.append((String(decoding: name, as: UTF8.self), value))
    }
    self.members = members
    type = take("type")?.string
  }

  /// The value of a field, or nil when it is missing or null.
  ///
  /// The first of several counts.
  mutating func take(_ name: String) -> JSONElement? {
    guard let index = members.firstIndex(where: { $0.name == name }) else { return nil }
    let value = members.remove(at: index).value
    return value.isNull ? nil : value
  }

  /// The unknown fields, by name; nulls are left out as empty fields are.
  func rest() -> [JSONMember] {
    members.filter { !$0.value.isNull }.map { JSONMember($0.name, $0.value.tree) }
      .sorted { $0.name < $1.name }
  }

  /// An optional string; an empty one counts as missing.
  mutating func string(_ name: String) throws(RecordError) -> String? {
    guard let value = take(name) else { return nil }
    guard let text = value.string else { throw .wrongValue(field: name, expected: "a string") }
    return text.isEmpty ? nil : text
  }

  /// A string that must be there, and may be empty.
  mutating func text(_ name: String) throws(RecordError) -> String {
    guard let value = take(name) else { throw .missingField(name) }
    guard let text = value.string else { throw .wrongValue(field: name, expected: "a string") }
    return text
  }

  /// A string that must be there and must not be empty.
  mutating func required(_ name: String) throws(RecordError) -> String {
    guard let text = try string(name) else { throw .missingField(name) }
    return text
  }

  mutating func integer(_ name: String) throws(RecordError) -> Int64? {
    guard let value = take(name) else { return nil }
    guard let number = value.integer else {
      throw .wrongValue(field: name, expected: "a whole number")
    }
    return number
  }

  /// An offset into a text: a whole number from 0 below 2³² - 1.
  mutating func offset(_ name: String) throws(RecordError) -> Int? {
    guard let number = try integer(name) else { return nil }
    guard number >= 0, number < Int64(UInt32.max) else {
      throw .wrongValue(field: name, expected: "an offset")
    }
    return Int(number)
  }

  mutating func number(_ name: String) throws(RecordError) -> Double? {
    guard let value = take(name) else { return nil }
    guard let number = value.double else { throw .wrongValue(field: name, expected: "a number") }
    return number
  }

  mutating func boolean(_ name: String) throws(RecordError) -> Bool {
    guard let value = take(name) else { return false }
    guard let isTrue = value.boolean else {
      throw .wrongValue(field: name, expected: "true or false")
    }
    return isTrue
  }

  mutating func strings(_ name: String) throws(RecordError) -> [String] {
    guard let value = take(name) else { return [] }
    var list: [String] = []
    let isArray = try value.forEachElement { (element) throws(RecordError) in
      guard let text = element.string else {
        throw .wrongValue(field: name, expected: "a list of strings")
      }
      list.append(text)
    }
    guard isArray else { throw .wrongValue(field: name, expected: "a list of strings") }
    return list
  }

  /// A list of strings in which repeats are left out.
  mutating func distinctStrings(_ name: String) throws(RecordError) -> [String] {
    var seen: Set<String> = []
    return try strings(name).filter { seen.insert($0).inserted }
  }

  mutating func offsets(_ name: String) throws(RecordError) -> [Int] {
    guard let value = take(name) else { return [] }
    var list: [Int] = []
    let isArray = try value.forEachElement { (element) throws(RecordError) in
      guard let number = element.integer, number >= 0, number < Int64(UInt32.max) else {
        throw .wrongValue(field: name, expected: "a list of offsets")
      }
      list.append(Int(number))
    }
    guard isArray else { throw .wrongValue(field: name, expected: "a list of offsets") }
    return list
  }

  mutating func kind(_ name: String) throws(RecordError) -> EntityKind {
    guard let kind = EntityKind(rawValue: try required(name)) else {
      throw .wrongValue(field: name, expected: "person, organization, place or event")
    }
    return kind
  }

  mutating func quotation(_ name: String) throws(RecordError) -> QuotationKind? {
    guard let text = try string(name) else { return nil }
    guard let kind = QuotationKind(rawValue: text) else {
      throw .wrongValue(field: name, expected: "direct, indirect or mixed")
    }
    return kind
  }

  mutating func properties(_ name: String) throws(RecordError) -> [String: Value] {
    guard let value = take(name) else { return [:] }
    guard value.isObject else { throw .wrongValue(field: name, expected: "an object") }
    var properties: [String: Value] = [:]
    try value.forEachMember { (name, value) throws(RecordError) in
      let name = String(decoding: name, as: UTF8.self)
      guard let read = Value(value.tree) else {
        throw .wrongValue(field: name, expected: "a property value")
      }
      properties[name] = read
    }
    return properties
  }
}

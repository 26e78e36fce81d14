import GraphModel

/// The map that a temporal value is made from, `{year: 1984, month: 10}`, read field by field.
struct TemporalMap {
  /// The function that was called, for messages.
  let function: String
  private let entries: [String: Value]
  private let known: Set<String>

  static let dateFields: Set<String> = [
    "year", "month", "day", "week", "dayOfWeek", "quarter", "dayOfQuarter", "ordinalDay", "date",
  ]
  static let timeFields: Set<String> = [
    "hour", "minute", "second", "millisecond", "microsecond", "nanosecond", "time",
  ]

  /// Checks that the map has no other fields.
  ///
  /// - Throws: `QueryError` for a field that the function does not know.
  init(
    _ entries: [String: Value], fields known: Set<String>, function: String
  ) throws(QueryError) {
    self.entries = entries
    self.known = known
    self.function = function
    for name in entries.keys.sorted() where !known.contains(name) { throw invalid(name) }
  }

  func has(_ name: String) -> Bool { entries[name] != nil }

  func hasAny(_ names: some Sequence<String>) -> Bool { names.contains { has($0) } }

  subscript(name: String) -> Value? { entries[name] }

  /// A whole number; nil when the field is missing.
  func integer(_ name: String) throws(QueryError) -> Int64? {
    guard let value = entries[name] else { return nil }
    guard case .integer(let number) = value else { throw invalid(name) }
    return number
  }

  /// A zone; nil when the field is missing.
  func zone() throws(QueryError) -> TimeZone? {
    guard let value = entries["timezone"] else { return nil }
    guard case .string(let name) = value, let zone = TimeZone(name) else {
      throw invalid("timezone")
    }
    return zone
  }

  /// The temporal value of the first of these fields that is there, to take parts from.
  func parts(_ names: String...) throws(QueryError) -> TemporalParts? {
    for name in names {
      guard let value = entries[name] else { continue }
      guard let parts = TemporalParts(value) else { throw invalid(name) }
      return parts
    }
    return nil
  }

  /// The error that a field has no such value.
  func invalid(_ name: String) -> QueryError {
    let value = entries[name].map { "{\(name): \(ValueText.literal($0))}" } ?? name
    return .argument(.invalidArgumentValue(context: "\(function)()", value: value))
  }
}

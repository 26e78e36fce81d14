/// A JSON value as far as article input needs it.
enum JSONItem: Hashable {
  case null
  case boolean(Bool)
  /// A number as it was written.
  case number(String)
  case string(String)
  case array([JSONItem])
  case object([Member])

  struct Member: Hashable {
    var name: String
    var value: JSONItem
  }

  /// The last member with this name that is not null, nil for other values than objects.
  subscript(name: String) -> JSONItem? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name && $0.value != .null }?.value
  }

  /// The characters of a string.
  var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  /// The characters of a string that is not empty, or a number as it was written.
  var label: String? {
    switch self {
    case .string(let string): string.isEmpty ? nil : string
    case .number(let number): number
    default: nil
    }
  }

  /// The elements of an array, or the value itself.
  var items: [JSONItem] {
    if case .array(let items) = self { items } else { [self] }
  }
}

/// A JSON value as it stood in a file, for fields that this version does not know but keeps.
public enum JSONValue: Sendable, Hashable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case number(Double)
  case string(String)
  case array([JSONValue])
  /// Members in the order of the file.
  case object([JSONMember])
}

/// One member of a JSON object.
public struct JSONMember: Sendable, Hashable {
  public var name: String
  public var value: JSONValue

  /// Pairs a name with its value.
  public init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

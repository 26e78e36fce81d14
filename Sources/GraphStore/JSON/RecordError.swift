/// Why a line is no record.
package enum RecordError: Error, Sendable, Hashable {
  /// Not JSON, with the parser's reason.
  case notJSON(String)
  /// JSON, but no object.
  case notAnObject
  /// An object without `type`, or with one that this version does not know.
  case unknownType(String?)
  case missingField(String)
  /// The field's value is not what it should be, such as `a string`.
  case wrongValue(field: String, expected: String)
}

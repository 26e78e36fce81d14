import GraphStore

/// Makes the sentences about damaged lines of a graph's files, in one place.
enum DamageMessage {
  /// `file:line: reason`.
  static func text(for line: DamagedLine) -> String {
    "\(line.file):\(line.line): \(reason(line.reason))"
  }

  private static func reason(_ reason: DamagedLine.Reason) -> String {
    switch reason {
    case .checksum: "the line belongs to a group that differs from its checksum"
    case .notARecord(let error):
      switch error {
      case .notJSON(let reason): "the line is not JSON: \(sentence(reason))"
      case .notAnObject: "the line is JSON, but no object"
      case .unknownType(nil): "the object has no \"type\""
      case .unknownType(let type?): "\"\(type)\" is no type of record that this version knows"
      case .missingField(let field): "the record lacks \"\(field)\""
      case .wrongValue(let field, let expected): "\"\(field)\" is not \(expected)"
      }
    }
  }

  /// A parser's reason within another sentence.
  private static func sentence(_ text: String) -> String {
    var text = text.hasSuffix(".") ? String(text.dropLast()) : text
    if let first = text.first { text.replaceSubrange(...text.startIndex, with: first.lowercased()) }
    return text
  }
}

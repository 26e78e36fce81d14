package import GraphModel

/// Writes openCypher values as JSON, each type always in the same shape.
///
/// A node is `{"type":"node","id":…,"labels":[…],"properties":{…}}`, a relationship has `start`,
/// `end` and its type in `relation`, a path lists both. Temporal values are ISO 8601 strings; NaN
/// and infinities, which JSON lacks, are null.
package struct JSONWriter {
  package let graph: any QueryableGraph

  /// A writer for values of one graph.
  package init(graph: any QueryableGraph) { self.graph = graph }

  /// Appends one row as an object with its columns in order.
  package func writeRow(columns: [String], _ row: [Value], to output: inout String) {
    output += "{"
    for (index, (column, value)) in zip(columns, row).enumerated() {
      if index > 0 { output += "," }
      Self.writeString(column, to: &output)
      output += ":"
      write(value, to: &output)
    }
    output += "}"
  }

  /// Appends one value.
  package func write(_ value: Value, to output: inout String) {
    switch value {
    case .null: output += "null"
    case .boolean(let flag): output += flag ? "true" : "false"
    case .integer(let number): output += String(number)
    case .float(let number): output += number.isFinite ? String(number) : "null"
    case .string(let text): Self.writeString(text, to: &output)
    case .list(let items): writeList(items, to: &output)
    case .map(let members):
      writeMap(members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, to: &output)
    case .node(let node): write(node, to: &output)
    case .relationship(let relationship): write(relationship, to: &output)
    case .path(let path): write(path, to: &output)
    case .date, .localTime, .time, .localDateTime, .dateTime, .duration:
      Self.writeString(TemporalText.text(of: value) ?? "", to: &output)
    }
  }

  private func writeList(_ items: [Value], to output: inout String) {
    output += "["
    for (index, item) in items.enumerated() {
      if index > 0 { output += "," }
      write(item, to: &output)
    }
    output += "]"
  }

  private func writeMap(_ members: [(String, Value)], to output: inout String) {
    output += "{"
    for (index, (key, value)) in members.enumerated() {
      if index > 0 { output += "," }
      Self.writeString(key, to: &output)
      output += ":"
      write(value, to: &output)
    }
    output += "}"
  }

  private func write(_ node: NodeID, to output: inout String) {
    output += "{\"type\":\"node\",\"id\":"
    Self.writeString(graph.publicID(of: node), to: &output)
    output += ",\"labels\":["
    output += graph.labels(of: node).map { Self.string(graph.name(of: $0)) }
      .joined(separator: ",")
    output += "],\"properties\":"
    writeMap(
      graph.properties(of: node).map { (graph.name(of: $0.key), $0.value) }, to: &output)
    output += "}"
  }

  private func write(_ relationship: RelationshipID, to output: inout String) {
    output += "{\"type\":\"relationship\",\"relation\":"
    Self.writeString(graph.name(of: graph.type(of: relationship)), to: &output)
    output += ",\"start\":"
    Self.writeString(graph.publicID(of: graph.start(of: relationship)), to: &output)
    output += ",\"end\":"
    Self.writeString(graph.publicID(of: graph.end(of: relationship)), to: &output)
    output += ",\"properties\":"
    writeMap(
      graph.properties(of: relationship).map { (graph.name(of: $0.key), $0.value) }, to: &output)
    output += "}"
  }

  private func write(_ path: PathValue, to output: inout String) {
    output += "{\"type\":\"path\",\"nodes\":"
    writeList(path.nodes.map { .node($0) }, to: &output)
    output += ",\"relationships\":"
    writeList(path.relationships.map { .relationship($0) }, to: &output)
    output += "}"
  }

  /// `text` as a JSON string with its quotes.
  package static func string(_ text: String) -> String {
    var output = ""
    writeString(text, to: &output)
    return output
  }

  /// Appends `text` as a JSON string.
  package static func writeString(_ text: String, to output: inout String) {
    let isPlain = text.utf8.allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    output += "\""
    output += isPlain ? text : text.replacingScalars(escape)
    output += "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default:
      guard scalar.value < 0x20 else { return nil }
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}

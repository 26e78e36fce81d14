package import GraphModel

/// Writes openCypher values as JSON, each type always in the same shape.
///
/// A node is `{"type":"node","id":…,"labels":[…],"properties":{…}}`, a relationship has `start`,
/// `end` and its type in `relation`, a path lists both. Temporal values are ISO 8601 strings; NaN
/// and infinities, which JSON lacks, are null.
package struct ValueJSON {
  package let graph: any QueryableGraph
  private var writer = JSONWriter()

  /// A writer for values of one graph.
  package init(graph: any QueryableGraph) { self.graph = graph }

  /// One value as JSON text.
  package static func text(of value: Value, graph: any QueryableGraph) -> String {
    var json = ValueJSON(graph: graph)
    json.write(value)
    return json.takeText()
  }

  /// What was written since the last call.
  package mutating func takeText() -> String {
    defer { writer.removeAll() }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Writes one row as an object with its columns in order.
  package mutating func writeRow(columns: [String], _ row: [Value]) {
    writer.beginObject()
    for (column, value) in zip(columns, row) {
      writer.name(column)
      write(value)
    }
    writer.endObject()
  }

  /// Writes one value.
  package mutating func write(_ value: Value) {
    switch value {
    case .null: writer.null()
    case .boolean(let flag): writer.value(flag)
    case .integer(let number): writer.value(number)
    case .float(let number): writer.value(number)
    case .string(let text): writer.value(text)
    case .list(let items): write(items)
    case .map(let members):
      write(members.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) })
    case .node(let node): write(node)
    case .relationship(let relationship): write(relationship)
    case .path(let path): write(path)
    case .date, .localTime, .time, .localDateTime, .dateTime, .duration:
      writer.value(TemporalText.text(of: value) ?? "")
    }
  }

  private mutating func write(_ items: [Value]) {
    writer.beginArray()
    for item in items { write(item) }
    writer.endArray()
  }

  private mutating func write(_ members: [(name: String, value: Value)]) {
    writer.beginObject()
    for member in members {
      writer.name(member.name)
      write(member.value)
    }
    writer.endObject()
  }

  private mutating func write(_ node: NodeID) {
    writer.beginObject()
    writer.member("type", "node")
    writer.member("id", graph.publicID(of: node))
    writer.member("labels", graph.labels(of: node).map { graph.name(of: $0) })
    writer.name("properties")
    write(graph.properties(of: node).map { (name: graph.name(of: $0.key), value: $0.value) })
    writer.endObject()
  }

  private mutating func write(_ relationship: RelationshipID) {
    writer.beginObject()
    writer.member("type", "relationship")
    writer.member("relation", graph.name(of: graph.type(of: relationship)))
    writer.member("start", graph.publicID(of: graph.start(of: relationship)))
    writer.member("end", graph.publicID(of: graph.end(of: relationship)))
    writer.name("properties")
    write(
      graph.properties(of: relationship).map { (name: graph.name(of: $0.key), value: $0.value) })
    writer.endObject()
  }

  private mutating func write(_ path: PathValue) {
    writer.beginObject()
    writer.member("type", "path")
    writer.name("nodes")
    write(path.nodes.map { .node($0) })
    writer.name("relationships")
    write(path.relationships.map { .relationship($0) })
    writer.endObject()
  }
}

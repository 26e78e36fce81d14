import GraphModel
import QueryEngine

/// Writes values in the runner's encoding.
struct ValueEncoding {
  private let graph: any QueryableGraph

  init(_ graph: any QueryableGraph) { self.graph = graph }

  func write(_ value: Value, to json: inout JSONWriter) {
    switch value {
    case .null: json.null()
    case .boolean(let flag): json.value(flag)
    case .integer(let number): json.value(number)
    case .float(let number): tagged("~float", ValueText.float(number), &json)
    case .string(let text): json.value(text)
    case .list(let elements):
      json.beginArray()
      for element in elements { write(element, to: &json) }
      json.endArray()
    case .map(let map): write(map, to: &json)
    case .node(let node): wrapped("~node", &json) { write(node, to: &$0) }
    case .relationship(let relationship):
      wrapped("~rel", &json) { write(relationship, to: &$0) }
    case .path(let path): wrapped("~path", &json) { write(path, to: &$0) }
    case .date: tagged("~date", ValueText.plain(value), &json)
    case .localTime: tagged("~localtime", ValueText.plain(value), &json)
    case .time: tagged("~time", ValueText.plain(value), &json)
    case .localDateTime: tagged("~localdatetime", ValueText.plain(value), &json)
    case .dateTime: tagged("~datetime", ValueText.plain(value), &json)
    case .duration: tagged("~duration", ValueText.plain(value), &json)
    }
  }

  private func wrapped(
    _ tag: String, _ json: inout JSONWriter, _ body: (inout JSONWriter) -> Void
  ) {
    json.beginObject()
    json.name(tag)
    body(&json)
    json.endObject()
  }

  private func tagged(_ tag: String, _ text: String, _ json: inout JSONWriter) {
    wrapped(tag, &json) { $0.value(text) }
  }

  private func write(_ map: [String: Value], to json: inout JSONWriter) {
    let isTagged = map.keys.contains { $0.hasPrefix("~") }
    json.beginObject()
    if isTagged {
      json.name("~map")
      json.beginObject()
    }
    for key in map.keys.sorted() {
      json.name(key)
      write(map[key] ?? .null, to: &json)
    }
    if isTagged { json.endObject() }
    json.endObject()
  }

  /// A node's payload; a deleted node has neither labels nor properties.
  func write(_ node: NodeID, to json: inout JSONWriter) {
    let exists = graph.contains(node)
    json.beginObject()
    json.name("id")
    json.value(Int64(node.rawValue))
    json.name("labels")
    json.beginArray()
    if exists { for label in graph.labels(of: node) { json.value(graph.name(of: label)) } }
    json.endArray()
    write(exists ? graph.properties(of: node) : [], to: &json)
    json.endObject()
  }

  func write(_ relationship: RelationshipID, to json: inout JSONWriter) {
    let exists = graph.contains(relationship)
    json.beginObject()
    json.name("id")
    json.value(Int64(relationship.rawValue))
    json.member("type", exists ? graph.name(of: graph.type(of: relationship)) : "")
    json.name("start")
    json.value(exists ? Int64(graph.start(of: relationship).rawValue) : -1)
    json.name("end")
    json.value(exists ? Int64(graph.end(of: relationship).rawValue) : -1)
    write(exists ? graph.properties(of: relationship) : [], to: &json)
    json.endObject()
  }

  private func write(
    _ properties: [(key: PropertyKeyID, value: Value)], to json: inout JSONWriter
  ) {
    json.name("properties")
    json.beginObject()
    for (key, value) in properties {
      json.name(graph.name(of: key))
      write(value, to: &json)
    }
    json.endObject()
  }

  private func write(_ path: PathValue, to json: inout JSONWriter) {
    json.beginObject()
    json.name("nodes")
    json.beginArray()
    for node in path.nodes { write(node, to: &json) }
    json.endArray()
    json.name("rels")
    json.beginArray()
    for relationship in path.relationships { write(relationship, to: &json) }
    json.endArray()
    json.endObject()
  }
}

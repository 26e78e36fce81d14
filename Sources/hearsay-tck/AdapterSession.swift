import GraphModel
import GraphStore
import QueryEngine

/// One conversation with the runner: a graph, its procedures, and the requests on them.
struct AdapterSession {
  private var graph = KnowledgeGraph()
  private var procedures = ProcedureRegistry()

  /// The answer to one request; nil ends the conversation.
  mutating func answer(to line: String) -> String? {
    guard let request = try? JSONReader.read(line), let operation = request["op"]?.text else {
      return failure("the request is no JSON object with an \"op\"")
    }
    switch operation {
    case "hello":
      return #"{"name":"hearsay","version":"1","capabilities":["dump","load","procedures"]}"#
    case "reset":
      graph = KnowledgeGraph()
      procedures = ProcedureRegistry()
      return #"{"ok":true}"#
    case "load": return load(request)
    case "run": return run(request)
    case "dump": return dump()
    case "procedure": return register(request)
    case "quit": return nil
    default: return failure("unknown op \(operation)")
    }
  }

  private func failure(_ message: String) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.name("error")
    json.beginObject()
    json.member("type", "Error")
    json.member("phase", "any time")
    json.member("message", message)
    json.endObject()
    json.endObject()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  // MARK: Requests

  private func load(_ request: JSONValue) -> String {
    do {
      graph.beginTransaction()
      var nodes: [String: NodeID] = [:]
      for node in request["nodes"]?.elements ?? [] {
        nodes[node["id"]?.identifier ?? ""] = try graph.createNode(
          labels: (node["labels"]?.elements ?? []).compactMap(\.text),
          properties: try properties(of: node))
      }
      for relationship in request["relationships"]?.elements ?? [] {
        guard let start = nodes[relationship["start"]?.identifier ?? ""],
          let end = nodes[relationship["end"]?.identifier ?? ""]
        else { continue }
        _ = try graph.createRelationship(
          type: relationship["type"]?.text ?? "", from: start, to: end,
          properties: try properties(of: relationship))
      }
      try graph.commitTransaction()
      return #"{"ok":true}"#
    } catch {
      return failure("\(error)")
    }
  }

  private func properties(of element: JSONValue) throws -> [(key: String, value: Value)] {
    guard case .object(let members)? = element["properties"] else { return [] }
    return try members.map { ($0.name, try ValueDecoding.value($0.value)) }
  }

  private func run(_ request: JSONValue) -> String {
    do {
      var parameters: [String: Value] = [:]
      if case .object(let members)? = request["params"] {
        for member in members { parameters[member.name] = try ValueDecoding.value(member.value) }
      }
      let query = try PreparedQuery.prepare(
        request["query"]?.text ?? "", on: graph, parameters: parameters,
        procedures: procedures)
      let result = try query.execute(on: graph)
      return answer(result)
    } catch let error as QueryError {
      return answer(error, query: request["query"]?.text ?? "")
    } catch {
      return failure("\(error)")
    }
  }

  private func answer(_ result: QueryResult) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.name("columns")
    json.beginArray()
    for column in result.columns { json.value(column) }
    json.endArray()
    json.name("rows")
    json.beginArray()
    let encoding = ValueEncoding(graph)
    for row in result.rows {
      json.beginArray()
      for value in row { encoding.write(value, to: &json) }
      json.endArray()
    }
    json.endArray()
    write(result.sideEffects, to: &json)
    json.endObject()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func write(_ effects: SideEffects, to json: inout JSONWriter) {
    json.name("sideEffects")
    json.beginObject()
    let counters = [
      ("+nodes", effects.nodesCreated), ("-nodes", effects.nodesDeleted),
      ("+relationships", effects.relationshipsCreated),
      ("-relationships", effects.relationshipsDeleted), ("+labels", effects.labelsAdded),
      ("-labels", effects.labelsRemoved), ("+properties", effects.propertiesSet),
      ("-properties", effects.propertiesRemoved),
    ]
    for (name, count) in counters where count > 0 {
      json.name(name)
      json.value(Int64(count))
    }
    json.endObject()
  }

  private func answer(_ error: QueryError, query: String) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.name("error")
    json.beginObject()
    json.member("type", error.kind.rawValue)
    json.member("phase", error.phase.rawValue)
    json.member("detail", error.detail.code)
    json.member("message", QueryErrorMessage(error, query: query).text)
    json.endObject()
    json.endObject()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func dump() -> String {
    var json = JSONWriter()
    let encoding = ValueEncoding(graph)
    json.beginObject()
    json.name("nodes")
    json.beginArray()
    for node in graph.nodes() { encoding.write(NodeID(rawValue: node), to: &json) }
    json.endArray()
    json.name("relationships")
    json.beginArray()
    for relationship in graph.relationships(ofType: nil) {
      encoding.write(RelationshipID(rawValue: relationship), to: &json)
    }
    json.endArray()
    json.endObject()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private mutating func register(_ request: JSONValue) -> String {
    do {
      let header = (request["header"]?.elements ?? []).compactMap(\.text)
      var rows: [[Value]] = []
      for row in request["rows"]?.elements ?? [] {
        var values: [Value] = []
        for value in row.elements { values.append(try ValueDecoding.value(value)) }
        rows.append(values)
      }
      procedures.register(
        TableProcedure(
          signature: try SignatureParser.parse(request["signature"]?.text ?? ""),
          header: header, table: rows))
      return #"{"ok":true}"#
    } catch {
      return failure("\(error)")
    }
  }
}

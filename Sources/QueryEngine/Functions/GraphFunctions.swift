import GraphModel

/// Functions on nodes, relationships and paths.
enum GraphFunctions {
  static let all: [any QueryFunction] = [
    id, elementId, labels, type, keys, properties, startNode, endNode, nodes, relationships, length,
  ]

  private static let id = NativeFunction(
    FunctionSignature(
      "id", [.init("entity", .entity)], result: .integer,
      summary: "The number of a node or relationship, valid until the graph changes.",
      example: "id(n)", exampleResult: "0")
  ) { (values, _) throws(QueryError) in
    switch values[0] {
    case .node(let node): return .integer(Int64(node.rawValue))
    case .relationship(let relationship): return .integer(Int64(relationship.rawValue))
    default: throw Arguments("id", values).invalid(0)
    }
  }

  private static let elementId = NativeFunction(
    FunctionSignature(
      "elementId", [.init("entity", .entity)], result: .string,
      summary: "The number of a node or relationship as a text.", example: "elementId(n)",
      exampleResult: "'0'")
  ) { (values, _) throws(QueryError) in
    switch values[0] {
    case .node(let node): return .string(String(node.rawValue))
    case .relationship(let relationship): return .string(String(relationship.rawValue))
    default: throw Arguments("elementId", values).invalid(0)
    }
  }

  private static let labels = NativeFunction(
    FunctionSignature(
      "labels", [.init("node", .node)], result: .list, summary: "The labels of a node.",
      example: "labels(n)", exampleResult: "['Person']")
  ) { (values, context) throws(QueryError) in
    guard case .node(let node) = values[0] else { throw Arguments("labels", values).invalid(0) }
    guard context.graph.contains(node) else { throw deleted }
    return .list(context.graph.labels(of: node).map { .string(context.graph.name(of: $0)) })
  }

  private static let deleted = QueryError(.entityNotFound, .runtime, .deletedEntityAccess)

  private static let type = NativeFunction(
    FunctionSignature(
      "type", [.init("relationship", .relationship)], result: .string,
      summary: "The type of a relationship.", example: "type(r)", exampleResult: "'KNOWS'")
  ) { (values, context) throws(QueryError) in
    guard case .relationship(let relationship) = values[0] else {
      throw Arguments("type", values).invalid(0)
    }
    return .string(context.graph.name(of: context.graph.type(of: relationship)))
  }

  private static let keys = NativeFunction(
    FunctionSignature(
      "keys", [.init("value", [.node, .relationship, .map])], result: .list,
      summary: "The names of the properties of a node, relationship or map.",
      example: "keys({b: 1, a: 2})", exampleResult: "['a', 'b']")
  ) { (values, context) throws(QueryError) in
    guard let entries = try entries(values[0], context) else {
      throw Arguments("keys", values).invalid(0)
    }
    return .list(entries.keys.sorted().map { .string($0) })
  }

  private static let properties = NativeFunction(
    FunctionSignature(
      "properties", [.init("value", [.node, .relationship, .map])], result: .map,
      summary: "The properties of a node or relationship as a map.", example: "properties(n)",
      exampleResult: "{born: 1815, name: 'Ada'}")
  ) { (values, context) throws(QueryError) in
    guard let entries = try entries(values[0], context) else {
      throw Arguments("properties", values).invalid(0)
    }
    return .map(entries)
  }

  private static func entries(
    _ value: Value, _ context: FunctionContext
  ) throws(QueryError) -> [String: Value]? {
    let graph = context.graph
    let list: [(key: PropertyKeyID, value: Value)]
    switch value {
    case .map(let map): return map
    case .node(let node):
      guard graph.contains(node) else { throw deleted }
      list = graph.properties(of: node)
    case .relationship(let relationship):
      guard graph.contains(relationship) else { throw deleted }
      list = graph.properties(of: relationship)
    default: return nil
    }
    return Dictionary(list.map { (graph.name(of: $0.key), $0.value) }) { first, _ in first }
  }

  private static let startNode = NativeFunction(
    FunctionSignature(
      "startNode", [.init("relationship", .relationship)], result: .node,
      summary: "The node where a relationship starts.", example: "startNode(r) = n",
      exampleResult: "true")
  ) { (values, context) throws(QueryError) in
    guard case .relationship(let relationship) = values[0] else {
      throw Arguments("startNode", values).invalid(0)
    }
    return .node(context.graph.start(of: relationship))
  }

  private static let endNode = NativeFunction(
    FunctionSignature(
      "endNode", [.init("relationship", .relationship)], result: .node,
      summary: "The node where a relationship ends.", example: "endNode(r) = n",
      exampleResult: "false")
  ) { (values, context) throws(QueryError) in
    guard case .relationship(let relationship) = values[0] else {
      throw Arguments("endNode", values).invalid(0)
    }
    return .node(context.graph.end(of: relationship))
  }

  private static let nodes = NativeFunction(
    FunctionSignature(
      "nodes", [.init("path", .path)], result: .list, summary: "The nodes of a path, in order.",
      example: "size(nodes(p))", exampleResult: "2")
  ) { (values, _) throws(QueryError) in
    guard case .path(let path) = values[0] else { throw Arguments("nodes", values).invalid(0) }
    return .list(path.nodes.map { .node($0) })
  }

  private static let relationships = NativeFunction(
    FunctionSignature(
      "relationships", aliases: ["rels"], [.init("path", .path)], result: .list,
      summary: "The relationships of a path, in order.", example: "size(relationships(p))",
      exampleResult: "1")
  ) { (values, _) throws(QueryError) in
    guard case .path(let path) = values[0] else {
      throw Arguments("relationships", values).invalid(0)
    }
    return .list(path.relationships.map { .relationship($0) })
  }

  private static let length = NativeFunction(
    FunctionSignature(
      "length", [.init("path", .path)], result: .integer,
      summary: "The number of relationships of a path.", example: "length(p)", exampleResult: "1")
  ) { (values, _) throws(QueryError) in
    guard case .path(let path) = values[0] else { throw Arguments("length", values).invalid(0) }
    return .integer(Int64(path.relationships.count))
  }
}

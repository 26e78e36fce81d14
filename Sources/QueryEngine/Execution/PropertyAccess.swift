import GraphModel

/// `base.key` for one key, whose id is looked up once.
final class PropertyAccess {
  private let key: String
  private let runtime: QueryRuntime
  private var id: PropertyKeyID?

  init(_ key: String, _ runtime: QueryRuntime) {
    self.key = key
    self.runtime = runtime
    id = runtime.graph.propertyKeyID(key)
  }

  /// The id; looked up again while nothing has the key, since a writing query may add it.
  private var keyID: PropertyKeyID? {
    if let id { return id }
    if runtime.changes != nil { id = runtime.graph.propertyKeyID(key) }
    return id
  }

  func value(of node: NodeID) throws(QueryError) -> Value {
    try runtime.checkExists(node)
    guard let id = keyID else { return .null }
    return runtime.graph.property(id, of: node)
  }

  func value(of relationship: RelationshipID) throws(QueryError) -> Value {
    try runtime.checkExists(relationship)
    guard let id = keyID else { return .null }
    return runtime.graph.property(id, of: relationship)
  }

  func value(of base: Value) throws(QueryError) -> Value {
    switch base {
    case .null: return .null
    case .node(let node): return try value(of: node)
    case .relationship(let relationship): return try value(of: relationship)
    case .map(let map): return map[key] ?? .null
    case .date, .localTime, .time, .localDateTime, .dateTime, .duration:
      return TemporalFields.value(of: key, in: base)
    default:
      throw .type(
        .invalidArgumentType(
          context: ".\(key)", expected: ValueTypes.entity.union(.map).names,
          actual: ValueTypes(of: base).names))
    }
  }
}

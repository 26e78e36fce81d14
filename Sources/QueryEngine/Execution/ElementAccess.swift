import GraphModel

/// `base[index]`, `base[from..to]` and all properties of a value.
enum ElementAccess {
  static func element(
    _ base: Value, _ index: Value, _ runtime: QueryRuntime
  ) throws(QueryError) -> Value {
    switch (base, index) {
    case (.null, _), (_, .null): return .null
    case (.list(let list), .integer(let position)):
      let offset = position < 0 ? position &+ Int64(list.count) : position
      return offset >= 0 && offset < Int64(list.count) ? list[Int(offset)] : .null
    case (.list, _):
      throw .type(.listElementAccessByNonInteger(actual: ValueTypes(of: index).names))
    case (.map(let map), .string(let key)): return map[key] ?? .null
    case (.node, .string(let key)), (.relationship, .string(let key)):
      return try PropertyAccess(key, runtime).value(of: base)
    case (.map, _), (.node, _), (.relationship, _):
      throw .type(.mapElementAccessByNonString(actual: ValueTypes(of: index).names))
    default:
      throw .type(
        .invalidArgumentType(
          context: "[]", expected: ValueTypes.entity.union([.map, .list]).names,
          actual: ValueTypes(of: base).names))
    }
  }

  static func slice(_ base: Value, _ from: Value, _ to: Value) throws(QueryError) -> Value {
    if base.isNull || from.isNull || to.isNull { return .null }
    guard case .list(let list) = base, case .integer(let from) = from, case .integer(let to) = to
    else {
      throw .type(
        .invalidArgumentType(
          context: "[..]", expected: "List", actual: ValueTypes(of: base).names))
    }
    let lower = position(from, in: list.count)
    let upper = position(to, in: list.count)
    return .list(lower < upper ? Array(list[lower..<upper]) : [])
  }

  private static func position(_ index: Int64, in count: Int) -> Int {
    let offset = index < 0 ? index + Int64(count) : index
    return Int(max(0, min(offset, Int64(count))))
  }

  /// All properties of a node or relationship, or the map itself.
  static func properties(
    of base: Value, _ runtime: QueryRuntime
  ) throws(QueryError) -> [String: Value] {
    let graph = runtime.graph
    let list: [(key: PropertyKeyID, value: Value)]
    switch base {
    case .map(let map): return map
    case .node(let node):
      try runtime.checkExists(node)
      list = graph.properties(of: node)
    case .relationship(let relationship):
      try runtime.checkExists(relationship)
      list = graph.properties(of: relationship)
    default:
      throw .type(
        .invalidArgumentType(
          context: "properties", expected: ValueTypes.entity.union(.map).names,
          actual: ValueTypes(of: base).names))
    }
    var result: [String: Value] = [:]
    for entry in list { result[graph.name(of: entry.key)] = entry.value }
    return result
  }
}

import GraphModel

/// Puts path values together from the slots of a row.
enum PathAssembly {
  /// The path of a row; `null` when a part of it is.
  static func value(
    of path: BoundPath, _ batch: Batch, _ row: Int, _ runtime: QueryRuntime
  ) -> Value {
    guard case .node(let start) = batch.value(path.start, row, .nodes) else { return .null }
    var result = PathValue(nodes: [start], relationships: [])
    for step in path.steps {
      switch batch.value(step, row, runtime.slots[step].storage) {
      case .relationship(let relationship): extend(&result, by: relationship, runtime.graph)
      case .list(let elements):
        for case .relationship(let relationship) in elements {
          extend(&result, by: relationship, runtime.graph)
        }
      default: return .null
      }
    }
    return .path(result)
  }

  /// Walks on over a relationship, from whichever end the path has reached.
  static func extend(
    _ path: inout PathValue, by relationship: RelationshipID, _ graph: any QueryableGraph
  ) {
    let start = graph.start(of: relationship)
    let here = path.nodes[path.nodes.count - 1]
    path.nodes.append(start == here ? graph.end(of: relationship) : start)
    path.relationships.append(relationship)
  }
}

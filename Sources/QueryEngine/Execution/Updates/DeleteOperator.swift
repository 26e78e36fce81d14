import GraphModel

/// `DELETE`: relationships go before nodes, whatever the order of rows.
final class DeleteOperator: UpdateOperator {
  private let targets: [Evaluator]
  private let isDetaching: Bool

  init(
    _ input: Operator, _ targets: [Evaluator], isDetaching: Bool, _ runtime: QueryRuntime
  ) {
    self.targets = targets
    self.isDetaching = isDetaching
    super.init(input, runtime)
  }

  override func apply(
    _ batches: [Batch], _ changes: GraphChanges
  ) throws(QueryError) -> [Batch] {
    var nodes: [NodeID] = []
    var relationships: [RelationshipID] = []
    for batch in batches {
      context.batch = batch
      for row in 0..<batch.count {
        try runtime.tick()
        context.row = row
        for target in targets { try collect(try target(context), &nodes, &relationships) }
      }
    }
    for relationship in relationships { try changes.delete(relationship) }
    for node in nodes {
      let remaining = changes.relationships(of: node)
      if !remaining.isEmpty, !isDetaching {
        throw QueryError(
          .constraintVerificationFailed, .runtime, .deleteConnectedNode)
      }
      for relationship in remaining { try changes.delete(relationship) }
      try changes.delete(node)
    }
    return batches
  }

  private func collect(
    _ value: Value, _ nodes: inout [NodeID], _ relationships: inout [RelationshipID]
  ) throws(QueryError) {
    switch value {
    case .null: return
    case .node(let node): nodes.append(node)
    case .relationship(let relationship): relationships.append(relationship)
    case .path(let path):
      nodes += path.nodes
      relationships += path.relationships
    default:
      throw .type(
        .invalidArgumentType(
          context: "DELETE", expected: ValueTypes.entity.union(.path).names,
          actual: ValueTypes(of: value).names))
    }
  }
}

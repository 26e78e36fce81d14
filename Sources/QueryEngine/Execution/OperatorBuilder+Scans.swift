import GraphModel
import QueryLanguage

/// What starts rows, and what lets them through.
extension OperatorBuilder {
  func makeArgument(_ request: OperatorRequest) -> Operator {
    let leaf = ArgumentOperator(runtime)
    request.argument.add(leaf)
    return leaf
  }

  func makeScan(_ request: OperatorRequest, _ scan: NodeScan) throws(QueryError) -> Operator {
    let source = try source(of: scan)
    return ScanOperator(
      try input(request, reading: scan.reads), slot: scan.slot, source,
      carried: request.carried, runtime)
  }

  private func source(of scan: NodeScan) throws(QueryError) -> ScanOperator.Source {
    let graph = runtime.graph
    switch scan.source {
    case .all: return { _ throws(QueryError) in graph.nodes() }
    case .label(let label):
      return { _ throws(QueryError) in
        graph.labelID(label).map { graph.nodes(labeled: $0) } ?? .empty
      }
    case .property(let label, let key, let value):
      return try propertySource(label, key, value)
    case .text(let value): return try textSource(value)
    }
  }

  /// The nodes that an index has for a value, else all that may have it.
  private func propertySource(
    _ label: String?, _ key: String, _ value: BoundExpression
  ) throws(QueryError) -> ScanOperator.Source {
    let graph = runtime.graph
    let evaluate = try compiler.compile(value)
    return { context throws(QueryError) in
      let wanted = try evaluate(context)
      guard !wanted.isNull, let keyID = graph.propertyKeyID(key) else { return .empty }
      let labelID = label.flatMap { graph.labelID($0) }
      if label != nil, labelID == nil { return .empty }
      return graph.indexedNodes(labeled: labelID, where: keyID, equals: wanted)
        ?? labelID.map { graph.nodes(labeled: $0) } ?? graph.nodes()
    }
  }

  /// The nodes that the text index has for a part of a text, else all.
  private func textSource(_ value: BoundExpression) throws(QueryError) -> ScanOperator.Source {
    let graph = runtime.graph
    let evaluate = try compiler.compile(value)
    return { context throws(QueryError) in
      guard case .string(let text) = try evaluate(context) else { return graph.nodes() }
      return graph.indexedNodes(containing: text, matching: .substring) ?? graph.nodes()
    }
  }

  func makeCoerce(
    _ request: OperatorRequest, _ pairs: [(from: Int, to: Int)]
  ) throws(QueryError) -> Operator {
    CoerceOperator(try input(request, reading: Set(pairs.map(\.from))), pairs, runtime)
  }

  func makeFilter(
    _ request: OperatorRequest, _ predicates: [BoundExpression]
  ) throws(QueryError) -> Operator {
    var labels: [FilterOperator.LabelCheck] = []
    var compiled: [FilterOperator.Predicate] = []
    for predicate in predicates {
      // Conditions keep their order: labels go first only while nothing else came before.
      if compiled.isEmpty, runtime.changes == nil,
        case .hasLabels(let operand, .name(let label)) = predicate.kind,
        case .slot(let slot) = operand.kind, runtime.slots[slot].storage == .nodes
      {
        labels.append(FilterOperator.LabelCheck(slot: slot, label: label))
      } else {
        compiled.append(try compiler.compilePredicate(predicate))
      }
    }
    return FilterOperator(
      try input(request, reading: reads(predicates)), labels: labels, compiled,
      carried: request.carried, runtime)
  }
}

import GraphModel
import QueryLanguage

// Where scans find the candidates for a row.
extension OperatorBuilder {
  func source(of scan: NodeScan) throws(QueryError) -> ScanOperator.Source {
    let nodes = LabeledNodes(scan.source.label, in: runtime.graph)
    switch scan.source {
    case .all, .label:
      return { _ throws(QueryError) in NodeCandidates(nodes: nodes.all, areExact: true) }
    case .property(_, let key, let value):
      let evaluate = try compiler.compile(value)
      return { context throws(QueryError) in nodes.equal(key, try evaluate(context)) }
    case .list(_, let key, let values):
      let evaluate = try compiler.compile(values)
      return { context throws(QueryError) in nodes.equalToAny(key, try evaluate(context)) }
    case .range(_, let key, let lower, let upper):
      return try rangeSource(nodes, key, lower, upper)
    case .prefix(_, let key, let value):
      let evaluate = try compiler.compile(value)
      return { context throws(QueryError) in
        guard case .string(let text) = try evaluate(context) else { return .none }
        return nodes.inRange(key, PropertyRange(prefix: text))
      }
    case .text(_, let value):
      let evaluate = try compiler.compile(value)
      return { context throws(QueryError) in nodes.containing(try evaluate(context)) }
    case .table(let label, let key, let value):
      let evaluate = try compiler.compile(value)
      let table = NodeTable(
        label: label, slot: scan.slot, try compiler.compile(key), runtime)
      return { context throws(QueryError) in try table.candidates(try evaluate(context)) }
    }
  }

  private func rangeSource(
    _ nodes: LabeledNodes, _ key: String, _ lower: ScanBound?, _ upper: ScanBound?
  ) throws(QueryError) -> ScanOperator.Source {
    var low: Evaluator?
    var high: Evaluator?
    if let lower { low = try compiler.compile(lower.value) }
    if let upper { high = try compiler.compile(upper.value) }
    return { [low, high] context throws(QueryError) in
      var range = PropertyRange(lower: nil, upper: nil)
      if let low, let lower {
        let value = try low(context)
        if value.isNull { return .none }
        range.lower = PropertyRange.Bound(value, isIncluded: lower.isIncluded)
      }
      if let high, let upper {
        let value = try high(context)
        if value.isNull { return .none }
        range.upper = PropertyRange.Bound(value, isIncluded: upper.isIncluded)
      }
      return nodes.inRange(key, range)
    }
  }
}

/// The nodes with a label (or all), found by the graph's indexes where it has them.
private struct LabeledNodes {
  let label: String?
  let graph: any QueryableGraph

  init(_ label: String?, in graph: any QueryableGraph) {
    self.label = label
    self.graph = graph
  }

  /// Every one of them.
  var all: PostingList {
    guard let label else { return graph.nodes() }
    return graph.labelID(label).map { graph.nodes(labeled: $0) } ?? .empty
  }

  /// What an index found, else all nodes, whose conditions are still to be checked.
  private func candidates(
    _ key: String, areExact: Bool, _ find: (LabelID?, PropertyKeyID) -> PostingList?
  ) -> NodeCandidates {
    guard let keyID = graph.propertyKeyID(key) else { return .none }
    var labelID: LabelID?
    if let label {
      guard let id = graph.labelID(label) else { return .none }
      labelID = id
    }
    guard let found = find(labelID, keyID) else {
      return NodeCandidates(nodes: all, areExact: false)
    }
    return NodeCandidates(nodes: found, areExact: areExact)
  }

  /// Those whose property may equal a value: an index may take equivalent strings for equal.
  func equal(_ key: String, _ value: Value) -> NodeCandidates {
    if value.isNull { return .none }
    return candidates(key, areExact: false) { label, key in
      graph.indexedNodes(labeled: label, where: key, equals: value)
    }
  }

  /// Those whose property may equal an element of a list, ascending.
  func equalToAny(_ key: String, _ list: Value) -> NodeCandidates {
    // What is no list is an error, which the check reports.
    guard case .list(let elements) = list else {
      return list.isNull ? .none : NodeCandidates(nodes: all, areExact: false)
    }
    return candidates(key, areExact: false) { label, key in
      var found: [UInt32] = []
      for value in Set(elements.map(GroupingKey.init)) where !value.value.isNull {
        guard
          let nodes = graph.indexedNodes(labeled: label, where: key, equals: value.value)
        else { return nil }
        found += nodes
      }
      return PostingList(Set(found).sorted())
    }
  }

  func inRange(_ key: String, _ range: PropertyRange) -> NodeCandidates {
    candidates(key, areExact: true) { label, key in
      graph.indexedNodes(labeled: label, where: key, in: range)
    }
  }

  /// Those whose text contains a string; every text contains the empty string, but not every node
  /// has one.
  func containing(_ part: Value) -> NodeCandidates {
    guard case .string(let text) = part else { return .none }
    guard !text.isEmpty, let found = graph.indexedNodes(containing: text, matching: .substring)
    else { return NodeCandidates(nodes: all, areExact: false) }
    guard let label else { return NodeCandidates(nodes: found, areExact: true) }
    guard let labelID = graph.labelID(label) else { return .none }
    let fitting = found.filter { graph.hasLabel(labelID, NodeID(rawValue: $0)) }
    return NodeCandidates(nodes: PostingList(fitting), areExact: true)
  }
}

import GraphModel
import QueryLanguage

/// Estimates how many rows the steps of one pattern give, from the graph's counts.
struct CardinalityEstimator {
  let pattern: BoundPattern
  let planner: QueryPlanner
  var graph: any QueryableGraph { planner.graph }

  private let labelsBySlot: [Int: [LabelExpression]]
  let conditions: NodeConditions

  init(_ pattern: BoundPattern, _ planner: QueryPlanner) {
    self.pattern = pattern
    self.planner = planner
    labelsBySlot = Dictionary(pattern.nodes.map { ($0.slot, $0.labels) }) { $0 + $1 }
      .merging(planner.knownLabels) { $0 + $1 }
    conditions = NodeConditions(pattern.predicates)
  }

  private func labels(of slot: Int) -> [LabelExpression] { labelsBySlot[slot] ?? [] }

  func requiredLabels(of slot: Int) -> [String] {
    labels(of: slot).flatMap { $0.conjunctiveNames ?? [] }
  }

  func count(label: String?) -> Double {
    guard let label else { return Double(graph.nodeCount(labeled: nil)) }
    guard let id = graph.labelID(label) else { return 0 }
    return Double(graph.nodeCount(labeled: id))
  }

  /// Whether nothing narrows down which nodes fit.
  func isUnselective(_ slot: Int) -> Bool {
    labels(of: slot).isEmpty && conditions[slot].isEmpty
  }

  private func equalities(on slot: Int) -> [(key: String, value: BoundExpression)] {
    conditions.equalities(on: slot)
  }

  // MARK: Edges

  /// The rows that an edge gives for one row, with nodes of the labels that its end needs only;
  /// nil when it cannot be walked yet.
  func fanOut(of index: Int, bound: Set<Int>) -> Double? {
    walkedRows(of: index, bound: bound).map { $0 * endShare(of: index, bound: bound) }
  }

  /// The share of an edge's ends that have the labels which its end needs.
  func endShare(of index: Int, bound: Set<Int>) -> Double {
    let edge = pattern.edges[index]
    let isForward = bound.contains(edge.from)
    if isForward, bound.contains(edge.to) { return 1 }
    let (start, end) = isForward ? (edge.from, edge.to) : (edge.to, edge.from)
    let share = labelShare(end)
    guard share < 1, case .relationship(let relationship) = edge.kind else { return share }
    let direction = isForward ? relationship.direction : relationship.direction.reversed
    let wanted = requiredLabels(of: end).compactMap { graph.labelID($0) }
    guard wanted.count == requiredLabels(of: end).count else { return share }
    let found = neighbors(of: start, relationship.types, direction)
    let fitting = found.filter { id in
      wanted.allSatisfy { graph.hasLabel($0, NodeID(rawValue: id)) }
    }
    // One more, of which the label's share of all nodes fits: a sample may miss what is rare.
    return (Double(fitting.count) + share) / Double(found.count + 1)
  }

  /// A few neighbours of a few of the nodes that a node of the pattern may be.
  private func neighbors(
    of slot: Int, _ types: LabelExpression?, _ direction: RelationshipPattern.Direction
  ) -> [UInt32] {
    let wanted = TypeFilter(types, in: graph).types
    var found: [UInt32] = []
    for id in sample(slot).prefix(8) {
      for type in wanted {
        for direction in direction.single {
          let all = graph.adjacency(of: NodeID(rawValue: id), direction, type: type).neighbors
          let step = max(1, all.count / 4)
          found += stride(from: 0, to: all.count, by: step).prefix(4).map { all[$0] }
        }
      }
    }
    return found
  }

  /// The rows that an edge gives for one row, whatever its end; nil when it cannot be walked yet.
  func walkedRows(of index: Int, bound: Set<Int>) -> Double? {
    let edge = pattern.edges[index]
    let hasFrom = bound.contains(edge.from)
    let hasTo = bound.contains(edge.to)
    if case .relationship(let relationship) = edge.kind, bound.contains(relationship.slot) {
      return 0.5
    }
    guard hasFrom || hasTo else { return nil }
    let start = hasFrom ? edge.from : edge.to
    let isInto = hasFrom && hasTo
    switch edge.kind {
    case .relationship(let relationship):
      let direction = hasFrom ? relationship.direction : relationship.direction.reversed
      let rows = degree(from: start, relationship.types, direction)
      return isInto ? min(1, rows / max(1, count(label: nil))) : rows
    case .variableLength(let run):
      let direction = hasFrom ? run.direction : run.direction.reversed
      let further = max(1.1, averageDegree(run.types, direction))
      var rows = degree(from: start, run.types, direction)
      for _ in 1..<max(2, min(run.maximum ?? 4, 4)) { rows *= further }
      return isInto ? rows / max(1, count(label: nil)) * 10 : rows
    case .group:
      guard hasFrom else { return nil }
      return isInto ? 50 : 100
    case .search:
      guard hasFrom else { return nil }
      return isInto ? 1 : max(1, count(label: nil) / 2)
    }
  }

  /// The relationships of a node, on average over a sample of its candidates.
  private func degree(
    from slot: Int, _ types: LabelExpression?, _ direction: RelationshipPattern.Direction
  ) -> Double {
    let candidates = sample(slot)
    guard !candidates.isEmpty else { return averageDegree(types, direction) }
    let wanted = TypeFilter(types, in: graph).types
    var total = 0
    for id in candidates {
      for type in wanted {
        for direction in direction.single {
          total += graph.degree(of: NodeID(rawValue: id), direction, type: type)
        }
      }
    }
    return Double(total) / Double(candidates.count)
  }

  /// Up to 16 of the nodes that a node of the pattern may be, spread evenly.
  private func sample(_ slot: Int) -> [UInt32] {
    let label = requiredLabels(of: slot).min { count(label: $0) < count(label: $1) }
    let labelID = label.flatMap { graph.labelID($0) }
    if label != nil, labelID == nil { return [] }
    var nodes = labelID.map { graph.nodes(labeled: $0) } ?? graph.nodes()
    for (key, value) in equalities(on: slot) {
      if let wanted = constant(value), let keyID = graph.propertyKeyID(key),
        let found = graph.indexedNodes(labeled: labelID, where: keyID, equals: wanted),
        found.count < nodes.count
      {
        nodes = found
      }
    }
    let step = max(1, nodes.count / 16)
    return stride(from: 0, to: nodes.count, by: step).prefix(16).map { nodes[$0] }
  }

  /// The relationships of any node, on average.
  private func averageDegree(
    _ types: LabelExpression?, _ direction: RelationshipPattern.Direction
  ) -> Double {
    relationshipCount(types) / max(1, count(label: nil)) * (direction == .either ? 2 : 1)
  }

  private func relationshipCount(_ types: LabelExpression?) -> Double {
    guard let names = types?.alternativeNames else {
      return Double(graph.relationshipCount(ofType: nil))
    }
    return names.reduce(0) { sum, name in
      sum
        + (graph.relationshipTypeID(name).map { Double(graph.relationshipCount(ofType: $0)) } ?? 0)
    }
  }

  private func labelShare(_ slot: Int) -> Double {
    let all = max(1, count(label: nil))
    return requiredLabels(of: slot).reduce(1) { share, label in
      share * min(1, max(0.01, count(label: label) / all))
    }
  }

  /// The rows that walking the whole pattern from a node makes, all steps together.
  func walkCost(from slot: Int, rows: Double, edges: [Int], bound: Set<Int>) -> Double {
    var bound = bound.union([slot])
    var rows = rows
    var cost = rows
    var left = edges
    while true {
      let next = left.compactMap { edge in
        fanOut(of: edge, bound: bound).map { (edge: edge, rows: $0) }
      }.min { $0.rows < $1.rows }
      guard let next else { break }
      left.removeAll { $0 == next.edge }
      let edge = pattern.edges[next.edge]
      let isNew = !bound.contains(edge.from) || !bound.contains(edge.to)
      let end = bound.contains(edge.from) ? edge.to : edge.from
      rows *= next.rows
      cost += rows
      if isNew, !equalities(on: end).isEmpty { rows *= 0.01 }
      bound.formUnion([edge.from, edge.to])
    }
    // What stays unreachable must be scanned on its own.
    for edge in left {
      cost += rows * (degree(from: pattern.edges[edge].from, nil, .either))
    }
    return cost
  }

  // MARK: Conditions

  /// The share of rows that a condition keeps.
  func selectivity(of predicate: BoundExpression) -> Double {
    switch predicate.kind {
    case .comparison(.equal, _, _): return 0.1
    case .hasLabels(let operand, let labels):
      guard case .slot = operand.kind, let names = labels.conjunctiveNames else { return 0.5 }
      let all = max(1, count(label: nil))
      return names.reduce(1) { $0 * min(1, count(label: $1) / all) }
    case .binary(.contains, _, _), .binary(.startsWith, _, _): return 0.1
    default: return 0.5
    }
  }

  /// The slots of walked relationships that an edge might repeat: those that can be of its types.
  func mayRepeat(_ index: Int, among walked: [Int]) -> [Int] {
    let own = types(of: index)
    return walked.filter { other in
      guard let own, let others = types(of: other) else { return true }
      return !own.isDisjoint(with: others)
    }.flatMap(relationshipSlots)
  }

  private func types(of index: Int) -> Set<String>? {
    switch pattern.edges[index].kind {
    case .relationship(let relationship): relationship.types?.alternativeNames.map(Set.init)
    case .variableLength(let run): run.types?.alternativeNames.map(Set.init)
    case .search(let search): search.run?.types?.alternativeNames.map(Set.init)
    case .group: nil
    }
  }

  private func relationshipSlots(of index: Int) -> [Int] {
    switch pattern.edges[index].kind {
    case .relationship(let relationship): [relationship.slot]
    case .variableLength(let run): [run.slot]
    case .group(let group): [group.relationshipsSlot]
    case .search(let search): search.steps
    }
  }
}

extension RelationshipPattern.Direction {
  /// The directions from a node that are meant.
  fileprivate var single: [Direction] {
    switch self {
    case .outgoing: [.outgoing]
    case .incoming: [.incoming]
    case .either: [.outgoing, .incoming]
    }
  }
}

import GraphModel
import QueryLanguage

/// Finds the order in which the nodes and edges of one pattern are matched.
///
/// Starts at the node with the fewest candidates and follows edges greedily by the rows they are
/// estimated to give; every condition is checked as soon as its variables are known.
struct MatchPlanner {
  let pattern: BoundPattern
  let planner: QueryPlanner
  let estimator: CardinalityEstimator
  private var plan: PlanNode
  private var bound: Set<Int>
  private var predicates: [BoundExpression]
  private var paths: [(path: BoundPath, slot: Int)]
  private var edges: [Int]
  private var walked: [Int] = []
  /// The share of the ends of walked edges that have the labels which a node needs.
  private var labelShares: [Int: Double] = [:]

  init(_ pattern: BoundPattern, after input: PlanNode, _ planner: QueryPlanner) {
    self.pattern = pattern
    self.planner = planner
    estimator = CardinalityEstimator(pattern, planner)
    plan = input
    bound = pattern.arguments
    predicates = pattern.predicates
    paths = pattern.paths
    edges = Array(pattern.edges.indices)
  }

  /// The plan that gives each input row with each match.
  mutating func makePlan() -> PlanNode {
    if !pattern.coercions.isEmpty {
      plan = PlanNode(.coerce(pattern.coercions), [plan], rows: plan.estimatedRows)
      bound.formUnion(pattern.coercions.map(\.to))
    }
    for node in pattern.nodes where bound.contains(node.slot) {
      requireNode(node.slot)
      requireLabels(node.slot)
    }
    settle()
    if planner.options.isOptimizing {
      while let step = nextStep() { take(step) }
    } else {
      for node in pattern.nodes where !bound.contains(node.slot) {
        take(.scan(node.slot, CardinalityEstimator.Choice(source: .all, rows: 1)))
      }
      for edge in edges { take(.edge(edge)) }
    }
    if !predicates.isEmpty {
      plan = PlanNode(.filter(predicates), [plan], rows: plan.estimatedRows)
    }
    if !pattern.modeChecks.isEmpty {
      plan = PlanNode(.checkMode(pattern.modeChecks), [plan], rows: plan.estimatedRows)
    }
    return plan
  }

  // MARK: Order

  private enum Step {
    case scan(Int, CardinalityEstimator.Choice)
    case edge(Int)
  }

  private func nextStep() -> Step? {
    if let edge = cheapestEdge() {
      // A node with hardly a candidate is worth having before any walk.
      if let (slot, choice) = cheapestScan(), choice.rows <= 1.5, !isOnlyReachedBy(edge, slot) {
        return .scan(slot, choice)
      }
      return .edge(edge)
    }
    if let (slot, choice) = bestStart() { return .scan(slot, choice) }
    return nil
  }

  private func isOnlyReachedBy(_ edge: Int, _ slot: Int) -> Bool {
    // Walking to an unlabelled node costs less than looking at all nodes.
    estimator.isUnselective(slot)
      && [pattern.edges[edge].from, pattern.edges[edge].to].contains(slot)
  }

  private func cheapestEdge() -> Int? {
    var best: (edge: Int, rows: Double)?
    for edge in edges {
      guard let rows = estimator.fanOut(of: edge, bound: bound) else { continue }
      if best.map({ rows < $0.rows }) ?? true { best = (edge, rows) }
    }
    return best?.edge
  }

  private func cheapestScan() -> (slot: Int, choice: CardinalityEstimator.Choice)? {
    var best: (slot: Int, choice: CardinalityEstimator.Choice)?
    for node in pattern.nodes where !bound.contains(node.slot) {
      let choice = estimator.source(for: node.slot, bound: bound)
      if best.map({ choice.rows < $0.choice.rows }) ?? true { best = (node.slot, choice) }
    }
    return best
  }

  /// The node to start from: the one whose whole walk is estimated to make the fewest rows.
  private func bestStart() -> (slot: Int, choice: CardinalityEstimator.Choice)? {
    let candidates = pattern.nodes.filter { !bound.contains($0.slot) }
    guard candidates.count > 1, candidates.count <= 12, !edges.isEmpty else {
      return cheapestScan()
    }
    var best: (slot: Int, choice: CardinalityEstimator.Choice, cost: Double)?
    for node in candidates {
      let choice = estimator.source(for: node.slot, bound: bound)
      let cost = estimator.walkCost(from: node.slot, rows: choice.rows, edges: edges, bound: bound)
      if best.map({ cost < $0.cost }) ?? true { best = (node.slot, choice, cost) }
    }
    return best.map { ($0.slot, $0.choice) }
  }

  // MARK: Steps

  private mutating func take(_ step: Step) {
    switch step {
    case .scan(let slot, let choice): scan(slot, choice)
    case .edge(let index):
      edges.removeAll { $0 == index }
      walk(index)
      walked.append(index)
    }
    settle()
  }

  /// Looks for the candidates of a node, with the conditions that finding them answers.
  private mutating func scan(_ slot: Int, _ choice: CardinalityEstimator.Choice) {
    let checks = choice.answered.map { pattern.predicates[$0] }
    for check in checks {
      if let index = predicates.firstIndex(of: check) { predicates.remove(at: index) }
    }
    plan = PlanNode(
      .scan(NodeScan(slot: slot, source: choice.source, checks: checks)), [plan],
      rows: plan.estimatedRows * choice.rows)
    bound.insert(slot)
    requireLabels(slot, except: choice.source.label)
  }

  private mutating func walk(_ index: Int) {
    let edge = pattern.edges[index]
    let rows = plan.estimatedRows * (estimator.walkedRows(of: index, bound: bound) ?? 1)
    if planner.options.isOptimizing {
      let end = bound.contains(edge.from) ? edge.to : edge.from
      labelShares[end] = estimator.endShare(of: index, bound: bound)
    }
    let isForward = bound.contains(edge.from)
    let needsEnds = !isForward && !bound.contains(edge.to)
    let distinct = pattern.allowsRepeats ? [] : estimator.mayRepeat(index, among: walked)
    switch edge.kind {
    case .relationship(let relationship):
      let isBound = bound.contains(relationship.slot)
      let step = Expansion(
        from: isForward || isBound ? edge.from : edge.to,
        to: isForward || isBound ? edge.to : edge.from, relationship: relationship.slot,
        types: relationship.types,
        direction: isForward || isBound
          ? relationship.direction : relationship.direction.reversed,
        isInto: bound.contains(edge.from) && bound.contains(edge.to), distinctFrom: distinct)
      plan = PlanNode(isBound ? .endpoints(step) : .expand(step), [plan], rows: rows)
      bound.insert(relationship.slot)
    case .variableLength(let run):
      if needsEnds { scanEnd(edge.from) }
      let forward = isForward || needsEnds
      plan = PlanNode(
        .expandRun(
          RunExpansion(
            from: forward ? edge.from : edge.to, to: forward ? edge.to : edge.from, run: run,
            direction: forward ? run.direction : run.direction.reversed, isReversed: !forward,
            isInto: bound.contains(forward ? edge.to : edge.from), distinctFrom: distinct,
            reachesOnce: false)), [plan], rows: rows)
      bound.insert(run.slot)
    case .group(let group):
      if !bound.contains(edge.from) { scanEnd(edge.from) }
      let inner = planner.planMatch(
        group.pattern,
        after: PlanNode(
          .argument(group.pattern.arguments.union([group.start])), [], rows: 1),
        alsoBound: [group.start])
      plan = PlanNode(
        .expandGroup(
          GroupExpansion(
            from: edge.from, to: edge.to, group: group, isInto: bound.contains(edge.to),
            distinctFrom: distinct)), [plan, inner], rows: rows)
      bound.insert(group.relationshipsSlot)
      bound.formUnion(group.collected.map(\.outer))
    case .search(let search):
      walkSearch(search, edge, distinct, rows)
    }
    bindEnd(edge.from)
    bindEnd(edge.to)
  }

  private mutating func walkSearch(
    _ search: BoundSearch, _ edge: BoundPattern.Edge, _ distinct: [Int], _ rows: Double
  ) {
    if !bound.contains(edge.from) { scanEnd(edge.from) }
    let ends: Set<Int> = [edge.from, edge.to]
    var inputs = [plan]
    var outputs: Set<Int> = []
    let automaton = PathAutomaton(search, from: edge.from, to: edge.to)
    if let automaton {
      outputs = automaton.fills
      planner.planSubqueries(in: automaton.hops.flatMap(\.predicates))
      planner.planSubqueries(in: automaton.checks.values.flatMap(\.predicates))
    } else {
      let isInto = bound.contains(edge.to)
      let known = isInto ? ends : [edge.from]
      let inner = planner.planMatch(
        search.pattern,
        after: PlanNode(.argument(search.pattern.arguments.union(known)), [], rows: 1),
        alsoBound: known)
      outputs = Optimizer.slotsProduced(by: inner).subtracting(search.pattern.arguments)
        .subtracting(known)
      inputs.append(inner)
    }
    outputs.insert(edge.to)
    plan = PlanNode(
      .search(
        PathSearchStep(
          from: edge.from, to: edge.to, search: search, automaton: automaton,
          distinctFrom: distinct,
          outputs: outputs.sorted(), isInto: bound.contains(edge.to))), inputs, rows: rows)
    // The end is bound after this, with the test of its labels.
    bound.formUnion(outputs.subtracting([edge.to]))
  }

  /// Looks at all nodes for the start of an edge that can only be walked forwards.
  private mutating func scanEnd(_ slot: Int) {
    scan(slot, estimator.source(for: slot, bound: bound))
  }

  private mutating func bindEnd(_ slot: Int) {
    guard bound.insert(slot).inserted else { return }
    requireLabels(slot)
  }

  // MARK: Conditions

  /// A node of earlier clauses that no edge touches still has to be one: `null` matches nothing.
  private mutating func requireNode(_ slot: Int) {
    if pattern.edges.contains(where: { $0.from == slot || $0.to == slot }) { return }
    let node = BoundExpression.slot(slot, planner.slots)
    predicates.insert(BoundExpression(.isNull(node, isNegated: true), .boolean), at: 0)
  }

  private mutating func requireLabels(_ slot: Int, except answered: String? = nil) {
    guard let node = pattern.nodes.first(where: { $0.slot == slot }) else { return }
    for labels in node.labels {
      if let answered, case .name(answered) = labels { continue }
      predicates.insert(
        BoundExpression(.hasLabels(.slot(slot, planner.slots), labels), .boolean), at: 0)
    }
  }

  /// Checks what can be checked now, and puts paths together.
  private mutating func settle() {
    if planner.options.isOptimizing { filterNow() }
    let ready = paths.filter {
      bound.contains($0.path.start) && bound.isSuperset(of: $0.path.steps)
    }
    guard !ready.isEmpty else { return }
    paths.removeAll { entry in ready.contains { $0.slot == entry.slot } }
    let items = ready.map {
      BoundProjection.Item(slot: $0.slot, expression: BoundExpression(.path($0.path), .path))
    }
    plan = PlanNode(.project(items), [plan], rows: plan.estimatedRows)
    bound.formUnion(items.map(\.slot))
    if planner.options.isOptimizing { filterNow() }
  }

  private mutating func filterNow() {
    var ready: [BoundExpression] = []
    var waiting: [BoundExpression] = []
    for predicate in predicates {
      if predicate.freeSlots.isSubset(of: bound) {
        ready.append(predicate)
      } else {
        waiting.append(predicate)
      }
    }
    guard !ready.isEmpty else { return }
    predicates = waiting
    let share = ready.reduce(1.0) { $0 * selectivity(of: $1) }
    plan = PlanNode(.filter(ready), [plan], rows: plan.estimatedRows * share)
  }

  private func selectivity(of predicate: BoundExpression) -> Double {
    if case .hasLabels(let operand, _) = predicate.kind, case .slot(let slot) = operand.kind,
      let share = labelShares[slot]
    {
      return share
    }
    return estimator.selectivity(of: predicate)
  }
}

extension RelationshipPattern.Direction {
  /// The direction seen from the other end.
  var reversed: RelationshipPattern.Direction {
    switch self {
    case .outgoing: .incoming
    case .incoming: .outgoing
    case .either: .either
    }
  }
}

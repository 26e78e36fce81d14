import QueryLanguage

/// Walks of any length whose way nobody asks for reach each node once, where rows are then made
/// distinct by that node: breadth-first search instead of all trails.
enum ReachOnce {
  static func apply(_ plan: PlanNode, _ context: RuleContext) -> PlanNode {
    plan.transformed { node in
      guard let input = node.inputs.first else { return node }
      switch node.operation {
      case .distinct(let slots):
        return PlanNode(
          node.operation, [reaching(input, needed: Set(slots))], rows: node.estimatedRows)
      case .aggregate(let keys, let aggregates) where aggregates.allSatisfy(\.call.ignoresRepeats):
        let needed = keys.reduce(into: Set<Int>()) { $0.formUnion($1.expression.freeSlots) }
          .union(aggregates.flatMap { $0.call.arguments }.flatMap(\.freeSlots))
        return PlanNode(
          node.operation, [reaching(input, needed: needed)], rows: node.estimatedRows)
      default: return node
      }
    }
  }

  /// Makes walks at the end of a plan reach each node once, when all that comes after asks for no
  /// more than their ends and does not count rows.
  static func reaching(_ plan: PlanNode, needed: Set<Int>) -> PlanNode {
    guard let input = plan.inputs.first else { return plan }
    var reads = Set<Int>()
    var copy = plan
    switch plan.operation {
    case .filter(let predicates):
      reads = predicates.reduce(into: reads) { $0.formUnion($1.freeSlots) }
    case .project(let items):
      guard items.allSatisfy(\.expression.isDeterministic) else { return plan }
      reads = items.reduce(into: reads) { $0.formUnion($1.expression.freeSlots) }
    case .scan(let scan): reads = scan.reads
    case .unwind(let list, _): reads = list.freeSlots
    case .coerce(let pairs): reads.formUnion(pairs.map(\.from))
    case .expand(let step), .endpoints(let step):
      reads.formUnion([step.from, step.to, step.relationship])
      reads.formUnion(step.distinctFrom)
    case .expandRun(let step):
      reads.formUnion([step.from, step.to])
      reads.formUnion(step.distinctFrom)
      reads.formUnion(step.run.predicate?.freeSlots ?? [])
      if !needed.contains(step.run.slot) { copy.operation = reaching(step) }
    case .expandGroup(let step):
      guard needed.isDisjoint(with: step.group.collected.map(\.outer)),
        !needed.contains(step.group.relationshipsSlot), let search = reaching(step)
      else { return plan }
      reads = search.automaton?.reads ?? []
      reads.formUnion([step.from, step.to])
      reads.formUnion(step.distinctFrom)
      copy = PlanNode(.search(search), [input], rows: plan.estimatedRows)
    default: return plan
    }
    copy.inputs[0] = reaching(input, needed: needed.union(reads))
    return copy
  }

  private static func reaching(_ step: RunExpansion) -> PlanOperation {
    var step = step
    let isPlain = step.run.minimum <= 1 && (step.run.mode == .trail || step.run.mode == .walk)
    if isPlain, step.distinctFrom.isEmpty {
      step.reachesOnce = true
      return .expandRun(step)
    }
    var run = step.run
    run.direction = step.direction
    let search = oneWay(
      .variableLength(run), run.mode, from: step.from, to: step.to,
      isInto: step.isInto, distinctFrom: step.distinctFrom)
    return search.map { .search($0) } ?? .expandRun(step)
  }

  private static func reaching(_ step: GroupExpansion) -> PathSearchStep? {
    oneWay(
      .group(step.group), step.group.mode, from: step.from, to: step.to, isInto: step.isInto,
      distinctFrom: step.distinctFrom)
  }

  /// A search for one way from each node to each that an edge leads to.
  private static func oneWay(
    _ edge: BoundPattern.Edge.Kind, _ mode: PathMode, from: Int, to: Int, isInto: Bool,
    distinctFrom: [Int]
  ) -> PathSearchStep? {
    var pattern = BoundPattern()
    pattern.edges = [BoundPattern.Edge(kind: edge, from: from, to: to)]
    let search = BoundSearch(
      selection: .any(1), pattern: pattern, run: nil, steps: [], mode: mode)
    guard let automaton = PathAutomaton(search, from: from, to: to) else { return nil }
    return PathSearchStep(
      from: from, to: to, search: search, automaton: automaton, distinctFrom: distinctFrom,
      outputs: [to], isInto: isInto)
  }
}

extension AggregateCall {
  /// Whether equal rows change nothing.
  fileprivate var ignoresRepeats: Bool {
    isDistinct || function == .min || function == .max
  }
}

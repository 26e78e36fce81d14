import GraphModel
import QueryLanguage

/// Turns bound queries into plans; clauses keep their order, each `MATCH` finds its own.
final class QueryPlanner {
  let slots: SlotTable
  let graph: any QueryableGraph
  let parameters: [String: Value]
  let options: PlannerOptions
  let subqueries = SubqueryPlans()
  /// Labels that nodes of the clauses so far must have.
  private(set) var knownLabels: [Int: [LabelExpression]] = [:]

  init(
    slots: SlotTable, graph: any QueryableGraph, parameters: [String: Value],
    options: PlannerOptions
  ) {
    self.slots = slots
    self.graph = graph
    self.parameters = parameters
    self.options = options
  }

  /// The plan of a whole query.
  func plan(_ query: BoundQuery) -> PlanNode {
    plan(query, imports: [], isNested: false)
  }

  /// The plan of a query that reads slots of surrounding rows.
  func plan(_ query: BoundQuery, imports: Set<Int>, isNested: Bool = true) -> PlanNode {
    var plans: [PlanNode] = []
    for branch in query.branches {
      let start = PlanNode(.argument(imports), [], rows: 1)
      var plan = self.plan(branch.clauses, from: start)
      if branch.outputs.isEmpty, !isNested {
        plan = PlanNode(.discard, [plan], rows: 0)
      }
      plans.append(Optimizer.optimize(plan, self, outputs: Set(branch.outputs)))
    }
    guard plans.count > 1 else { return plans[0] }
    let rows = plans.reduce(0) { $0 + $1.estimatedRows }
    let union = PlanNode(
      .union(outputs: query.outputs, branches: query.branches.map(\.outputs)), plans, rows: rows)
    return query.keepsDuplicates
      ? union : PlanNode(.distinct(query.outputs), [union], rows: rows)
  }

  private func plan(_ clauses: [BoundClause], from start: PlanNode) -> PlanNode {
    var plan = start
    let clauses =
      options.isOptimizing
      ? PushConditions(slots: slots, parameters: parameters).apply(to: clauses) : clauses
    for clause in clauses {
      // CREATE after CREATE is one step, where nothing looks at the graph in between.
      if case .create(let creation) = clause, case .create(let before) = plan.operation,
        creation.steps.compactMap(\.properties).allSatisfy({ !$0.containsSubquery })
      {
        plan.operation = .create(BoundCreation(steps: before.steps + creation.steps))
      } else {
        plan = self.plan(clause, after: plan)
      }
    }
    return plan
  }

  private func plan(_ clause: BoundClause, after input: PlanNode) -> PlanNode {
    switch clause {
    case .match(let pattern, let isOptional):
      return isOptional ? planOptional(pattern, after: input) : planMatch(pattern, after: input)
    case .unwind(let list, let slot):
      planSubqueries(in: [list])
      return PlanNode(
        .unwind(list, slot: slot), [input], rows: input.estimatedRows * listSize(list))
    case .project(let projection): return plan(projection, after: input)
    case .create(let creation):
      planSubqueries(in: creation.steps.compactMap(\.properties))
      return PlanNode(.create(creation), [input], rows: input.estimatedRows)
    case .merge(let merge): return plan(merge, after: input)
    case .set(let assignments):
      planSubqueries(in: assignments.flatMap(\.expressions))
      return PlanNode(.assign(assignments), [input], rows: input.estimatedRows)
    case .delete(let targets, let isDetaching):
      planSubqueries(in: targets)
      return PlanNode(
        .delete(targets, isDetaching: isDetaching), [input], rows: input.estimatedRows)
    case .call(let call):
      planSubqueries(in: call.arguments + [call.predicate].compactMap { $0 })
      return plan(call, after: input)
    case .subquery(let nested):
      let inner = plan(nested.query, imports: nested.imports)
      let step = NestedStep(
        imports: nested.imports, outputs: nested.query.outputs, isOptional: nested.isOptional,
        returnsRows: !nested.query.columns.isEmpty)
      return PlanNode(
        .nested(step), [input, inner],
        rows: input.estimatedRows * max(1, inner.estimatedRows))
    case .forEach(let forEach):
      planSubqueries(in: [forEach.list])
      let body = plan(
        forEach.body, from: PlanNode(.argument(Set(0..<slots.count)), [], rows: 1))
      return PlanNode(
        .forEach(slot: forEach.slot, list: forEach.list), [input, body],
        rows: input.estimatedRows)
    }
  }

  /// What `YIELD … WHERE` asks is a filter like any other, unless rows without a match stay.
  private func plan(_ call: BoundCall, after input: PlanNode) -> PlanNode {
    let rows = input.estimatedRows * 10
    guard let predicate = call.predicate, !call.isOptional else {
      return PlanNode(.call(call), [input], rows: rows)
    }
    var call = call
    call.predicate = nil
    return PlanNode(
      .filter([predicate]), [PlanNode(.call(call), [input], rows: rows)], rows: rows / 2)
  }

  private func listSize(_ list: BoundExpression) -> Double {
    switch list.kind {
    case .constant(.list(let elements)): Double(elements.count)
    case .list(let elements): Double(elements.count)
    case .parameter(let name):
      if case .list(let elements)? = parameters[name] { Double(elements.count) } else { 10 }
    default: 10
    }
  }

  // MARK: MATCH

  func planMatch(
    _ pattern: BoundPattern, after input: PlanNode, alsoBound: Set<Int> = []
  ) -> PlanNode {
    planSubqueries(in: pattern.predicates)
    for edge in pattern.edges {
      if case .variableLength(let run) = edge.kind, let predicate = run.predicate {
        planSubqueries(in: [predicate])
      }
    }
    var pattern = pattern
    pattern.arguments.formUnion(alsoBound)
    var planner = MatchPlanner(pattern, after: input, self)
    let plan = planner.makePlan()
    for node in pattern.nodes where !node.labels.isEmpty && knownLabels[node.slot] == nil {
      knownLabels[node.slot] = node.labels
    }
    return plan
  }

  private func planOptional(_ pattern: BoundPattern, after input: PlanNode) -> PlanNode {
    let ordinal = slots.addHidden(.nodes, .any)
    var inner = planMatch(
      pattern,
      after: PlanNode(.argument(pattern.arguments.union([ordinal])), [], rows: 1))
    let slots = Optimizer.slotsProduced(by: inner).subtracting(pattern.arguments)
      .subtracting([ordinal])
    inner.estimatedRows = max(1, inner.estimatedRows)
    return PlanNode(
      .optional(slots: slots.sorted(), ordinal: ordinal), [input, inner],
      rows: input.estimatedRows * inner.estimatedRows)
  }

  private func plan(_ merge: BoundMerge, after input: PlanNode) -> PlanNode {
    let inner = planMatch(
      merge.pattern, after: PlanNode(.argument(merge.pattern.arguments), [], rows: 1))
    planSubqueries(in: merge.creation.steps.compactMap(\.properties))
    planSubqueries(in: (merge.onCreate + merge.onMatch).flatMap(\.expressions))
    return PlanNode(.merge(merge), [input, inner], rows: input.estimatedRows)
  }

  // MARK: WITH and RETURN

  private func plan(_ projection: BoundProjection, after input: PlanNode) -> PlanNode {
    var plan = input
    var rows = plan.estimatedRows
    if let grouping = projection.grouping {
      planSubqueries(in: grouping.keys.map(\.expression))
      planSubqueries(in: grouping.aggregates.flatMap(\.call.arguments))
      rows = grouping.keys.isEmpty ? 1 : rows.squareRoot().rounded(.up)
      plan = PlanNode(
        .aggregate(keys: grouping.keys, grouping.aggregates), [plan], rows: rows)
    }
    if !projection.items.isEmpty {
      planSubqueries(in: projection.items.map(\.expression))
      plan = PlanNode(.project(projection.items), [plan], rows: rows)
    }
    if projection.isDistinct {
      plan = PlanNode(.distinct(projection.outputs), [plan], rows: rows)
    }
    if !projection.order.isEmpty {
      planSubqueries(in: projection.order.map(\.expression))
      plan = PlanNode(.sort(projection.order), [plan], rows: rows)
    }
    if let skip = projection.skip { plan = PlanNode(.skip(skip), [plan], rows: rows) }
    if let limit = projection.limit {
      if case .constant(.integer(let count)) = limit.kind { rows = min(rows, Double(count)) }
      plan = PlanNode(.limit(limit), [plan], rows: rows)
    }
    if let predicate = projection.predicate {
      planSubqueries(in: [predicate])
      plan = PlanNode(.filter([predicate]), [plan], rows: rows / 2)
    }
    return plan
  }

  // MARK: Subqueries of expressions

  /// Plans the queries within expressions, once each.
  func planSubqueries(in expressions: [BoundExpression]) {
    for expression in expressions {
      if case .subquery(let subquery) = expression.kind, subqueries[subquery] == nil {
        var query = subquery.query
        if case .collect(let slot) = subquery.result, query.branches.count == 1,
          query.branches[0].outputs.isEmpty
        {
          query.branches[0].outputs = [slot]
          query.outputs = [slot]
        }
        var inner = plan(query, imports: subquery.imports)
        if case .exists = subquery.result, options.isOptimizing {
          inner = ReachOnce.reaching(inner, needed: [])
        }
        subqueries[subquery] = inner
      }
      planSubqueries(in: expression.children)
    }
  }
}

/// Which of the planner's choices are made; tests switch them off to compare results.
struct PlannerOptions {
  /// Whether rules rewrite plans, and patterns are matched in an estimated best order.
  var isOptimizing = true
}

extension BoundCreation.Step {
  /// The properties of what is created.
  var properties: BoundExpression? {
    switch self {
    case .node(let node): node.properties
    case .relationship(let relationship): relationship.properties
    case .path: nil
    }
  }
}

extension BoundAssignment {
  /// The expressions within.
  var expressions: [BoundExpression] {
    switch self {
    case .property(let target, _, let value): [target, value]
    case .dynamicProperty(let target, let key, let value): [target, key, value]
    case .properties(let target, let value, _): [target, value]
    case .addLabels(let target, _), .removeLabels(let target, _): [target]
    }
  }
}

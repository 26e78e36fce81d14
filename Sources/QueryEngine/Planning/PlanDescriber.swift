import GraphModel
import QueryLanguage

/// Makes the words of `EXPLAIN` and `PROFILE`.
struct PlanDescriber {
  private let slots: SlotTable
  private let expressions: ExpressionText

  init(_ slots: SlotTable) {
    self.slots = slots
    expressions = ExpressionText(slots)
  }

  /// A plan with its inputs.
  func description(of plan: PlanNode) -> PlanDescription {
    PlanDescription(
      name: name(of: plan.operation), details: details(of: plan.operation),
      estimatedRows: plan.estimatedRows, inputs: plan.inputs.map(description))
  }

  /// The operator's name.
  func name(of operation: PlanOperation) -> String {
    switch operation {
    case .argument: "Argument"
    case .scan(let scan):
      switch scan.source {
      case .all: "AllNodesScan"
      case .label: "NodeByLabelScan"
      case .property, .list: "NodeIndexSeek"
      case .range, .prefix: "NodeIndexRange"
      case .text: "NodeTextSearch"
      case .table: "NodeHashJoin"
      }
    case .coerce: "Coerce"
    case .expand(let step): step.isInto ? "ExpandInto" : "Expand"
    case .endpoints: "Endpoints"
    case .expandRun(let step): step.reachesOnce ? "Reach" : "VarLengthExpand"
    case .expandGroup: "QuantifiedExpand"
    case .search: "PathSearch"
    case .filter: "Filter"
    case .checkMode: "PathMode"
    case .project: "Project"
    case .aggregate: "Aggregate"
    case .joinGroups: "JoinGroups"
    case .countNeighbors: "CountNeighbors"
    case .distinct: "Distinct"
    case .sort: "Sort"
    case .top: "Top"
    case .skip: "Skip"
    case .limit: "Limit"
    case .unwind: "Unwind"
    case .optional: "Optional"
    case .nested: "Subquery"
    case .call: "ProcedureCall"
    case .union: "Union"
    case .countStore: "CountFromStore"
    case .create: "Create"
    case .merge: "Merge"
    case .assign: "SetProperties"
    case .delete: "Delete"
    case .forEach: "ForEach"
    case .discard: "EmptyResult"
    }
  }

  /// What the operator works on.
  func details(of operation: PlanOperation) -> String {
    switch operation {
    case .scan(let scan): details(of: scan)
    case .expand(let step), .endpoints(let step):
      walk(step.from, step.to, step.direction, "\(slot(step.relationship))\(types(step.types))")
    case .expandRun(let step):
      walk(
        step.from, step.to, step.direction,
        "\(slot(step.run.slot))\(types(step.run.types))*\(step.run.minimum)..\(step.run.maximum.map(String.init) ?? "")"
      )
    case .expandGroup(let step): "(\(slot(step.from)))…(\(slot(step.to)))"
    case .search(let step): "(\(slot(step.from)))…(\(slot(step.to)))"
    case .filter(let predicates): predicates.map(expressions.text).joined(separator: " AND ")
    case .project(let items): list(items)
    case .sort(let keys): order(keys)
    case .top(let keys, let skip, let limit):
      order(keys) + (skip.map { ", skip \(expressions.text($0))" } ?? "")
        + ", limit \(expressions.text(limit))"
    case .skip(let count), .limit(let count): expressions.text(count)
    case .aggregate(let keys, let calls):
      (keys.isEmpty ? "" : "by \(list(keys)): ")
        + calls.map { expressions.text($0.call) }.joined(separator: ", ")
    case .joinGroups(let join):
      "by \(list(join.keys)): "
        + join.calls.map { expressions.text($0.call) }.joined(separator: ", ")
    case .countNeighbors(let count):
      walk(
        count.step.from, count.step.to, count.step.direction,
        "\(slot(count.step.relationship))\(types(count.step.types))")
    case .distinct(let keys): list(keys)
    case .unwind(let list, let slot): "\(expressions.text(list)) AS \(self.slot(slot))"
    case .call(let call): call.procedure.signature.name
    default: ""
    }
  }

  private func details(of scan: NodeScan) -> String {
    let node = "(\(slot(scan.slot))\(scan.source.label.map { ":\($0)" } ?? ""))"
    if scan.checks.isEmpty { return node }
    return "\(node) \(scan.checks.map(expressions.text).joined(separator: " AND "))"
  }

  private func walk(
    _ from: Int, _ to: Int, _ direction: RelationshipPattern.Direction, _ step: String
  ) -> String {
    let left = direction == .incoming ? "<-" : "-"
    let right = direction == .outgoing ? "->" : "-"
    return "(\(slot(from)))\(left)[\(step)]\(right)(\(slot(to)))"
  }

  private func types(_ types: LabelExpression?) -> String {
    types.map { ":" + ($0.alternativeNames?.joined(separator: "|") ?? "…") } ?? ""
  }

  private func slot(_ slot: Int) -> String {
    slots[slot].name.isEmpty ? "" : slots[slot].name
  }

  private func list(_ slots: [Int]) -> String { slots.map(slot).joined(separator: ", ") }

  /// Computed columns, with what they are where that is not their name.
  private func list(_ items: [BoundProjection.Item]) -> String {
    items.map { item in
      let text = expressions.text(item.expression)
      let name = slot(item.slot)
      return name.isEmpty || name == text ? text : "\(text) AS \(name)"
    }.joined(separator: ", ")
  }

  private func order(_ keys: [BoundProjection.SortKey]) -> String {
    keys.map { expressions.text($0.expression) + ($0.isDescending ? " DESC" : "") }
      .joined(separator: ", ")
  }
}

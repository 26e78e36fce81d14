import GraphModel
import QueryLanguage

/// Makes the words of `EXPLAIN` and `PROFILE`.
struct PlanDescriber {
  private let slots: SlotTable

  init(_ slots: SlotTable) { self.slots = slots }

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
    case .filter(let predicates): "\(predicates.count) conditions"
    case .project(let items): list(items.map(\.slot))
    case .aggregate(let keys, let calls):
      "by \(list(keys.map(\.slot))): \(calls.map(\.call.function.rawValue).joined(separator: ", "))"
    case .distinct(let keys): list(keys)
    case .unwind(_, let slot): self.slot(slot)
    case .call(let call): call.procedure.signature.name
    default: ""
    }
  }

  private func details(of scan: NodeScan) -> String {
    switch scan.source {
    case .all: "(\(slot(scan.slot)))"
    case .label(let label): "(\(slot(scan.slot)):\(label))"
    case .property(let label, let key, _), .list(let label, let key, _),
      .range(let label, let key, _, _), .prefix(let label, let key, _):
      "(\(slot(scan.slot))\(label.map { ":\($0)" } ?? "") {\(key)})"
    case .text(let label, _): "(\(slot(scan.slot))\(label.map { ":\($0)" } ?? "") {text})"
    case .table(let label, _, _): "(\(slot(scan.slot))\(label.map { ":\($0)" } ?? ""))"
    }
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
}

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
    var checks: [FilterOperator.Predicate] = []
    for check in scan.checks { checks.append(try compiler.compilePredicate(check)) }
    return ScanOperator(
      try input(request, reading: scan.reads), slot: scan.slot, source, checks: checks,
      carried: scan.checks.isEmpty ? request.carried : request.carried(with: scan.reads), runtime)
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

import QueryLanguage

/// Conditions on a searched path hold while paths are searched, not after one was chosen.
///
/// `all(n IN nodes(p) WHERE …)`, `none(…)` and the like for relationships narrow the search
/// itself; any other condition on the path of `shortestPath` is checked path by path, shortest
/// first.
enum FilterPathSearch {
  static func apply(_ plan: PlanNode, _ context: RuleContext) -> PlanNode {
    plan.transformed { node in
      guard case .filter(let predicates) = node.operation, let project = node.inputs.first,
        case .project(let items) = project.operation, items.count == 1,
        case .path(let path) = items[0].expression.kind, let search = project.inputs.first,
        case .search(var step) = search.operation, path.steps == step.search.steps,
        step.automaton != nil
      else { return node }
      var rest: [BoundExpression] = []
      for predicate in predicates {
        guard predicate.freeSlots.contains(items[0].slot) else {
          rest.append(predicate)
          continue
        }
        if let condition = elementCondition(predicate, path: items[0].slot) {
          if condition.isNode {
            step.nodeConditions.append(condition.element)
          } else {
            step.relationshipConditions.append(condition.element)
          }
        } else {
          step.predicates.append(predicate)
          step.pathSlot = items[0].slot
        }
      }
      var result = search
      result.operation = .search(step)
      result = PlanNode(.project(items), [result], rows: node.estimatedRows)
      return rest.isEmpty ? result : PlanNode(.filter(rest), [result], rows: node.estimatedRows)
    }
  }

  /// A condition that every node, or every relationship, of the path must meet.
  private static func elementCondition(
    _ predicate: BoundExpression, path: Int
  ) -> (element: ElementCondition, isNode: Bool)? {
    guard case .quantified(let quantifier, let slot, let list, let condition) = predicate.kind,
      quantifier == .all || quantifier == .none,
      case .call(let reference, let arguments) = list.kind, arguments.count == 1,
      case .slot(path) = arguments[0].kind, !condition.freeSlots.contains(path)
    else { return nil }
    let name = reference.function.signature.name.lowercased()
    guard name == "nodes" || name == "relationships" else { return nil }
    return (
      ElementCondition(slot: slot, predicate: condition, isNegated: quantifier == .none),
      name == "nodes"
    )
  }
}

import GraphModel
import QueryLanguage

/// Conditions move to the earliest `MATCH` that binds what they read, so that it finds fewer rows
/// and may use an index: `MATCH (n) WITH n WHERE n.date = …` looks at one date's nodes.
///
/// Only conditions that can never fail move: an error must not depend on rows that an earlier
/// condition would have dropped.
struct PushConditions {
  let slots: SlotTable
  let parameters: [String: Value]

  /// The clauses of one query with their conditions moved.
  func apply(to clauses: [BoundClause]) -> [BoundClause] {
    var clauses = clauses
    for index in clauses.indices.dropFirst() {
      switch clauses[index] {
      case .match(var pattern, isOptional: false):
        pattern.predicates.removeAll { push($0, before: index, in: &clauses) }
        clauses[index] = .match(pattern, isOptional: false)
      case .project(var projection):
        guard let predicate = projection.predicate else { continue }
        let kept = conjuncts(of: predicate).filter { part in
          guard let inner = seenThrough(projection, part) else { return true }
          return !push(inner, before: index, in: &clauses)
        }
        projection.predicate =
          kept.count > 1 ? BoundExpression(.and(kept), .boolean, predicate.range) : kept.first
        clauses[index] = .project(projection)
      default: continue
      }
    }
    return clauses
  }

  private func conjuncts(of predicate: BoundExpression) -> [BoundExpression] {
    if case .and(let parts) = predicate.kind { parts.flatMap(conjuncts) } else { [predicate] }
  }

  /// Adds a condition to the `MATCH` before `index` that binds the last of what it reads; says
  /// whether there is one.
  private func push(
    _ predicate: BoundExpression, before index: Int, in clauses: inout [BoundClause]
  ) -> Bool {
    guard isSafe(predicate) else { return false }
    var predicate = predicate
    for earlier in clauses.indices[..<index].reversed() {
      let reads = predicate.freeSlots
      if reads.isEmpty { return false }
      switch clauses[earlier] {
      case .match(var pattern, let isOptional):
        if reads.isSubset(of: pattern.arguments) { continue }
        guard !isOptional, !pattern.choosesPaths,
          reads.isSubset(of: pattern.arguments.union(pattern.bindings))
        else { return false }
        pattern.predicates.append(predicate)
        clauses[earlier] = .match(pattern, isOptional: false)
        return true
      case .unwind(_, let slot):
        if reads.contains(slot) { return false }
      case .project(let projection):
        guard let inner = seenThrough(projection, predicate) else { return false }
        predicate = inner
      default: return false
      }
    }
    return false
  }

  /// A condition after a projection as one on the rows before it; nil where it means another thing
  /// there.
  private func seenThrough(
    _ projection: BoundProjection, _ predicate: BoundExpression
  ) -> BoundExpression? {
    guard projection.grouping == nil, projection.skip == nil, projection.limit == nil else {
      return nil
    }
    let items = Dictionary(projection.items.map { ($0.slot, $0.expression) }) { first, _ in first }
    guard let inner = try? predicate.replacingSlots(items), isSafe(inner) else { return nil }
    return inner
  }

  // MARK: What cannot fail

  private func isSafe(_ predicate: BoundExpression) -> Bool {
    switch predicate.kind {
    case .comparison(_, let left, let right): isSafeOperand(left) && isSafeOperand(right)
    case .binary(.startsWith, let left, let right), .binary(.endsWith, let left, let right),
      .binary(.contains, let left, let right):
      isSafeOperand(left) && isSafeOperand(right)
    case .binary(.in, let left, let right): isSafeOperand(left) && isSafeList(right)
    case .isNull(let operand, _): isSafeOperand(operand)
    case .hasLabels(let operand, _): isNode(operand)
    case .not(let operand): isSafe(operand)
    case .and(let parts), .or(let parts): parts.allSatisfy(isSafe)
    default: false
    }
  }

  private func isSafeOperand(_ operand: BoundExpression) -> Bool {
    switch operand.kind {
    case .constant, .parameter, .slot: return true
    case .property(let base, _):
      guard case .slot(let slot) = base.kind else { return false }
      return slots[slot].storage != .values
    default: return false
    }
  }

  private func isSafeList(_ list: BoundExpression) -> Bool {
    switch list.kind {
    case .constant(.list), .constant(.null): return true
    case .list(let elements): return elements.allSatisfy(isSafeOperand)
    case .parameter(let name):
      if case .list? = parameters[name] { return true }
      return false
    default: return false
    }
  }

  private func isNode(_ operand: BoundExpression) -> Bool {
    if case .slot(let slot) = operand.kind { slots[slot].storage == .nodes } else { false }
  }
}

extension BoundPattern {
  /// Slots of nodes and single relationships that the pattern binds.
  fileprivate var bindings: Set<Int> {
    var bindings = Set(nodes.map(\.slot))
    for edge in edges {
      if case .relationship(let relationship) = edge.kind { bindings.insert(relationship.slot) }
    }
    return bindings.subtracting(arguments)
  }

  /// Whether only some of the paths are kept, so that it matters when a condition is checked.
  fileprivate var choosesPaths: Bool {
    edges.contains { edge in if case .search = edge.kind { true } else { false } }
  }
}

extension BoundExpression {
  /// The expression with slots replaced by what they stand for.
  fileprivate func replacingSlots(
    _ values: [Int: BoundExpression]
  ) throws(QueryError) -> BoundExpression {
    if case .slot(let slot) = kind { return values[slot] ?? self }
    return try mapChildren { child throws(QueryError) in try child.replacingSlots(values) }
  }
}

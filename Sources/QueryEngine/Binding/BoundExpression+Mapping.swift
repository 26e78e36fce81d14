import GraphModel
import QueryLanguage

extension BoundExpression {
  typealias Transform = (BoundExpression) throws(QueryError) -> BoundExpression

  /// The same expression with its direct children replaced.
  func mapChildren(_ transform: Transform) throws(QueryError) -> BoundExpression {
    var children = children
    guard !children.isEmpty else { return self }
    for index in children.indices { children[index] = try transform(children[index]) }
    var rest = children[...]
    var copy = self
    copy.kind = kind.replacingChildren(&rest)
    return copy
  }
}

extension BoundExpression.Kind {
  /// The kind with the children taken from the front of `children`, in the order of
  /// `BoundExpression.children`.
  fileprivate func replacingChildren(
    _ children: inout ArraySlice<BoundExpression>
  ) -> BoundExpression.Kind {
    switch self {
    case .constant, .parameter, .slot, .subquery, .path: return self
    case .list: return .list(Array(children))
    case .map(let entries):
      return .map(zip(entries, children).map { BoundExpression.Entry(key: $0.key, value: $1) })
    case .property(_, let key): return .property(children.removeFirst(), key)
    case .element: return .element(children.removeFirst(), children.removeFirst())
    case .slice(_, let from, let to):
      return .slice(
        children.removeFirst(), from: from.map { _ in children.removeFirst() },
        to: to.map { _ in children.removeFirst() })
    case .not: return .not(children.removeFirst())
    case .negate: return .negate(children.removeFirst())
    case .and: return .and(Array(children))
    case .or: return .or(Array(children))
    case .binary(let operation, _, _):
      return .binary(operation, children.removeFirst(), children.removeFirst())
    case .chain(_, let links):
      let first = children.removeFirst()
      return .chain(
        first,
        zip(links, children).map { BoundExpression.Link(operation: $0.operation, operand: $1) })
    case .comparison(let operation, _, _):
      return .comparison(operation, children.removeFirst(), children.removeFirst())
    case .isNull(_, let isNegated): return .isNull(children.removeFirst(), isNegated: isNegated)
    case .hasLabels(_, let labels): return .hasLabels(children.removeFirst(), labels)
    case .call(let function, _): return .call(function, Array(children))
    case .aggregate(var call):
      call.arguments = Array(children)
      return .aggregate(call)
    case .conditional, .listComprehension, .quantified, .reduce, .mapProjection:
      return replacingConstruct(&children)
    }
  }

  /// The same for constructs with variables or alternatives of their own.
  private func replacingConstruct(
    _ children: inout ArraySlice<BoundExpression>
  ) -> BoundExpression.Kind {
    switch self {
    case .conditional(let alternatives, _):
      let replaced = alternatives.map { _ in
        BoundExpression.Alternative(
          condition: children.removeFirst(), result: children.removeFirst())
      }
      return .conditional(replaced, otherwise: children.removeFirst())
    case .listComprehension(let slot, _, let predicate, let result):
      return .listComprehension(
        slot: slot, list: children.removeFirst(),
        predicate: predicate.map { _ in children.removeFirst() },
        result: result.map { _ in children.removeFirst() })
    case .quantified(let quantifier, let slot, _, _):
      return .quantified(
        quantifier, slot: slot, list: children.removeFirst(), predicate: children.removeFirst())
    case .reduce(let accumulator, _, let slot, _, _):
      let initial = children.removeFirst()
      return .reduce(
        accumulator: accumulator, initial: initial, slot: slot, list: children.removeFirst(),
        step: children.removeFirst())
    case .mapProjection(_, let entries):
      let subject = children.removeFirst()
      return .mapProjection(
        subject,
        entries.map { entry in
          guard case .entry(let entry) = entry else { return .all }
          return .entry(BoundExpression.Entry(key: entry.key, value: children.removeFirst()))
        })
    default: return self
    }
  }
}

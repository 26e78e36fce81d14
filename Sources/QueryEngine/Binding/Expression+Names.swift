import QueryLanguage

extension Expression {
  /// The expressions directly within this one, without those of patterns and subqueries.
  var parts: [Expression] {
    switch kind {
    case .literal, .variable, .parameter, .countRows, .pattern, .subquery: []
    case .list(let elements): elements
    case .map(let entries): entries.map(\.value)
    case .property(let base, _), .unary(_, let base), .isNull(let base, _),
      .hasLabels(let base, _):
      [base]
    case .element(let left, let right), .binary(_, let left, let right): [left, right]
    case .slice(let base, let from, let to): [base] + [from, to].compactMap { $0 }
    case .chain(let first, let links): [first] + links.map(\.operand)
    case .comparison(let first, let links): [first] + links.map(\.operand)
    case .conditional(let conditional):
      [conditional.subject, conditional.otherwise].compactMap { $0 }
        + conditional.alternatives.flatMap { [$0.condition, $0.result] }
    case .listComprehension(let comprehension):
      [comprehension.list] + [comprehension.predicate, comprehension.result].compactMap { $0 }
    case .patternComprehension(let comprehension):
      [comprehension.result] + [comprehension.predicate].compactMap { $0 }
    case .quantified(let quantified):
      [quantified.list] + [quantified.predicate].compactMap { $0 }
    case .reduce(let reduce): [reduce.initial, reduce.list, reduce.step]
    case .mapProjection(let projection):
      projection.items.compactMap { item in
        if case .entry(let entry) = item { entry.value } else { nil }
      }
    case .call(let call): call.arguments
    }
  }

  /// Whether an aggregating function is called within.
  var containsAggregate: Bool {
    switch kind {
    case .countRows: return true
    case .call(let call) where AggregateFunction(named: call.name) != nil: return true
    default: return parts.contains(where: \.containsAggregate)
    }
  }

  /// Whether it is a variable, or a property of one.
  var isSimpleKey: Bool {
    switch kind {
    case .variable: true
    case .property(let base, _): base.isSimpleKey
    default: false
    }
  }

  /// The names of all variables that are mentioned, local ones left out.
  var variableNames: Set<String> {
    switch kind {
    case .variable(let name): return [name]
    case .mapProjection(let projection):
      return parts.reduce(into: [projection.subject.name]) { $0.formUnion($1.variableNames) }
    case .listComprehension(let comprehension):
      return partNames.subtracting([comprehension.variable.name])
    case .quantified(let quantified):
      return partNames.subtracting([quantified.variable.name])
    case .reduce(let reduce):
      return partNames.subtracting([reduce.variable.name, reduce.accumulator.name])
    default: return partNames
    }
  }

  private var partNames: Set<String> {
    parts.reduce(into: []) { $0.formUnion($1.variableNames) }
  }
}

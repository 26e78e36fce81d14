import GraphModel
import QueryLanguage

/// Resolves the names of a syntax tree and checks everything that can be checked without a row.
///
/// Scopes and errors follow openCypher 9: errors have its type, phase and detail, and are raised
/// on an empty graph too.
final class Binder {
  let slots = SlotTable()
  let parameters: [String: Value]
  let procedures: ProcedureRegistry
  /// Clauses and elements of matched patterns bound so far, those of nested queries among them:
  /// plans nest as deep.
  private(set) var steps = 0

  /// The most steps that a query may have.
  static let stepLimit = 2_000

  init(parameters: [String: Value], procedures: ProcedureRegistry) {
    self.parameters = parameters
    self.procedures = procedures
  }

  /// Binds a whole query.
  func bind(_ query: Query) throws(QueryError) -> BoundQuery {
    try bind(query, in: Scope())
  }

  /// Binds a query that sees the variables of `scope` (and does not change them).
  func bind(_ query: Query, in scope: Scope) throws(QueryError) -> BoundQuery {
    let first = try bind(query.first, in: scope, isAlone: query.unions.isEmpty)
    guard !query.unions.isEmpty else {
      return BoundQuery(
        branches: [first.branch], keepsDuplicates: true, columns: first.columns,
        outputs: first.branch.outputs, isUpdating: query.isUpdating)
    }
    var branches = [first.branch]
    let keepsDuplicates = query.unions[0].keepsDuplicates
    for union in query.unions {
      guard union.keepsDuplicates == keepsDuplicates else {
        throw .syntax(
          .invalidClauseComposition(reason: "UNION and UNION ALL"), at: union.range.offsets)
      }
      let next = try bind(union.query, in: scope, isAlone: false)
      guard next.columns == first.columns else {
        throw .syntax(
          .differentColumnsInUnion(left: first.columns, right: next.columns),
          at: union.range.offsets)
      }
      branches.append(next.branch)
    }
    return BoundQuery(
      branches: branches, keepsDuplicates: keepsDuplicates, columns: first.columns,
      outputs: unionOutputs(branches, columns: first.columns), isUpdating: query.isUpdating)
  }

  private func unionOutputs(_ branches: [BoundQuery.Branch], columns: [String]) -> [Int] {
    columns.indices.map { index in
      let parts = branches.map { slots[$0.outputs[index]] }
      let isUniform = parts.allSatisfy { $0.storage == parts[0].storage }
      let type = parts.dropFirst().reduce(parts[0].type) { $0.union($1.type) }
      return slots.add(columns[index], isUniform ? parts[0].storage : .values, type)
    }
  }

  /// Counts a clause or an element of a pattern.
  func countStep(_ range: SourceRange) throws(QueryError) {
    steps += 1
    if steps > Binder.stepLimit {
      throw .syntax(.nestingTooDeep(limit: Binder.stepLimit), at: range.offsets)
    }
  }

  // MARK: Clauses

  private func bind(
    _ query: SingleQuery, in outer: Scope, isAlone: Bool
  ) throws(QueryError) -> (branch: BoundQuery.Branch, columns: [String]) {
    var scope = outer
    var clauses: [BoundClause] = []
    var outputs: [Int] = []
    var columns: [String] = []
    for (index, clause) in query.clauses.enumerated() {
      try countStep(query.range)
      switch clause {
      case .return(let clause):
        let bound = try bind(
          clause.projection, predicate: nil, isFinal: true, in: &scope, outer: outer)
        clauses.append(.project(bound.projection))
        outputs = bound.projection.outputs
        columns = bound.columns
      case .call(let call) where query.clauses.count == 1 && isAlone:
        let bound = try bindStandalone(call, in: &scope)
        clauses.append(.call(bound.call))
        outputs = bound.call.outputs.map(\.slot)
        columns = bound.columns
      default:
        let isFirst = index == 0
        clauses += try bind(clause, isFirst: isFirst, in: &scope, outer: outer)
      }
    }
    return (BoundQuery.Branch(clauses: clauses, outputs: outputs), columns)
  }

  /// Binds any clause but `RETURN`.
  func bind(
    _ clause: Clause, isFirst: Bool, in scope: inout Scope, outer: Scope
  ) throws(QueryError) -> [BoundClause] {
    switch clause {
    case .match(let clause):
      return [.match(try bind(clause, in: &scope), isOptional: clause.isOptional)]
    case .unwind(let clause): return [try bind(clause, in: &scope)]
    case .with(let clause):
      let bound = try bind(
        clause.projection, predicate: clause.predicate, isFinal: false, in: &scope, outer: outer)
      return [.project(bound.projection)]
    case .create(let clause): return [.create(try bindCreation(clause.patterns, in: &scope))]
    case .merge(let clause): return [.merge(try bind(clause, in: &scope))]
    case .set(let clause): return [.set(try bind(clause.items, in: scope))]
    case .remove(let clause): return [.set(try bind(clause.items, in: scope))]
    case .delete(let clause): return [try bind(clause, in: scope)]
    case .call(let clause): return [.call(try bind(clause, in: &scope))]
    case .subquery(let clause): return [.subquery(try bind(clause, in: &scope))]
    case .forEach(let clause): return [.forEach(try bind(clause, in: scope))]
    case .return: return []
    }
  }

  private func bind(
    _ clause: UnwindClause, in scope: inout Scope
  ) throws(QueryError) -> BoundClause {
    let list = try bind(clause.list, in: scope)
    try checkUnbound(clause.variable, in: scope)
    var type = StaticType.any
    if list.type.types == .list { type = StaticType(list.type.elements) }
    let slot = slots.add(clause.variable.name, .values, type)
    scope.names[clause.variable.name] = slot
    return .unwind(list, slot: slot)
  }

  private func bind(
    _ clause: SubqueryClause, in scope: inout Scope
  ) throws(QueryError) -> BoundNestedQuery {
    var inner = Scope()
    switch clause.imports {
    case .byWith: inner = scope
    case .all: inner.names = scope.names
    case .only(let variables):
      for variable in variables { inner.names[variable.name] = try slot(of: variable, in: scope) }
    }
    if case .byWith = clause.imports, !startsWithImport(clause.query) { inner.names = [:] }
    let imports = Set(inner.names.values)
    let query = try bind(clause.query, in: inner)
    for (name, slot) in zip(query.columns, query.outputs) {
      if scope.names[name] != nil {
        throw .syntax(.variableAlreadyBound(name: name), at: clause.range.offsets)
      }
      scope.names[name] = slot
    }
    return BoundNestedQuery(query: query, imports: imports, isOptional: clause.isOptional)
  }

  private func startsWithImport(_ query: Query) -> Bool {
    let singles = [query.first] + query.unions.map(\.query)
    return singles.contains { single in
      if case .with? = single.clauses.first { true } else { false }
    }
  }

  // MARK: Variables

  /// The slot of a variable that must be in scope.
  func slot(of variable: Variable, in scope: Scope) throws(QueryError) -> Int {
    try slot(named: variable.name, variable.range, in: scope)
  }

  /// The slot of a variable that must be in scope.
  func slot(
    named name: String, _ range: SourceRange, in scope: Scope
  ) throws(QueryError) -> Int {
    if let slot = scope.names[name] { return slot }
    throw undefined(name, range, in: scope)
  }

  /// The error for a name that no variable in scope has.
  func undefined(_ name: String, _ range: SourceRange, in scope: Scope) -> QueryError {
    if scope.groupedNames.contains(name) {
      return .syntax(.ambiguousAggregationExpression, at: range.offsets)
    }
    return .syntax(
      .undefinedVariable(name: name, known: scope.names.keys.sorted()), at: range.offsets)
  }

  /// Refuses a variable that is already in scope.
  func checkUnbound(_ variable: Variable, in scope: Scope) throws(QueryError) {
    try checkUnbound(variable.name, variable.range, in: scope)
  }

  /// Refuses a name that is already in scope.
  func checkUnbound(
    _ name: String, _ range: SourceRange, in scope: Scope
  ) throws(QueryError) {
    if scope.names[name] != nil {
      throw .syntax(.variableAlreadyBound(name: name), at: range.offsets)
    }
  }
}

import GraphModel
import QueryLanguage

/// Turns bound expressions into closures over a row; names and keys are looked up once.
struct ExpressionCompiler {
  let runtime: QueryRuntime
  let plans: SubqueryPlans
  /// Slots that hold variables of the surrounding expression, not columns of the row.
  var locals: Set<Int> = []

  /// The evaluator of an expression.
  func compile(_ expression: BoundExpression) throws(QueryError) -> Evaluator {
    switch expression.kind {
    case .constant(let value): return { _ throws(QueryError) in value }
    case .parameter(let name):
      let parameter = runtime.parameter(name)
      return { _ throws(QueryError) in parameter.value }
    case .slot(let slot): return compileSlot(slot)
    case .list(let elements): return try compileList(elements)
    case .map(let entries): return try compileMap(entries)
    case .property(let base, let key): return try compileProperty(base, key)
    case .element(let base, let index): return try compileElement(base, index)
    case .slice(let base, let from, let to): return try compileSlice(base, from, to)
    case .not(let operand):
      let operand = try compile(operand)
      return { context throws(QueryError) in
        guard let truth = try Truth.of(try operand(context), in: "NOT") else { return .null }
        return .boolean(!truth)
      }
    case .negate(let operand):
      let operand = try compile(operand)
      return { context throws(QueryError) in try Arithmetic.negate(try operand(context)) }
    case .and(let parts): return try compileJunction(parts, decisive: false, name: "AND")
    case .or(let parts): return try compileJunction(parts, decisive: true, name: "OR")
    case .binary(let operation, let left, let right):
      return try compileBinary(operation, left, right)
    case .chain(let first, let links): return try compileChain(first, links)
    case .comparison(let operation, let left, let right):
      return try compileComparison(operation, left, right)
    case .isNull(let operand, let isNegated):
      let operand = try compile(operand)
      return { context throws(QueryError) in
        .boolean(try operand(context).isNull != isNegated)
      }
    case .hasLabels(let operand, let labels): return try compileLabels(operand, labels)
    case .conditional(let alternatives, let otherwise):
      return try compileConditional(alternatives, otherwise)
    case .listComprehension(let slot, let list, let predicate, let result):
      return try compileComprehension(slot, list, predicate, result)
    case .quantified(let quantifier, let slot, let list, let predicate):
      return try compileQuantified(quantifier, slot, list, predicate)
    case .reduce(let accumulator, let initial, let slot, let list, let step):
      return try compileReduce(accumulator, initial, slot, list, step)
    case .mapProjection(let subject, let entries):
      return try compileMapProjection(subject, entries)
    case .call(let reference, let arguments): return try compileCall(reference, arguments)
    case .aggregate:
      throw .syntax(.invalidAggregation, at: expression.range.offsets)
    case .subquery(let subquery): return try compileSubquery(subquery)
    case .path(let path): return compilePath(path)
    }
  }

  /// An evaluator that tells whether a condition holds; `null` counts as no.
  func compilePredicate(
    _ expression: BoundExpression
  ) throws(QueryError) -> (RowContext) throws(QueryError) -> Bool {
    if case .hasLabels(let operand, let labels) = expression.kind,
      case .slot(let slot) = operand.kind, !locals.contains(slot),
      runtime.slots[slot].storage == .nodes
    {
      return compileNodeLabels(slot, labels)
    }
    let evaluate = try compile(expression)
    return { context throws(QueryError) in
      try Truth.of(try evaluate(context), in: "WHERE") ?? false
    }
  }

  func compileAll(_ expressions: [BoundExpression]) throws(QueryError) -> [Evaluator] {
    var evaluators: [Evaluator] = []
    for expression in expressions { evaluators.append(try compile(expression)) }
    return evaluators
  }

  /// The compiler for what stands within an expression that has these variables of its own.
  func within(_ slots: Set<Int>) -> ExpressionCompiler {
    var copy = self
    copy.locals.formUnion(slots)
    return copy
  }

  private func compileSlot(_ slot: Int) -> Evaluator {
    if locals.contains(slot) {
      return { context throws(QueryError) in context.locals[slot] }
    }
    switch runtime.slots[slot].storage {
    case .values:
      return { context throws(QueryError) in
        context.batch.columns[slot].value(context.row, .values)
      }
    case .nodes:
      return { context throws(QueryError) in
        guard case .ids(let ids) = context.batch.columns[slot] else { return .null }
        let id = ids[context.row]
        return id == Column.absentID ? .null : .node(NodeID(rawValue: id))
      }
    case .relationships:
      return { context throws(QueryError) in
        guard case .ids(let ids) = context.batch.columns[slot] else { return .null }
        let id = ids[context.row]
        return id == Column.absentID ? .null : .relationship(RelationshipID(rawValue: id))
      }
    }
  }

  private func compileList(_ elements: [BoundExpression]) throws(QueryError) -> Evaluator {
    let evaluators = try compileAll(elements)
    return { context throws(QueryError) in
      var values: [Value] = []
      values.reserveCapacity(evaluators.count)
      for evaluate in evaluators { values.append(try evaluate(context)) }
      return .list(values)
    }
  }

  private func compileMap(_ entries: [BoundExpression.Entry]) throws(QueryError) -> Evaluator {
    let evaluators = try compileAll(entries.map(\.value))
    let keys = entries.map(\.key)
    return { context throws(QueryError) in
      var map: [String: Value] = [:]
      for (key, evaluate) in zip(keys, evaluators) { map[key] = try evaluate(context) }
      return .map(map)
    }
  }

  private func compileConditional(
    _ alternatives: [BoundExpression.Alternative], _ otherwise: BoundExpression
  ) throws(QueryError) -> Evaluator {
    let conditions = try compileAll(alternatives.map(\.condition))
    let results = try compileAll(alternatives.map(\.result))
    let otherwise = try compile(otherwise)
    return { context throws(QueryError) in
      for (condition, result) in zip(conditions, results)
      where try Truth.of(try condition(context), in: "WHEN") == true {
        return try result(context)
      }
      return try otherwise(context)
    }
  }

  private func compileCall(
    _ reference: FunctionReference, _ arguments: [BoundExpression]
  ) throws(QueryError) -> Evaluator {
    let evaluators = try compileAll(arguments)
    let function = reference.function
    let acceptsNull = function.signature.acceptsNull
    let runtime = runtime
    return { context throws(QueryError) in
      var values: [Value] = []
      values.reserveCapacity(evaluators.count)
      for evaluate in evaluators {
        let value = try evaluate(context)
        if value.isNull && !acceptsNull { return .null }
        values.append(value)
      }
      return try function.evaluate(values, in: runtime.functions)
    }
  }

  private func compilePath(_ path: BoundPath) -> Evaluator {
    let runtime = runtime
    return { context throws(QueryError) in
      PathAssembly.value(of: path, context.batch, context.row, runtime)
    }
  }
}

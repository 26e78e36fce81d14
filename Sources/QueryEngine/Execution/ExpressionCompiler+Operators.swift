import GraphModel
import QueryLanguage

extension ExpressionCompiler {
  /// `AND` and `OR`: the decisive value ends the evaluation, `null` leaves the result open.
  func compileJunction(
    _ parts: [BoundExpression], decisive: Bool, name: String
  ) throws(QueryError) -> Evaluator {
    let evaluators = try compileAll(parts)
    return { context throws(QueryError) in
      var isOpen = false
      for evaluate in evaluators {
        switch try Truth.of(try evaluate(context), in: name) {
        case .some(decisive): return .boolean(decisive)
        case .none: isOpen = true
        default: continue
        }
      }
      return isOpen ? .null : .boolean(!decisive)
    }
  }

  func compileBinary(
    _ operation: BinaryOperator, _ left: BoundExpression, _ right: BoundExpression
  ) throws(QueryError) -> Evaluator {
    if operation == .in, case .constant(.list(let list)) = right.kind, list.count > 8 {
      return try compileMembership(left, list)
    }
    if operation == .matches, case .constant(.string(let pattern)) = right.kind {
      return try compileMatch(left, pattern)
    }
    let left = try compile(left)
    let right = try compile(right)
    let apply = Operators.function(operation, runtime)
    return { context throws(QueryError) in
      try apply(try left(context), try right(context))
    }
  }

  /// Operators from left to right, in a loop however many they are.
  func compileChain(
    _ first: BoundExpression, _ links: [BoundExpression.Link]
  ) throws(QueryError) -> Evaluator {
    let first = try compile(first)
    var steps: [(apply: Operators.Function, operand: Evaluator)] = []
    steps.reserveCapacity(links.count)
    for link in links {
      steps.append((Operators.function(link.operation, runtime), try compile(link.operand)))
    }
    return { context throws(QueryError) in
      var result = try first(context)
      for step in steps {
        try context.runtime.tick()
        result = try step.apply(result, try step.operand(context))
      }
      return result
    }
  }

  /// `IN` a long list of constants, by hash.
  private func compileMembership(
    _ left: BoundExpression, _ list: [Value]
  ) throws(QueryError) -> Evaluator {
    let isPlain = list.allSatisfy { value in
      switch value {
      case .integer, .string, .boolean: true
      default: false
      }
    }
    let left = try compile(left)
    guard isPlain else {
      return { context throws(QueryError) in
        Truth.value(try left(context).isContained(in: list))
      }
    }
    let set = Set(list.map(GroupingKey.init))
    return { context throws(QueryError) in
      let value = try left(context)
      return value.isNull ? .null : .boolean(set.contains(GroupingKey(value)))
    }
  }

  private func compileMatch(
    _ left: BoundExpression, _ pattern: String
  ) throws(QueryError) -> Evaluator {
    let left = try compile(left)
    let expression = try RegularExpression(pattern)
    let runtime = runtime
    return { context throws(QueryError) in
      guard case .string(let text) = try left(context) else { return .null }
      return .boolean(try expression.matchesWhole(text, tick: runtime.tick))
    }
  }

  func compileComparison(
    _ operation: ComparisonOperator, _ left: BoundExpression, _ right: BoundExpression
  ) throws(QueryError) -> Evaluator {
    let left = try compile(left)
    let right = try compile(right)
    switch operation {
    case .equal:
      return { context throws(QueryError) in
        Truth.value(try left(context).isEqual(to: try right(context)))
      }
    case .notEqual:
      return { context throws(QueryError) in
        Truth.value(try left(context).isEqual(to: try right(context)).map { !$0 })
      }
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      let holds = Operators.test(operation)
      return { context throws(QueryError) in
        switch try left(context).compared(with: try right(context)) {
        case .ordered(let sign): .boolean(holds(sign))
        case .unordered: .boolean(false)
        case .open: .null
        }
      }
    }
  }

  func compileLabels(
    _ operand: BoundExpression, _ labels: LabelExpression
  ) throws(QueryError) -> Evaluator {
    let evaluate = try compile(operand)
    let runtime = runtime
    let graph = runtime.graph
    let nodeTest = LabelTest(labels)
    return { context throws(QueryError) in
      switch try evaluate(context) {
      case .null: return .null
      case .node(let node):
        try runtime.checkExists(node)
        return .boolean(nodeTest.holds(node, in: graph))
      case .relationship(let relationship):
        return .boolean(nodeTest.holds(relationship, in: graph))
      case let other:
        throw .type(
          .invalidArgumentType(
            context: "label test", expected: ValueTypes.entity.names,
            actual: ValueTypes(of: other).names))
      }
    }
  }

  /// A label test on a column of nodes, without making values.
  func compileNodeLabels(
    _ slot: Int, _ labels: LabelExpression
  ) -> (RowContext) throws(QueryError) -> Bool {
    let runtime = runtime
    let graph = runtime.graph
    let test = LabelTest(labels)
    return { context throws(QueryError) in
      guard case .ids(let ids) = context.batch.columns[slot] else { return false }
      let id = ids[context.row]
      if id == Column.absentID { return false }
      try runtime.checkExists(NodeID(rawValue: id))
      return test.holds(NodeID(rawValue: id), in: graph)
    }
  }
}

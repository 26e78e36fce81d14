import GraphModel
import QueryLanguage

extension ExpressionCompiler {
  func compileComprehension(
    _ slot: Int, _ list: BoundExpression, _ predicate: BoundExpression?,
    _ result: BoundExpression?
  ) throws(QueryError) -> Evaluator {
    let list = try compile(list)
    let inner = within([slot])
    var keeps: ((RowContext) throws(QueryError) -> Bool)?
    if let predicate { keeps = try inner.compilePredicate(predicate) }
    var transform: Evaluator?
    if let result { transform = try inner.compile(result) }
    return { context throws(QueryError) in
      guard let elements = try ExpressionCompiler.elements(of: try list(context)) else {
        return .null
      }
      var values: [Value] = []
      var bytes = 0
      for element in elements {
        try context.runtime.tick()
        context.locals[slot] = element
        if let keeps, !(try keeps(context)) { continue }
        let value = try transform?(context) ?? element
        bytes += ExpressionCompiler.size(of: value)
        try context.runtime.checkSize(bytes)
        values.append(value)
      }
      return .list(values)
    }
  }

  /// About what a value takes, its elements' own contents left out.
  private static func size(of value: Value) -> Int {
    switch value {
    case .list(let elements): 24 * (elements.count + 1)
    case .string(let text): 24 + text.utf8.count
    default: 24
    }
  }

  /// The elements of a list value; nil for `null`.
  static func elements(of value: Value) throws(QueryError) -> [Value]? {
    switch value {
    case .list(let elements): return elements
    case .null: return nil
    default:
      throw .type(
        .invalidArgumentType(
          context: "list", expected: "List", actual: ValueTypes(of: value).names))
    }
  }

  func compileQuantified(
    _ quantifier: QuantifiedExpression.Quantifier, _ slot: Int, _ list: BoundExpression,
    _ predicate: BoundExpression
  ) throws(QueryError) -> Evaluator {
    let list = try compile(list)
    let predicate = try within([slot]).compile(predicate)
    return { context throws(QueryError) in
      guard let elements = try ExpressionCompiler.elements(of: try list(context)) else {
        return .null
      }
      var holding = 0
      var failing = 0
      for element in elements {
        try context.runtime.tick()
        context.locals[slot] = element
        switch try Truth.of(try predicate(context), in: "WHERE") {
        case .some(true): holding += 1
        case .some(false): failing += 1
        case .none: continue
        }
        // What no further element can change.
        switch quantifier {
        case .all where failing > 0: return .boolean(false)
        case .any where holding > 0: return .boolean(true)
        case .none where holding > 0: return .boolean(false)
        case .single where holding > 1: return .boolean(false)
        default: continue
        }
      }
      let isOpen = holding + failing < elements.count
      if isOpen { return .null }
      switch quantifier {
      case .all, .none: return .boolean(true)
      case .any: return .boolean(false)
      case .single: return .boolean(holding == 1)
      }
    }
  }

  func compileReduce(
    _ accumulator: Int, _ initial: BoundExpression, _ slot: Int, _ list: BoundExpression,
    _ step: BoundExpression
  ) throws(QueryError) -> Evaluator {
    let initial = try compile(initial)
    let list = try compile(list)
    let step = try within([accumulator, slot]).compile(step)
    return { context throws(QueryError) in
      guard let elements = try ExpressionCompiler.elements(of: try list(context)) else {
        return .null
      }
      var result = try initial(context)
      for element in elements {
        try context.runtime.tick()
        context.locals[accumulator] = result
        context.locals[slot] = element
        result = try step(context)
      }
      return result
    }
  }
}

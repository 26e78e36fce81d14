import GraphModel

extension ExpressionCompiler {
  func compileSubquery(_ subquery: BoundSubquery) throws(QueryError) -> Evaluator {
    guard let plan = plans[subquery] else {
      throw QueryError(.graphError, .compileTime, .graphFailure(reason: "unplanned subquery"))
    }
    let builder = OperatorBuilder(runtime, plans)
    let argument = ArgumentGroup()
    var needed = Set<Int>()
    if case .collect(let slot) = subquery.result { needed = [slot] }
    let rows = try builder.build(plan, needed: needed, argument: argument)
    let runner = SubqueryRunner(
      rows, argument, imports: subquery.imports.sorted(), locals: locals, runtime)
    let storage = needed.first.map { runtime.slots[$0].storage } ?? .values
    switch subquery.result {
    case .exists:
      return { context throws(QueryError) in .boolean(try runner.hasRow(context)) }
    case .count:
      return { context throws(QueryError) in .integer(Int64(try runner.count(context))) }
    case .collect(let slot):
      return { context throws(QueryError) in
        .list(try runner.values(of: slot, storage, context))
      }
    }
  }
}

/// Runs the plan of a subquery for one row after the other.
final class SubqueryRunner {
  private let rows: Operator
  private let argument: ArgumentGroup
  private let imports: [Int]
  private let locals: Set<Int>
  private let runtime: QueryRuntime

  init(
    _ rows: Operator, _ argument: ArgumentGroup, imports: [Int], locals: Set<Int>,
    _ runtime: QueryRuntime
  ) {
    self.rows = rows
    self.argument = argument
    self.imports = imports
    self.locals = locals
    self.runtime = runtime
  }

  private func start(_ context: RowContext) {
    var batch = Batch(count: 1, slots: runtime.slots.count)
    for slot in imports {
      if locals.contains(slot) {
        batch.columns[slot] = .values([context.locals[slot]])
        continue
      }
      batch.columns[slot] = context.batch.columns[slot].repeating(context.row, count: 1)
    }
    rows.reset()
    argument.set(batch)
  }

  func hasRow(_ context: RowContext) throws(QueryError) -> Bool {
    start(context)
    return try rows.pull() != nil
  }

  func count(_ context: RowContext) throws(QueryError) -> Int {
    start(context)
    var count = 0
    while let batch = try rows.pull() { count += batch.count }
    return count
  }

  func values(
    of slot: Int, _ storage: Slot.Storage, _ context: RowContext
  ) throws(QueryError) -> [Value] {
    start(context)
    var values: [Value] = []
    while let batch = try rows.pull() {
      for row in 0..<batch.count { values.append(batch.value(slot, row, storage)) }
    }
    return values
  }
}

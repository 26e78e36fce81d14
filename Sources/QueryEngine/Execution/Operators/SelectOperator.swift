import GraphModel
import QueryLanguage

/// Gives each row with the chosen ones of the paths that an inner plan finds for it.
final class SelectOperator: Operator {
  private let input: Operator
  private let inner: Operator
  private let argument: ArgumentGroup
  private let argumentSlots: [Int]
  private let step: PathSearchStep
  private let carried: [Int]
  private var batch: Batch?
  private var row = 0

  init(
    _ input: Operator, inner: Operator, argument: ArgumentGroup, argumentSlots: [Int],
    _ step: PathSearchStep, carried: [Int], _ runtime: QueryRuntime
  ) {
    self.input = input
    self.inner = inner
    self.argument = argument
    self.argumentSlots = argumentSlots
    self.step = step
    self.carried = carried
    super.init(runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    if batch == nil {
      guard let next = try input.pull() else { return nil }
      batch = next
      row = 0
    }
    guard let batch else { return nil }
    let result = try select(batch)
    row += 1
    if row >= batch.count { self.batch = nil }
    return result
  }

  private func select(_ batch: Batch) throws(QueryError) -> Batch {
    inner.reset()
    argument.set(batch.slice(row..<row + 1, carried: argumentSlots))
    let outputs = step.isInto ? step.outputs.filter { $0 != step.to } : step.outputs
    var all = Batch(count: 0, slots: runtime.slots.count)
    while let rows = try inner.pull() {
      all.append(rows, carried: outputs + step.search.steps.filter { !outputs.contains($0) })
    }
    let lengths = (0..<all.count).map { length(all, $0) }
    var choice = PathChoice(step.search.selection)
    var kept: [Int32] = []
    for index in (0..<all.count).sorted(by: { (lengths[$0], $0) < (lengths[$1], $1) }) {
      var end: UInt32 = 0
      if !step.isInto, case .ids(let ids) = all.columns[step.to] { end = ids[index] }
      if choice.takes(end: end, length: lengths[index]) { kept.append(Int32(index)) }
    }
    let chosen = all.gathered(kept, carried: outputs)
    var result = Batch(count: kept.count, slots: batch.columns.count)
    for slot in carried {
      result.columns[slot] = batch.columns[slot].repeating(row, count: kept.count)
    }
    for slot in outputs { result.columns[slot] = chosen.columns[slot] }
    if step.isInto {
      result.columns[step.to] = batch.columns[step.to].repeating(row, count: kept.count)
    }
    return result
  }

  private func length(_ rows: Batch, _ index: Int) -> Int {
    step.search.steps.reduce(0) { length, slot in
      if case .list(let elements) = rows.value(slot, index, runtime.slots[slot].storage) {
        length + elements.count
      } else {
        length + 1
      }
    }
  }

  override func reset() {
    input.reset()
    batch = nil
  }
}

import GraphModel

/// Keeps the first of the rows that are equal in some slots.
final class DistinctOperator: Operator {
  private let input: Operator
  private let keys: [Int]
  private let carried: [Int]
  private var seenIDs = Set<UInt32>()
  private var seen = Set<GroupingRow>()
  private var held = 0

  init(_ input: Operator, _ keys: [Int], carried: [Int], _ runtime: QueryRuntime) {
    self.input = input
    self.keys = keys
    self.carried = carried
    super.init(runtime)
  }

  override func next() throws(QueryError) -> Batch? {
    guard let batch = try input.pull() else { return nil }
    var kept: [Int32] = []
    if keys.count == 1, case .ids(let ids) = batch.columns[keys[0]] {
      for row in 0..<batch.count where seenIDs.insert(ids[row]).inserted {
        kept.append(Int32(row))
      }
    } else {
      for row in 0..<batch.count {
        let key = GroupingRow(
          values: keys.map { batch.value($0, row, runtime.slots[$0].storage) })
        if seen.insert(key).inserted { kept.append(Int32(row)) }
      }
    }
    let bytes = kept.count * (16 + 40 * keys.count)
    held += bytes
    try runtime.hold(bytes)
    if kept.count == batch.count { return batch }
    return batch.gathered(kept, carried: carried)
  }

  override func reset() {
    input.reset()
    seenIDs = []
    seen = []
    runtime.release(held)
    held = 0
  }
}

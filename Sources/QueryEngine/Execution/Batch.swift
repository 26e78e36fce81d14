import GraphModel

/// Some rows of a query on their way between operators; columns by slot.
struct Batch {
  var count: Int
  var columns: [Column]

  /// Rows without any column.
  init(count: Int, slots: Int) {
    self.count = count
    columns = Array(repeating: .absent, count: slots)
  }

  /// The rows at `rows` with the columns `carried` only.
  func gathered(_ rows: [Int32], carried: [Int]) -> Batch {
    var result = Batch(count: rows.count, slots: columns.count)
    for slot in carried { result.columns[slot] = columns[slot].gathered(rows) }
    return result
  }

  /// The rows `range` with the columns `carried` only.
  func slice(_ range: Range<Int>, carried: [Int]) -> Batch {
    var result = Batch(count: range.count, slots: columns.count)
    for slot in carried { result.columns[slot] = columns[slot].slice(range) }
    return result
  }

  /// Adds the rows of another batch with the same columns.
  mutating func append(_ other: Batch, carried: [Int]) {
    for slot in carried { columns[slot].append(other.columns[slot]) }
    count += other.count
  }

  /// The value of a slot in a row.
  func value(_ slot: Int, _ row: Int, _ storage: Slot.Storage) -> Value {
    columns[slot].value(row, storage)
  }
}

import GraphModel

/// A key of `ORDER BY` made ready.
struct RowOrder {
  var evaluate: Evaluator
  /// The slot that the key is, where it is no more than that.
  var slot: Int?
  var isDescending: Bool

  /// Whether the keys of one row come before those of another.
  static func precedes(_ left: [Value], _ right: [Value], _ keys: [RowOrder]) -> Bool {
    for index in keys.indices {
      let sign = left[index].order(before: right[index])
      if sign != 0 { return keys[index].isDescending ? sign > 0 : sign < 0 }
    }
    return false
  }
}

/// The keys of the rows that are to be sorted: whole numbers as long as there is one key that is a
/// column of those (as counts are), else values.
struct RowKeys {
  private let keys: [RowOrder]
  /// The numbers in ascending order of rows; nil once there were other values.
  private var numbers: [Int64]?
  private var rows: [[Value]] = []

  init(_ keys: [RowOrder]) {
    self.keys = keys
    numbers = keys.count == 1 && keys[0].slot != nil ? [] : nil
  }

  /// The number of rows.
  var count: Int { numbers?.count ?? rows.count }

  /// The rows of a batch that come before the row `last` (all rows for nil), with their keys.
  func ahead(
    of last: Int?, _ batch: Batch, _ context: RowContext
  ) throws(QueryError) -> (rows: [Int32], keys: RowKeys) {
    var taken: [Int32] = []
    var takenKeys = RowKeys(keys)
    if let numbers, let column = integers(of: batch) {
      var chosen: [Int64] = []
      for (row, key) in column.enumerated() {
        if let last, numbers[last] <= key { continue }
        taken.append(Int32(row))
        chosen.append(key)
      }
      takenKeys.numbers = chosen
      return (taken, takenKeys)
    }
    takenKeys.numbers = nil
    let threshold = last.map { values(of: $0) }
    rows: for row in 0..<batch.count {
      context.row = row
      var values: [Value] = []
      values.reserveCapacity(keys.count)
      for key in keys {
        let value = try key.evaluate(context)
        if values.isEmpty, let first = threshold?.first {
          let sign = value.order(before: first)
          if keys[0].isDescending ? sign < 0 : sign > 0 { continue rows }
        }
        values.append(value)
      }
      if let threshold, !RowOrder.precedes(values, threshold, keys) { continue }
      takenKeys.rows.append(values)
      taken.append(Int32(row))
    }
    return (taken, takenKeys)
  }

  /// The keys of a batch, turned around for falling order; nil when they are no whole numbers.
  private func integers(of batch: Batch) -> [Int64]? {
    guard let slot = keys[0].slot, case .integers(let column) = batch.columns[slot] else {
      return nil
    }
    // The complement turns the order around and, unlike the negative, cannot overflow.
    return keys[0].isDescending ? column.map { ~$0 } : column
  }

  private func values(of row: Int) -> [Value] {
    guard let numbers else { return rows[row] }
    return [.integer(keys[0].isDescending ? ~numbers[row] : numbers[row])]
  }

  /// Adds the keys of more rows.
  mutating func append(_ other: RowKeys) {
    if numbers != nil, let more = other.numbers {
      numbers?.append(contentsOf: more)
      return
    }
    if numbers != nil {
      rows = (0..<count).map { values(of: $0) }
      numbers = nil
    }
    for row in 0..<other.count { rows.append(other.values(of: row)) }
  }

  /// The numbers of the rows in the order of their keys; equal rows stay in theirs.
  func order() -> [Int32] {
    if let numbers {
      var entries = numbers.enumerated().map { (key: $0.element, row: Int32($0.offset)) }
      entries.sort { $0 < $1 }
      return entries.map(\.row)
    }
    if keys.count == 1, let order = orderOfIntegers() { return order }
    return (0..<Int32(rows.count)).sorted { left, right in
      let (leftKeys, rightKeys) = (rows[Int(left)], rows[Int(right)])
      if RowOrder.precedes(leftKeys, rightKeys, keys) { return true }
      return left < right && !RowOrder.precedes(rightKeys, leftKeys, keys)
    }
  }

  /// The order by one key that happens to be a whole number in all rows; nil for other keys.
  private func orderOfIntegers() -> [Int32]? {
    var entries: [(key: Int64, row: Int32)] = []
    entries.reserveCapacity(rows.count)
    for (row, values) in rows.enumerated() {
      guard case .integer(let number) = values[0] else { return nil }
      entries.append((keys[0].isDescending ? ~number : number, Int32(row)))
    }
    entries.sort { $0 < $1 }
    return entries.map(\.row)
  }

  /// Keeps the rows at `order` only.
  mutating func keep(_ order: [Int32]) {
    if let numbers {
      self.numbers = order.map { numbers[Int($0)] }
    } else {
      rows = order.map { rows[Int($0)] }
    }
  }
}

import GraphModel

/// The values of one slot for the rows of a batch.
enum Column {
  /// No row has the slot.
  case absent
  /// Ids of nodes or of relationships, by the slot's storage.
  case ids([UInt32])
  case values([Value])

  /// Stands for `null` among ids.
  static let absentID = UInt32.max

  /// The column with the rows at `rows`, in that order.
  func gathered(_ rows: [Int32]) -> Column {
    switch self {
    case .absent: return .absent
    case .ids(let ids):
      let result = [UInt32](unsafeUninitializedCapacity: rows.count) { buffer, count in
        ids.withUnsafeBufferPointer { source in
          for index in rows.indices { buffer[index] = source[Int(rows[index])] }
        }
        count = rows.count
      }
      return .ids(result)
    case .values(let values): return .values(rows.map { values[Int($0)] })
    }
  }

  /// The column with one row repeated.
  func repeating(_ row: Int, count: Int) -> Column {
    switch self {
    case .absent: .absent
    case .ids(let ids): .ids(Array(repeating: ids[row], count: count))
    case .values(let values): .values(Array(repeating: values[row], count: count))
    }
  }

  /// A column of nulls for a slot.
  static func nulls(_ storage: Slot.Storage, count: Int) -> Column {
    switch storage {
    case .nodes, .relationships: .ids(Array(repeating: absentID, count: count))
    case .values: .values(Array(repeating: .null, count: count))
    }
  }

  /// The rows of both columns, one after the other.
  mutating func append(_ other: Column) {
    switch (self, other) {
    case (.ids(var ids), .ids(let more)):
      self = .absent
      ids += more
      self = .ids(ids)
    case (.values(var values), .values(let more)):
      self = .absent
      values += more
      self = .values(values)
    case (.absent, _): self = other
    default: break
    }
  }
}

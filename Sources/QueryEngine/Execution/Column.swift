import GraphModel

/// The values of one slot for the rows of a batch.
enum Column {
  /// No row has the slot.
  case absent
  /// Ids of nodes or of relationships, by the slot's storage.
  case ids([UInt32])
  case values([Value])
  /// Whole numbers, none of them null.
  case integers([Int64])
  /// A property of nodes, looked up when somebody asks for it.
  case properties(PropertyColumn)

  /// Stands for `null` among ids.
  static let absentID = UInt32.max

  /// The value of a row, ids being those of a slot's storage.
  func value(_ row: Int, _ storage: Slot.Storage) -> Value {
    switch self {
    case .absent: return .null
    case .values(let values): return values[row]
    case .integers(let numbers): return .integer(numbers[row])
    case .properties(let column): return column[row]
    case .ids(let ids):
      let id = ids[row]
      if id == Column.absentID { return .null }
      return storage == .relationships
        ? .relationship(RelationshipID(rawValue: id)) : .node(NodeID(rawValue: id))
    }
  }

  /// The values of all `count` rows, ids being those of a slot's storage.
  func values(_ count: Int, _ storage: Slot.Storage) -> [Value] {
    switch self {
    case .values(let values): values
    case .properties(let column): column.values
    case .absent, .ids, .integers: (0..<count).map { value($0, storage) }
    }
  }

  /// The column with the rows at `rows`, in that order.
  func gathered(_ rows: [Int32]) -> Column {
    switch self {
    case .absent: .absent
    case .ids(let ids): .ids(Column.gathered(ids, rows))
    case .values(let values): .values(rows.map { values[Int($0)] })
    case .integers(let numbers): .integers(Column.gathered(numbers, rows))
    case .properties(let column):
      .properties(column.with(nodes: Column.gathered(column.nodes, rows)))
    }
  }

  private static func gathered<Element: BitwiseCopyable>(
    _ column: [Element], _ rows: [Int32]
  ) -> [Element] {
    [Element](unsafeUninitializedCapacity: rows.count) { buffer, count in
      column.withUnsafeBufferPointer { source in
        for index in rows.indices {
          buffer.initializeElement(at: index, to: source[Int(rows[index])])
        }
      }
      count = rows.count
    }
  }

  /// The rows of a range.
  func slice(_ range: Range<Int>) -> Column {
    switch self {
    case .absent: .absent
    case .ids(let ids): .ids(Array(ids[range]))
    case .values(let values): .values(Array(values[range]))
    case .integers(let numbers): .integers(Array(numbers[range]))
    case .properties(let column): .properties(column.with(nodes: Array(column.nodes[range])))
    }
  }

  /// The column with one row repeated.
  func repeating(_ row: Int, count: Int) -> Column {
    switch self {
    case .absent: .absent
    case .ids(let ids): .ids(Array(repeating: ids[row], count: count))
    case .values(let values): .values(Array(repeating: values[row], count: count))
    case .integers(let numbers): .integers(Array(repeating: numbers[row], count: count))
    case .properties(let column):
      .properties(column.with(nodes: Array(repeating: column.nodes[row], count: count)))
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
    case (.integers(var numbers), .integers(let more)):
      self = .absent
      numbers += more
      self = .integers(numbers)
    case (.properties(var column), .properties(let more)) where column.isSameProperty(as: more):
      self = .absent
      column.nodes += more.nodes
      self = .properties(column)
    case (.absent, _): self = other
    case (_, .absent): break
    default: self = .values(plainValues + other.plainValues)
    }
  }

  /// The values of a column that holds no ids.
  private var plainValues: [Value] {
    switch self {
    case .absent, .ids: []
    case .values(let values): values
    case .integers(let numbers): numbers.map { .integer($0) }
    case .properties(let column): column.values
    }
  }
}

import GraphModel

/// Numbers groups in the order in which their keys first appear.
struct GroupIndex {
  /// The slot of ids that is the only key, where there is one.
  private let idSlot: Int?
  private let keyCount: Int
  private var numbering = IDNumbering()
  private var byValues: [GroupingRow: Int32] = [:]
  private var rows: [[Value]] = []

  init(_ idSlot: Int?, keyCount: Int) {
    self.idSlot = idSlot
    self.keyCount = keyCount
  }

  /// The number of groups.
  var count: Int { idSlot == nil ? rows.count : numbering.ids.count }

  /// The group of each row of a batch.
  mutating func groups(
    of batch: Batch, _ context: RowContext,
    _ key: (RowContext) throws(QueryError) -> [Value]
  ) throws(QueryError) -> [Int32] {
    if keyCount == 0 { return Array(repeating: 0, count: batch.count) }
    var groups: [Int32] = []
    groups.reserveCapacity(batch.count)
    if let idSlot, case .ids(let column) = batch.columns[idSlot] {
      numbering.number(column, into: &groups)
      return groups
    }
    for row in 0..<batch.count {
      context.row = row
      let values = GroupingRow(values: try key(context))
      if let known = byValues[values] {
        groups.append(known)
      } else {
        byValues[values] = Int32(rows.count)
        groups.append(Int32(rows.count))
        rows.append(values.values)
      }
    }
    return groups
  }

  /// The column of a key for some groups.
  func column(_ index: Int, _ range: Range<Int>, storage: Slot.Storage) -> Column {
    if idSlot != nil { return .ids(Array(numbering.ids[range])) }
    switch storage {
    case .values: return .values(range.map { rows[$0][index] })
    case .nodes, .relationships:
      return .ids(
        range.map { group in
          switch rows[group][index] {
          case .node(let id): id.rawValue
          case .relationship(let id): id.rawValue
          default: Column.absentID
          }
        })
    }
  }
}

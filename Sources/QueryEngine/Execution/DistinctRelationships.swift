import GraphModel

/// The relationships of a batch's rows that a further one must differ from.
struct DistinctRelationships {
  private var ids: [[UInt32]] = []
  private var lists: [[Value]] = []

  init(_ slots: [Int], _ batch: Batch) {
    for slot in slots {
      switch batch.columns[slot] {
      case .ids(let column): ids.append(column)
      case .values(let column): lists.append(column)
      case .absent, .integers, .properties: continue
      }
    }
  }

  /// Whether there is nothing to differ from.
  var isEmpty: Bool { ids.isEmpty && lists.isEmpty }

  /// Whether the row has the relationship already.
  func contains(_ relationship: UInt32, row: Int) -> Bool {
    for column in ids where column[row] == relationship { return true }
    for column in lists {
      switch column[row] {
      case .list(let elements):
        for case .relationship(let other) in elements where other.rawValue == relationship {
          return true
        }
      case .relationship(let other) where other.rawValue == relationship: return true
      default: continue
      }
    }
    return false
  }
}

import GraphModel

/// The columns that rows of one query may have: one slot for each variable, never used again for
/// another, shared with all nested subqueries.
final class SlotTable {
  private(set) var slots: [Slot] = []

  /// Adds a slot and gives its number.
  func add(_ name: String, _ storage: Slot.Storage, _ type: StaticType) -> Int {
    slots.append(Slot(name: name, storage: storage, type: type))
    return slots.count - 1
  }

  /// A slot for a value that no variable of the query names.
  func addHidden(_ storage: Slot.Storage, _ type: StaticType) -> Int {
    add("", storage, type)
  }

  subscript(slot: Int) -> Slot { slots[slot] }

  /// The number of slots.
  var count: Int { slots.count }
}

/// A column of rows.
struct Slot {
  /// How the column is kept.
  enum Storage {
    /// Node ids; `Column.absentID` for null.
    case nodes
    /// Relationship ids; `Column.absentID` for null.
    case relationships
    /// Any values.
    case values
  }

  /// The variable's name; empty for what the engine itself needs.
  var name: String
  var storage: Storage
  /// What the binder knows of the values.
  var type: StaticType
}

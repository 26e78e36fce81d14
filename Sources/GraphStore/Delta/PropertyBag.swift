import GraphModel

/// The properties of one changed node or relationship: a short array in order of key ids.
struct PropertyBag: Sendable {
  private(set) var entries: [(key: UInt32, value: Value)] = []

  init() {}

  subscript(key: UInt32) -> Value? {
    for entry in entries where entry.key == key { return entry.value }
    return nil
  }

  /// Makes room for so many values.
  mutating func reserve(_ count: Int) { entries.reserveCapacity(count) }

  /// Sets a value; `.null` is kept as an entry, so that it can hide a value of the base.
  mutating func set(_ key: UInt32, _ value: Value) {
    if let last = entries.last, last.key < key {
      entries.append((key, value))
    } else if let index = entries.firstIndex(where: { $0.key >= key }) {
      if entries[index].key == key {
        entries[index].value = value
      } else {
        entries.insert((key, value), at: index)
      }
    } else {
      entries.append((key, value))
    }
  }

  mutating func remove(_ key: UInt32) {
    entries.removeAll { $0.key == key }
  }
}

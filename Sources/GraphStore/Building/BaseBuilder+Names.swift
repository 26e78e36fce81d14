import GraphModel

// The index of entities' names and aliases.
extension BaseBuilder {
  /// Indexes every name and alias by its folded form, and by each of its words.
  func indexNames() {
    var indexer = NameIndexer()
    let entityNames = strings(.entityNameOffsets)
    let aliases = strings(.aliasOffsets)
    let ranges = column(.entityAliasRanges)
    for entity in 0..<entityNames.count {
      indexer.add(entityNames[entity], entity)
      for alias in Int(ranges[entity])..<Int(ranges[entity + 1]) {
        indexer.add(aliases[alias], entity)
      }
    }
    indexer.put(in: store)
  }
}

/// Folds names and collects them and their words.
private struct NameIndexer: ~Copyable {
  private var folder = NameFolder(spellingVariants: true)
  private var names = KeyedEntities()
  private var words = KeyedEntities()

  mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ entity: Int) {
    folder.fold(text)
    guard let last = folder.words.last else { return }
    let ranges = folder.words
    folder.bytes.withUnsafeBufferPointer { bytes in
      names.append(UnsafeBufferPointer(rebasing: bytes[..<last.upperBound]), entity)
      for word in ranges { words.append(UnsafeBufferPointer(rebasing: bytes[word]), entity) }
    }
  }

  consuming func put(in store: SectionStore) {
    names.put(in: store, .nameOffsets)
    words.put(in: store, .wordOffsets)
  }
}

/// Distinct strings, each with the entities it belongs to.
private struct KeyedEntities: ~Copyable {
  private var keys = Interner()
  private var pairs = Buffer<UInt64>()

  mutating func append(_ key: UnsafeBufferPointer<UInt8>, _ entity: Int) {
    pairs.append(UInt64(keys.intern(key)) << 32 | UInt64(entity))
  }

  /// Stores the keys (sorted), their ranges and their entities (ascending, without repeats) as the
  /// sections `id`, the one after (bytes), and the two after that.
  consuming func put(in store: SectionStore, _ id: SectionID) {
    let view = StringsView(keys.strings)
    let order = StringMerge.sorted(view)
    let final = StringMerge.inverse(order)
    // A counting sort by key; within a key, entities are in ascending order already.
    var ranges = Buffer<UInt32>(repeating: 0, count: order.count + 1)
    var last = Buffer<UInt32>(repeating: UInt32.max, count: order.count)
    var distinct = Buffer<UInt64>()
    for pair in pairs.elements {
      let entity = UInt32(truncatingIfNeeded: pair)
      if last[Int(pair >> 32)] == entity { continue }
      last[Int(pair >> 32)] = entity
      distinct.append(pair)
      ranges[Int(final[Int(pair >> 32)]) + 1] += 1
    }
    for index in 0..<order.count { ranges[index + 1] += ranges[index] }
    var next = Buffer<UInt32>()
    next.append(UnsafeBufferPointer(ranges.elements))
    var entities = Buffer<UInt32>(repeating: 0, count: distinct.count)
    for pair in distinct.elements {
      let key = Int(final[Int(pair >> 32)])
      entities[Int(next[key])] = UInt32(truncatingIfNeeded: pair)
      next[key] += 1
    }
    store.set(id, StringMerge.gathered(view, order))
    store.setNext(id, 2, ranges)
    store.setNext(id, 3, entities)
  }
}

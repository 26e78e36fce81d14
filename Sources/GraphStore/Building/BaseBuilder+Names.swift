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
  private var names = KeyedNumbers()
  private var words = KeyedNumbers()

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

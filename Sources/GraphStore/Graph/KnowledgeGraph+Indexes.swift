import CTextScan
package import GraphModel

extension KnowledgeGraph {
  package func entities(named name: String, matching: NameMatching, limit: Int) -> [NameMatch] {
    NameSearch(self, name).matches(matching, limit: limit)
  }

  /// By `id` and entities' `name` (binary search), by `date` (statements) — all with the delta's.
  package func indexedNodes(
    labeled label: LabelID?, where key: PropertyKeyID, equals value: Value
  ) -> PostingList? {
    guard !base.isEmpty, case .string(let text) = value, let news = NewsKey(rawValue: key.rawValue),
      var candidates = baseCandidates(news, text)
    else { return nil }
    candidates += delta.nodeChanges.keys.filter {
      delta.nodeChanges[$0]?.properties[key.rawValue] != nil
    }
    candidates += delta.nodes.indices.map { UInt32(base.nodeCount + $0) }
    candidates.sort()
    var found: [UInt32] = []
    for raw in candidates where found.last != raw {
      let node = NodeID(rawValue: raw)
      guard contains(node), label.map({ hasLabel($0, node) }) ?? true,
        property(key, of: node) == value
      else { continue }
      found.append(raw)
    }
    return PostingList(found)
  }

  /// Entities of the base have their record's id, which no other has, unless something changed.
  package func identifies(_ key: PropertyKeyID, _ nodes: [UInt32]) -> Bool {
    guard !base.isEmpty, key.rawValue == NewsKey.id.rawValue, delta.nodeChanges.isEmpty else {
      return false
    }
    return nodes.allSatisfy { $0 < base.summary.entities }
  }

  private func baseCandidates(_ key: NewsKey, _ text: String) -> [UInt32]? {
    var text = text
    switch key {
    case .id: return base.nodes(withID: text)
    case .name:
      let folded = Array(NameFolding.key(text).utf8)
      return folded.withUnsafeBufferPointer { key in
        guard let index = base.foldedNames.index(of: key) else { return [] }
        let range = Int(base.nameRanges[index])..<Int(base.nameRanges[index + 1])
        return Array(base.nameEntities.slice(range))
      }
    case .date:
      return text.withUTF8 { bytes in
        guard let index = base.dateNames.index(of: bytes) else { return [] }
        return base.dated(index..<index + 1).flatMap { $0 }
      }
    default: return nil
    }
  }

  package func indexedNodes(containing text: String, matching: TextMatching) -> PostingList? {
    let search = TextSearch(text, matching)
    var found: [UInt32] = []
    let changed = delta.nodeChanges
    func add(_ raw: UInt32) {
      if let change = changed[raw] {
        if change.isDeleted { return }
        if let textKey = keySymbols.id(of: NewsVocabulary.Key.text),
          let value = change.properties[textKey]
        {
          guard case .string(let text) = value, search.matches(text) else { return }
        }
      }
      found.append(raw)
    }
    for node in search.nodes(in: base) { add(node) }
    if let key = propertyKeyID(NewsVocabulary.Key.text) {
      // Nodes of the base whose text was set to one that matches.
      let hits = Set(found)
      for (raw, change) in changed where !hits.contains(raw) && !change.isDeleted {
        if case .string(let text)? = change.properties[key.rawValue], search.matches(text) {
          found.append(raw)
        }
      }
      found.sort()
      for (index, node) in delta.nodes.enumerated() {
        if case .string(let text)? = node?.properties[key.rawValue], search.matches(text) {
          found.append(UInt32(base.nodeCount + index))
        }
      }
    }
    return PostingList(found)
  }

  package func estimatedNodes(containing text: String, matching: TextMatching) -> Int? {
    let count = TextSearch(text, matching).candidateCount(in: base)
    return count.map { $0 + delta.nodeChanges.count + delta.nodes.count }
  }
}

extension GraphBase {
  /// All nodes with this `id`; kinds of records have ids of their own.
  func nodes(withID id: String) -> [UInt32] {
    if isEmpty { return [] }
    var id = id
    return id.withUTF8 { key in
      var found: [UInt32] = []
      if let entity = entity(withID: key) { found.append(UInt32(entity)) }
      if let row = articleIDs.index(of: key) { found.append(summary.firstArticle + UInt32(row)) }
      if let row = statementIDs.index(of: key) {
        found.append(summary.firstStatement + UInt32(row))
      }
      return found
    }
  }
}

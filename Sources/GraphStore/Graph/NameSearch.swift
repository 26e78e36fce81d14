import GraphModel

/// Finds entities by name in the base's name index and among the entities of the delta.
struct NameSearch {
  let graph: KnowledgeGraph
  private let words: [[UInt8]]
  private let key: [UInt8]
  private let mentionsType: RelationshipTypeID?
  private let nameKey: PropertyKeyID?
  private let aliasKey: PropertyKeyID?
  /// More candidates than this are not ranked; a name that matches so many tells nothing.
  private static let candidateLimit = 100_000

  init(_ graph: KnowledgeGraph, _ name: String) {
    self.graph = graph
    let words = NameFolding.words(name).map { Array($0.utf8) }
    self.words = words
    key = Array(words.joined(separator: [0x20]))
    mentionsType = graph.relationshipTypeID(NewsVocabulary.Relationship.mentions)
    nameKey = graph.propertyKeyID(NewsVocabulary.Key.name)
    aliasKey = graph.propertyKeyID(NewsVocabulary.Key.aliases)
  }

  /// The matches, best first.
  func matches(_ matching: NameMatching, limit: Int) -> [NameMatch] {
    guard !words.isEmpty, limit > 0 else { return [] }
    let qualities: [NameMatch.Quality] =
      switch matching {
      case .exact: [.exact]
      case .prefix: [.prefix]
      case .forgiving: [.exact, .words, .prefix, .fuzzy]
      }
    for quality in qualities {
      let found = ranked(candidates(quality), quality, limit: limit)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func candidates(_ quality: NameMatch.Quality) -> [UInt32] {
    let base = graph.base
    switch quality {
    case .exact:
      return key.withUnsafeBufferPointer { key in
        base.foldedNames.index(of: key).map {
          Array(base.nameEntities.slice(range($0, base.nameRanges)))
        } ?? []
      }
    case .words: return intersection(words.map(entities(withWord:)))
    case .prefix:
      return intersection(
        words.dropLast().map(entities(withWord:)) + [entities(withPrefix: words[words.count - 1])])
    case .fuzzy: return intersection(words.map(entities(near:)))
    }
  }

  private func range(_ index: Int, _ ranges: Column<UInt32>) -> Range<Int> {
    Int(ranges[index])..<Int(ranges[index + 1])
  }

  private func entities(withWord word: [UInt8]) -> [UInt32] {
    let base = graph.base
    return word.withUnsafeBufferPointer { word in
      base.nameWords.index(of: word).map {
        Array(base.wordEntities.slice(range($0, base.wordRanges)))
      } ?? []
    }
  }

  private func entities(withPrefix prefix: [UInt8]) -> [UInt32] {
    let base = graph.base
    var found: [UInt32] = []
    prefix.withUnsafeBufferPointer { prefix in
      var index = base.nameWords.lowerBound(prefix)
      while index < base.nameWords.count, base.nameWords.utf8(index).starts(with: prefix),
        found.count < Self.candidateLimit
      {
        found += base.wordEntities.slice(range(index, base.wordRanges))
        index += 1
      }
    }
    return Set(found).sorted()
  }

  /// Entities with a word a typing error away: one for short words, two from six letters on.
  private func entities(near word: [UInt8]) -> [UInt32] {
    let base = graph.base
    let limit = word.count < 3 ? 0 : word.count < 6 ? 1 : 2
    var found: Set<UInt32> = []
    word.withUnsafeBufferPointer { word in
      for index in 0..<base.nameWords.count {
        let other = base.nameWords.utf8(index)
        // The first letter is seldom wrong, and this keeps the scan short.
        guard other.first == word.first, abs(other.count - word.count) <= limit,
          EditDistance.between(word, other, limit: limit) != nil
        else { continue }
        found.formUnion(base.wordEntities.slice(range(index, base.wordRanges)))
      }
    }
    return found.sorted()
  }

  private func intersection(_ lists: [[UInt32]]) -> [UInt32] {
    let sorted = lists.sorted { $0.count < $1.count }
    guard var common = sorted.first else { return [] }
    for list in sorted.dropFirst() where !common.isEmpty {
      let members = Set(list)
      common = common.filter(members.contains)
    }
    return common
  }

  // MARK: Ranking

  private func ranked(
    _ candidates: [UInt32], _ quality: NameMatch.Quality, limit: Int
  ) -> [NameMatch] {
    var found: [(node: NodeID, mentions: Int)] = []
    for raw in candidates + deltaCandidates(quality) {
      let node = NodeID(rawValue: raw)
      guard graph.contains(node) else { continue }
      found.append((node, mentionsType.map { graph.degree(of: node, .incoming, type: $0) } ?? 0))
    }
    found.sort { ($1.mentions, $0.node) < ($0.mentions, $1.node) }
    return found.prefix(limit).map { entry in
      NameMatch(
        node: entry.node, matchedName: matchedName(entry.node, quality), quality: quality,
        mentions: entry.mentions)
    }
  }

  /// Entities of the delta, and those of the base that were renamed there.
  private func deltaCandidates(_ quality: NameMatch.Quality) -> [UInt32] {
    guard let entity = graph.labelID(NewsVocabulary.Label.entity) else { return [] }
    var found: [UInt32] = []
    for (index, node) in graph.delta.nodes.enumerated() {
      guard let node, node.labels.contains(entity.rawValue) else { continue }
      let raw = UInt32(graph.base.nodeCount + index)
      if names(of: NodeID(rawValue: raw)).contains(where: { matches($0, quality) }) {
        found.append(raw)
      }
    }
    return found
  }

  private func names(of node: NodeID) -> [String] {
    var names: [String] = []
    if let nameKey, case .string(let name) = graph.property(nameKey, of: node) {
      names.append(name)
    }
    if let aliasKey, case .list(let aliases) = graph.property(aliasKey, of: node) {
      for case .string(let alias) in aliases { names.append(alias) }
    }
    return names
  }

  private func matchedName(_ node: NodeID, _ quality: NameMatch.Quality) -> String {
    let names = names(of: node)
    return names.first { matches($0, quality) } ?? names.first ?? ""
  }

  private func matches(_ name: String, _ quality: NameMatch.Quality) -> Bool {
    let folded = NameFolding.words(name).map { Array($0.utf8) }
    switch quality {
    case .exact: return folded == words
    case .words: return words.allSatisfy(folded.contains)
    case .prefix:
      return words.dropLast().allSatisfy(folded.contains)
        && folded.contains { $0.starts(with: words[words.count - 1]) }
    case .fuzzy:
      return words.allSatisfy { word in
        let limit = word.count < 3 ? 0 : word.count < 6 ? 1 : 2
        return folded.contains { other in
          word.withUnsafeBufferPointer { word in
            other.withUnsafeBufferPointer {
              $0.first == word.first && EditDistance.between(word, $0, limit: limit) != nil
            }
          }
        }
      }
    }
  }
}

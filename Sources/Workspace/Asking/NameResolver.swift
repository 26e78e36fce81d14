import GraphModel

/// Finds the entity that a name in a question means.
struct NameResolver {
  /// An entity is taken without asking when it is mentioned so many times more than the next.
  private static let dominance = 3
  private static let candidateLimit = 12

  let graph: any QueryableGraph

  /// The one entity that `words` mean.
  ///
  /// - Throws: `QuestionError` when no entity fits, or several do about equally well.
  func reading(of words: String) throws(QuestionError) -> NameReading {
    if let node = graph.node(withID: words, labeled: NewsVocabulary.Label.entity) {
      return reading(words, choice(node, mentions: 0), alternatives: [])
    }
    let matches = graph.entities(named: words, matching: .forgiving, limit: Self.candidateLimit)
    let trusted = matches.filter { $0.quality <= .words }
    guard let best = trusted.first else {
      throw .unknownName(words: words, nearest: choices(matches))
    }
    var rivals = trusted.filter { $0.quality == best.quality && $0.node != best.node }
    rivals += namesakes(of: best, besides: Set(rivals.map(\.node)))
    let strongest = rivals.map(\.mentions).max() ?? 0
    guard rivals.isEmpty || best.mentions >= Self.dominance * max(strongest, 1) else {
      throw .ambiguousName(words: words, choices: choices([best] + rivals))
    }
    return reading(
      words, choice(best.node, mentions: best.mentions), alternatives: choices(rivals))
  }

  /// Entities of a match's very name: they are rivals even where only one of them is called by the
  /// words, such as a surname that one article uses.
  private func namesakes(of match: NameMatch, besides known: Set<NodeID>) -> [NameMatch] {
    guard let name = graph.text(NewsVocabulary.Key.name, of: match.node) else { return [] }
    return graph.entities(named: name, matching: .exact, limit: Self.candidateLimit).filter {
      $0.node != match.node && !known.contains($0.node)
        && graph.text(NewsVocabulary.Key.name, of: $0.node) == name
    }
  }

  /// The entities that have just this name or alias, letter case and accents aside.
  func entities(called name: String) -> [NameChoice] {
    let matches = graph.entities(named: name, matching: .forgiving, limit: Self.candidateLimit)
    return choices(matches.filter { $0.quality == .exact })
  }

  private func choices(_ matches: [NameMatch]) -> [NameChoice] {
    var choices = matches.map { choice($0.node, mentions: $0.mentions) }
    let counts = Dictionary(choices.map { ($0.name, 1) }, uniquingKeysWith: +)
    for index in choices.indices where counts[choices[index].name, default: 0] > 1 {
      choices[index].note = note(on: matches[index].node)
    }
    return choices
  }

  /// What tells an entity from its namesakes: its description, else its first position.
  private func note(on node: NodeID) -> String? {
    if let description = graph.text(NewsVocabulary.Key.description, of: node) { return description }
    guard let type = graph.relationshipTypeID(NewsVocabulary.Relationship.holdsPosition) else {
      return nil
    }
    let links = graph.adjacency(of: node, .outgoing, type: type)
    let positions = zip(links.relationships, links.neighbors).compactMap { link, place in
      graph.propertyKeyID(NewsVocabulary.Key.role).flatMap { key -> String? in
        guard case .string(let role) = graph.property(key, of: RelationshipID(rawValue: link))
        else { return nil }
        let name = graph.text(NewsVocabulary.Key.name, of: NodeID(rawValue: place))
        return role + (name.map { " (\($0))" } ?? "")
      }
    }
    return positions.min()
  }

  private func choice(_ node: NodeID, mentions: Int) -> NameChoice {
    NameChoice(
      id: graph.text(NewsVocabulary.Key.id, of: node) ?? "",
      name: graph.text(NewsVocabulary.Key.name, of: node) ?? "", kind: graph.kind(of: node),
      mentions: mentions)
  }

  private func reading(
    _ words: String, _ choice: NameChoice, alternatives: [NameChoice]
  ) -> NameReading {
    var spellings = 1
    if let node = graph.node(withID: choice.id, labeled: NewsVocabulary.Label.entity),
      let key = graph.propertyKeyID(NewsVocabulary.Key.aliases),
      case .list(let aliases) = graph.property(key, of: node)
    {
      spellings = Set(aliases + [.string(choice.name)]).count
    }
    return NameReading(
      words: words, id: choice.id, name: choice.name, mentions: choice.mentions,
      alternatives: alternatives, spellings: spellings)
  }
}

import GraphModel
import GraphStore
import Resolution

extension Workspace {
  /// What was taken for an entity, across articles and inside them, with the rule behind each.
  ///
  /// Reads the graph's records and derives the entities anew, as a build does at its end.
  ///
  /// ```swift
  /// for name in try workspace.merges(of: "person:ana-ruiz").names {
  ///   print(name.name, name.rule.explanation)
  /// }
  /// ```
  /// - Parameters:
  ///   - id: The entity's id in `graph`.
  ///   - article: Tells the words of this article only.
  /// - Returns: the entity's names, and the words of its articles.
  /// - Throws: `WorkspaceError` for an id that is not there, or when the graph cannot be read.
  public func merges(
    of id: String, in article: String? = nil
  ) throws(WorkspaceError) -> EntityMerges {
    let store: GraphDirectory
    do {
      store = try GraphDirectory.open(directory, for: .reading)
    } catch {
      throw WorkspaceError(error)
    }
    var assembly = try assembly(of: store, pipeline())
    let (resolution, sources) = assembly.explained()
    var merges = try entity(id, in: resolution)
    merges.parted = partings(of: id, in: resolution, assembly.decisions)
    let decisions = CurationReplay.wordDecisions(assembly.decisions)
    for source in sources {
      let ids = resolution.entities(of: source.article.id) ?? []
      let locals = source.mentions.entities.indices.filter {
        $0 < ids.count && ids[$0] == id && !source.mentions.entities[$0].mentions.isEmpty
      }
      guard !locals.isEmpty else { continue }
      merges.articles.append(source.article.id)
      guard article == nil || article == source.article.id else { continue }
      let reader = ArticleMerges(
        source.article, decisions: decisions[source.article.id] ?? [])
      merges.mentions += locals.flatMap { reader.merges(of: source.mentions.entities[$0]) }
        .sorted {
          ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
    }
    if let article, !merges.articles.contains(article) { throw .unknownID(article) }
    return merges
  }

  /// The words that decisions in force took away from an entity.
  private func partings(
    of id: String, in resolution: CorpusResolution, _ decisions: [CurationRecord]
  ) -> [WordParting] {
    resolution.partings(of: id).compactMap { decision in
      guard case .part(let words)? = decisions.first(where: { $0.id == decision })?.decision else {
        return nil
      }
      return WordParting(WordDecision(id: decision, words: words))
    }
  }

  /// The entity with its names, without what its articles say.
  private func entity(
    _ id: String, in resolution: CorpusResolution
  ) throws(WorkspaceError) -> EntityMerges {
    guard let record = resolution.entities.first(where: { $0.id == id }) else {
      // Imported entities come from no article, and nothing was put together for them.
      guard let node = graph.node(withID: id, labeled: NewsVocabulary.Label.entity) else {
        throw .unknownID(id)
      }
      return EntityMerges(
        id: id, name: graph.text(NewsVocabulary.Key.name, of: node) ?? id,
        kind: graph.kind(of: node) ?? .organization)
    }
    let names = resolution.explanations(of: id).map { reason in
      let isDecision = reason.reason == .curation
      return NameMerge(
        name: reason.name, with: reason.with, rule: MergeRule(reason.reason),
        articles: isDecision ? [] : reason.evidence,
        decision: isDecision ? reason.evidence.first : nil,
        clues: reason.clues.map { String($0.drop { $0 != ":" }.dropFirst()) })
    }
    return EntityMerges(id: id, name: record.name, kind: record.kind, names: names)
  }
}

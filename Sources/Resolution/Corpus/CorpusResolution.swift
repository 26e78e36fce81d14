package import GraphModel

/// The entities of a whole graph and what each article's entities are among them.
package struct CorpusResolution: Sendable {
  /// In order of their ids.
  package let entities: [EntityRecord]
  private let ids: [String: [String?]]
  private let reasons: [String: [MergeExplanation]]
  private let partings: [String: [String]]

  init(
    entities: [EntityRecord], ids: [String: [String?]], reasons: [String: [MergeExplanation]],
    partings: [String: [String]]
  ) {
    self.partings = partings
    self.entities = entities
    self.ids = ids
    self.reasons = reasons
  }

  /// The entity of each of an article's local entities, nil for those that the curator deleted;
  /// nil for an article that is not known.
  package func entities(of article: String) -> [String?]? { ids[article] }

  /// Why an entity's names are one's, the usual name first; none where reasons were not asked for.
  package func explanations(of entity: String) -> [MergeExplanation] { reasons[entity] ?? [] }

  /// Ids of the decisions that took words of articles away from an entity, in order.
  package func partings(of entity: String) -> [String] { partings[entity] ?? [] }

  /// The articles whose mapping is not the one of `earlier`, in order of their ids.
  package func changedArticles(since earlier: CorpusResolution) -> [String] {
    ids.compactMap { earlier.ids[$0.key] == $0.value ? nil : $0.key }.sorted()
  }
}

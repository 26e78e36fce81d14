package import GraphModel
import TextAnalysis

/// Resolves the entities of all articles into those of the whole graph.
///
/// ```swift
/// var resolver = CorpusResolver()
/// resolver.insert(mentionsRecord)
/// let resolution = resolver.resolution(curation: decisions)
/// resolution.entities(of: "a:1f…")   // the id of each local entity
/// ```
/// The outcome is a function of the set of records (and the list of decisions): neither order nor
/// history of insertion matters. After further insertions only the groups of names that changed
/// are compared again.
package struct CorpusResolver: Sendable {
  private let gazetteer: Gazetteer
  private var forms: NameForms
  private var locals: [CorpusLocal] = []
  /// The locals (by number) of each article.
  private var byArticle: [String: [Int]] = [:]
  private var groups: [String: NameGroup] = [:]
  private var changed: Set<String> = []

  /// A resolver that knows no articles.
  package init() {
    gazetteer = .embedded
    forms = NameForms(gazetteer: .embedded)
  }

  /// Resolves a set of records at once; with `explaining` the resolution knows the reasons.
  package static func resolve(
    _ records: some Sequence<MentionsRecord>, curation: [CurationRecord] = [],
    explaining: Bool = false
  ) -> CorpusResolution {
    var resolver = CorpusResolver()
    for record in records { resolver.insert(record) }
    return resolver.resolution(curation: curation, explaining: explaining)
  }

  /// Adds an article's entities, in the place of earlier ones of the same article.
  package mutating func insert(_ record: MentionsRecord) {
    remove(article: record.article)
    var numbers: [Int] = []
    for (index, entity) in record.entities.enumerated() {
      let local = CorpusLocal(entity, article: record.article, index: index, forms: &forms)
      if local.decision == nil {
        groups[local.key, default: NameGroup()].insert(locals.count)
        changed.insert(local.key)
      }
      numbers.append(locals.count)
      locals.append(local)
    }
    byArticle[record.article] = numbers
  }

  /// Takes an article's entities away.
  package mutating func remove(article: String) {
    guard let numbers = byArticle.removeValue(forKey: article) else { return }
    for number in numbers {
      let key = locals[number].key
      groups[key]?.remove(number)
      if groups[key]?.locals.isEmpty ?? true { groups[key] = nil }
      changed.insert(key)
    }
  }

  /// The entities of the set, with the curator's decisions applied in the order of their numbers.
  package mutating func resolution(
    curation: [CurationRecord] = [], explaining: Bool = false
  ) -> CorpusResolution {
    for key in changed { groups[key]?.part(locals, gazetteer) }
    changed = []
    var builder = ClusterBuilder(locals: locals, groups: groups, gazetteer: gazetteer, forms: forms)
    let clusters = builder.clusters()
    forms = builder.forms
    var draft = EntityDraft(
      locals: locals, byArticle: byArticle, clusters: clusters, gazetteer: gazetteer,
      explaining: explaining)
    draft.apply(CurationReplay.active(curation))
    return draft.resolution()
  }
}

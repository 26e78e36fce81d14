import GraphModel
import TextAnalysis

/// The entities of the whole while the curator's decisions are applied to them.
struct EntityDraft {
  /// An entity with the locals that mean it.
  struct Entity {
    var record: EntityRecord
    var locals: [Int]
    var reasons: [MergeExplanation]
  }

  let locals: [CorpusLocal]
  let byArticle: [String: [Int]]
  let gazetteer: Gazetteer
  /// By id.
  var entities: [String: Entity] = [:]
  /// Old ids and ids of aliases that curated decisions may name.
  var redirects: [String: String] = [:]
  /// Locals by the decision about single words that made them.
  let decided: [String: [Int]]
  /// Ids of the decisions that took words away from each entity, in order.
  var partings: [String: [String]] = [:]

  init(
    locals: [CorpusLocal], byArticle: [String: [Int]], clusters: [NameCluster],
    gazetteer: Gazetteer, explaining: Bool
  ) {
    self.locals = locals
    self.byArticle = byArticle
    self.gazetteer = gazetteer
    decided = Self.decidedLocals(locals, byArticle)
    let namer = EntityNamer(locals: locals, gazetteer: gazetteer)
    let reasons = explaining ? MergeReasons(locals: locals, gazetteer: gazetteer) : nil
    var byID: [String: [(cluster: NameCluster, names: EntityNamer.Names)]] = [:]
    for cluster in clusters {
      let names = namer.names(of: cluster.locals)
      byID[EntitySlug.id(kind: names.kind, name: names.canonical), default: []]
        .append((cluster, names))
    }
    for (id, rivals) in byID {
      // Namesakes: the one in most articles has the plain id.
      let ordered = rivals.sorted { left, right in
        left.cluster.locals.count != right.cluster.locals.count
          ? left.cluster.locals.count > right.cluster.locals.count
          : locals[left.cluster.locals[0]].precedes(locals[right.cluster.locals[0]])
      }
      for (number, rival) in ordered.enumerated() {
        var unique = number == 0 ? id : "\(id)-\(number + 1)"
        // "Division 2" may have the id that a second "Division" would get.
        while entities[unique] != nil || (number > 0 && byID[unique] != nil) { unique += "-x" }
        let record = EntityRecord(
          id: unique, kind: rival.names.kind, name: rival.names.canonical,
          aliases: rival.names.aliases)
        entities[unique] = Entity(
          record: record, locals: rival.cluster.locals,
          reasons: reasons?.reasons(of: rival.cluster, named: rival.names) ?? [])
      }
    }
  }

  private static func decidedLocals(
    _ locals: [CorpusLocal], _ byArticle: [String: [Int]]
  ) -> [String: [Int]] {
    var decided: [String: [Int]] = [:]
    for number in byArticle.values.lazy.flatMap({ $0 }) {
      if let decision = locals[number].decision { decided[decision, default: []].append(number) }
    }
    return decided.mapValues { $0.sorted { locals[$0].precedes(locals[$1]) } }
  }

  /// What the whole comes to.
  func resolution() -> CorpusResolution {
    var idOfLocal = [String?](repeating: nil, count: locals.count)
    var reasons: [String: [MergeExplanation]] = [:]
    for (id, entity) in entities {
      for local in entity.locals { idOfLocal[local] = id }
      if !entity.reasons.isEmpty { reasons[id] = entity.reasons }
    }
    let knowledge = PlaceKnowledge(gazetteer: gazetteer)
    let records = entities.values.map { knowledge.completed($0.record) }.sorted { $0.id < $1.id }
    return CorpusResolution(
      entities: records, ids: byArticle.mapValues { $0.map { idOfLocal[$0] } }, reasons: reasons,
      partings: partings)
  }
}

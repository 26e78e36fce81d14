import GraphModel
import Rendering

extension QueryableGraph {
  /// The name of the person that most statements mention; nil without one, or when there are more
  /// people than `limit`, whom to go through would take time.
  func mostMentionedPerson(among limit: Int) -> String? {
    guard let person = labelID("Person"), nodeCount(labeled: person) <= limit,
      let mentions = relationshipTypeID(NewsVocabulary.Relationship.mentions)
    else { return nil }
    var best: (node: NodeID, count: Int)?
    for raw in nodes(labeled: person) {
      let node = NodeID(rawValue: raw)
      let count = degree(of: node, .incoming, type: mentions)
      if count > best?.count ?? 0 { best = (node, count) }
    }
    return best.flatMap { displayName(of: $0.node) }
  }
}

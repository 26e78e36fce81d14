/// A part of a path pattern.
package enum PatternElement: Sendable, Hashable {
  case node(NodePattern)
  case relationship(RelationshipPattern)
  /// `((a)-[r]->(b) WHERE …){1,5}`.
  case group(PathGroup)

  /// Where the element was written.
  package var range: SourceRange {
    switch self {
    case .node(let node): node.range
    case .relationship(let relationship): relationship.range
    case .group(let group): group.range
    }
  }
}

import GraphModel
import QueryLanguage

/// A label expression made ready to test nodes and relationships.
struct LabelTest {
  private let expression: LabelExpression

  init(_ expression: LabelExpression) { self.expression = expression }

  /// Whether a node's labels fit.
  func holds(_ node: NodeID, in graph: any QueryableGraph) -> Bool {
    LabelTest.holds(expression) { name in
      guard let name else { return !graph.labels(of: node).isEmpty }
      return graph.labelID(name).map { graph.hasLabel($0, node) } ?? false
    }
  }

  /// Whether a relationship's type fits.
  func holds(_ relationship: RelationshipID, in graph: any QueryableGraph) -> Bool {
    let type = graph.name(of: graph.type(of: relationship))
    return LabelTest.holds(expression) { $0 == nil || $0 == type }
  }

  /// Evaluates an expression, given which names hold; nil asks for any name at all.
  private static func holds(_ expression: LabelExpression, _ has: (String?) -> Bool) -> Bool {
    switch expression {
    case .name(let name): has(name)
    case .any: has(nil)
    case .not(let part): !holds(part, has)
    case .and(let parts): parts.allSatisfy { holds($0, has) }
    case .or(let parts): parts.contains { holds($0, has) }
    }
  }
}

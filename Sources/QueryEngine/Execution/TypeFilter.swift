import GraphModel
import QueryLanguage

/// The relationship types that a pattern asks for, as ids of a graph.
struct TypeFilter {
  /// The types to walk; nil stands for all of them.
  private(set) var types: [RelationshipTypeID?]
  /// A test beyond the types, for expressions that are no plain list.
  let test: LabelTest?

  init(_ expression: LabelExpression?, in graph: any QueryableGraph) {
    guard let expression else {
      types = [nil]
      test = nil
      return
    }
    guard let names = expression.alternativeNames else {
      types = [nil]
      test = LabelTest(expression)
      return
    }
    var ids: [RelationshipTypeID] = []
    for name in names {
      if let id = graph.relationshipTypeID(name), !ids.contains(id) { ids.append(id) }
    }
    types = ids
    test = nil
  }

  /// Whether a relationship is of the types.
  func holds(_ relationship: RelationshipID, in graph: any QueryableGraph) -> Bool {
    if let test { return test.holds(relationship, in: graph) }
    if types.contains(nil) { return true }
    return types.contains(graph.type(of: relationship))
  }
}

import GraphModel
import QueryEngine
public import Rendering

extension QuestionSession {
  /// The part of the graph that an answer is about: what its rows hold or stand for, and the
  /// entities that the question named.
  public func selection(of answer: Answer) -> GraphSelection {
    let resolver = NameResolver(graph: graph)
    let named = answer.names.compactMap { resolver.node(withID: $0.id) }
    let rows = answer.result.rows.indices.map { index in
      answer.result.rows[index]
        + answer.ids(ofRow: index).compactMap(resolver.node(withID:)).map(Value.node)
    }
    return GraphSelection(rows: rows + [named.map(Value.node)], graph: graph)
  }
}

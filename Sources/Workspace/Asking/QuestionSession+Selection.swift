import GraphModel
import QueryEngine
public import Rendering

extension QuestionSession {
  /// The part of the graph that an answer is about: what its rows hold or stand for, and the
  /// entities that the question named.
  public func selection(of answer: Answer) -> GraphSelection {
    func node(_ id: String) -> NodeID? {
      [NewsVocabulary.Label.entity, NewsVocabulary.Label.statement].lazy
        .compactMap { graph.node(withID: id, labeled: $0) }.first
    }
    let named = answer.names.compactMap { node($0.id) }
    let rows = answer.result.rows.indices.map { index in
      answer.result.rows[index]
        + answer.ids(ofRow: index).compactMap(node).map(Value.node)
    }
    return GraphSelection(rows: rows + [named.map(Value.node)], graph: graph)
  }
}

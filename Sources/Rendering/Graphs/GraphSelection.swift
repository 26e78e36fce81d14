public import GraphModel

/// A part of a graph to be exported: its nodes and the relationships among them.
public struct GraphSelection {
  /// The graph that the part belongs to.
  public var graph: any QueryableGraph
  /// The nodes, ascending, each once.
  public private(set) var nodes: [NodeID]
  /// The relationships, ascending, each once; both ends are in `nodes`.
  public private(set) var relationships: [RelationshipID]

  /// The given relationships with their ends, and the given nodes.
  public init(
    graph: any QueryableGraph, nodes: some Sequence<NodeID>,
    relationships: some Sequence<RelationshipID>
  ) {
    self.graph = graph
    var nodeSet = Set(nodes)
    let relationshipSet = Set(relationships)
    for relationship in relationshipSet {
      nodeSet.insert(graph.start(of: relationship))
      nodeSet.insert(graph.end(of: relationship))
    }
    self.nodes = nodeSet.sorted()
    self.relationships = relationshipSet.sorted()
  }

  /// The whole graph.
  public init(whole graph: any QueryableGraph) {
    self.graph = graph
    nodes = graph.nodes().map { NodeID(rawValue: $0) }
    relationships = graph.relationships(ofType: nil).map { RelationshipID(rawValue: $0) }
  }
}

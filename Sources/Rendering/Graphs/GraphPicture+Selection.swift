import GraphModel

extension GraphPicture {
  /// Draws a selection with its `top` heaviest nodes.
  ///
  /// Unless `keepsStatements`, a statement becomes lines from its speaker to those it mentions,
  /// and articles are left out; a selection with nothing else is drawn as it is. Nodes are in order
  /// of weight, then name and id, so that one graph always gives one picture.
  package init(_ selection: GraphSelection, top: Int?, keepsStatements: Bool = false) {
    var builder = PictureBuilder(graph: selection.graph)
    if !keepsStatements { builder.addCollapsed(selection) }
    if builder.isEmpty { builder.addAll(selection) }
    self = builder.picture(top: top)
  }
}

/// Adds up nodes and lines.
private struct PictureBuilder {
  private struct Line: Hashable {
    var from: NodeID
    var to: NodeID
    var label: String
  }

  let graph: any QueryableGraph
  private var nodes: Set<NodeID> = []
  private var weights: [Line: Int] = [:]

  init(graph: any QueryableGraph) { self.graph = graph }

  var isEmpty: Bool { nodes.isEmpty }

  mutating func addAll(_ selection: GraphSelection) {
    nodes = Set(selection.nodes)
    for relationship in selection.relationships {
      let label = graph.name(of: graph.type(of: relationship))
      add(graph.start(of: relationship), graph.end(of: relationship), label)
    }
  }

  mutating func addCollapsed(_ selection: GraphSelection) {
    let hidden = [NewsVocabulary.Label.statement, NewsVocabulary.Label.article]
      .compactMap { graph.labelID($0) }
    let isHidden = { [graph] (node: NodeID) in hidden.contains { graph.hasLabel($0, node) } }
    nodes = Set(selection.nodes.filter { !isHidden($0) })
    let said = graph.relationshipTypeID(NewsVocabulary.Relationship.said)
    var speakers: [NodeID: [NodeID]] = [:]
    var targets: [(statement: NodeID, target: NodeID, label: String)] = []
    for relationship in selection.relationships {
      let (start, end) = (graph.start(of: relationship), graph.end(of: relationship))
      let type = graph.type(of: relationship)
      switch (isHidden(start), isHidden(end)) {
      case (false, false): add(start, end, graph.name(of: type))
      case (false, true) where type == said: speakers[end, default: []].append(start)
      case (true, false): targets.append((start, end, Self.label(for: graph.name(of: type))))
      default: continue
      }
    }
    for (statement, target, label) in targets {
      for speaker in speakers[statement] ?? [] where speaker != target {
        add(speaker, target, label)
      }
    }
  }

  /// What a statement's relationship means for its speaker.
  private static func label(for type: String) -> String {
    switch type {
    case NewsVocabulary.Relationship.mentions: "mentioned"
    case NewsVocabulary.Relationship.addressedTo: "told"
    case NewsVocabulary.Relationship.reportedBy: "reported by"
    default: type
    }
  }

  private mutating func add(_ from: NodeID, _ to: NodeID, _ label: String) {
    weights[Line(from: from, to: to, label: label), default: 0] += 1
  }

  func picture(top: Int?) -> GraphPicture {
    var sums: [NodeID: Int] = [:]
    for (line, weight) in weights {
      sums[line.from, default: 0] += weight
      if line.to != line.from { sums[line.to, default: 0] += weight }
    }
    let all = nodes.map { node in
      (
        node,
        GraphPicture.Node(
          id: graph.publicID(of: node), name: graph.displayName(of: node) ?? "",
          kind: graph.kindName(of: node), weight: sums[node] ?? 0)
      )
    }.sorted { left, right in
      (-left.1.weight, left.1.name, left.1.id) < (-right.1.weight, right.1.name, right.1.id)
    }
    let kept = all.prefix(top ?? all.count)
    let positions = Dictionary(
      uniqueKeysWithValues: kept.enumerated().map { ($0.element.0, $0.offset) })
    let edges = weights.compactMap { line, weight -> GraphPicture.Edge? in
      guard let from = positions[line.from], let to = positions[line.to] else { return nil }
      return GraphPicture.Edge(from: from, to: to, label: line.label, weight: weight)
    }.sorted { ($0.from, $0.to, $0.label) < ($1.from, $1.to, $1.label) }
    return GraphPicture(
      nodes: kept.map(\.1), edges: edges, hiddenNodes: all.count - kept.count)
  }
}

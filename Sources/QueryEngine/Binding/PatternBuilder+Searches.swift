import QueryLanguage

/// Paths of which only some are kept.
extension PatternBuilder {
  func addSearch(
    _ path: PathPattern, _ selection: BoundSearch.Selection
  ) throws(QueryError) -> Walk {
    let surrounding = pattern
    pattern = BoundPattern()
    pattern.arguments = surrounding.arguments
    pattern.allowsRepeats = surrounding.allowsRepeats
    let walk = try addElements(path.elements)
    checkMode(path.mode, along: BoundPath(start: walk.start, steps: walk.steps))
    var inside = pattern
    pattern = surrounding
    pattern.coercions += inside.coercions
    inside.coercions = []
    var run: BoundVariableLength?
    if inside.edges.count == 1, case .variableLength(let only) = inside.edges[0].kind {
      run = only
    }
    for node in inside.nodes where node.slot == walk.start || node.slot == walk.end { add(node) }
    guard !inside.edges.isEmpty else { return walk }
    searched.append((pattern.edges.count, walk, inside))
    let search = BoundSearch(
      selection: selection, pattern: inside, run: run, steps: walk.steps, mode: path.mode)
    addEdge(.search(search), from: walk.start, to: walk.end)
    return walk
  }
}

extension BoundSearch.Selection {
  /// The selection of a search; nil where all paths are kept.
  init?(_ search: PathSearch?) {
    switch search {
    case nil, .all: return nil
    case .shortestPath: self = .shortest(1)
    case .allShortestPaths, .allShortest: self = .shortestGroups(1)
    case .any(let count): self = .any(count)
    case .shortest(let count): self = .shortest(count)
    case .shortestGroups(let count): self = .shortestGroups(count)
    }
  }
}

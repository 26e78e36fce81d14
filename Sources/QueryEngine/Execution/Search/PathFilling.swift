import GraphModel
import QueryLanguage

/// Fills the slots of a searched pattern from the paths that were found.
struct PathFilling {
  let automaton: PathAutomaton
  /// The slots to fill, without that of the end.
  let slots: Set<Int>

  /// The columns for some paths, by slot.
  func columns(_ paths: [AutomatonSearch.Found]) -> [(slot: Int, column: Column)] {
    var columns: [(slot: Int, column: Column)] = []
    let bounds = paths.map(edgeBounds)
    for (index, edge) in automaton.edges.enumerated() {
      let parts = bounds.map { $0[index]..<$0[index + 1] }
      let joint = automaton.joints[index + 1]
      if index + 1 < automaton.edges.count, slots.contains(joint) {
        columns.append((joint, .ids(zip(paths, parts).map { $0.nodes[$1.upperBound] })))
      }
      switch edge.kind {
      case .relationship(let relationship):
        columns.append(
          (
            relationship.slot,
            .ids(zip(paths, parts).map { $0.relationships[$1.lowerBound] })
          ))
      case .variableLength(let run): columns.append((run.slot, lists(paths, parts)))
      case .group(let group):
        columns.append((group.relationshipsSlot, lists(paths, parts)))
        for pair in group.collected where slots.contains(pair.outer) {
          columns.append((pair.outer, collected(pair.inner, of: group, paths, parts)))
        }
      case .search: continue
      }
    }
    return columns.filter { slots.contains($0.slot) }
  }

  /// Where the relationships of each edge begin within a path, and where the last one's end.
  private func edgeBounds(_ path: AutomatonSearch.Found) -> [Int] {
    let count = automaton.edges.count
    // Paths of a single edge need not say which of its hops they took.
    if count == 1 { return [0, path.relationships.count] }
    var bounds = [0]
    var position = 0
    for edge in 0..<count {
      while position < path.hops.count, automaton.hops[path.hops[position]].edge == edge {
        position += 1
      }
      bounds.append(position)
    }
    return bounds
  }

  private func lists(_ paths: [AutomatonSearch.Found], _ parts: [Range<Int>]) -> Column {
    .values(
      zip(paths, parts).map { path, part in
        .list(path.relationships[part].map { .relationship(RelationshipID(rawValue: $0)) })
      })
  }

  /// What an element within a group was in each of its repetitions.
  private func collected(
    _ slot: Int, of group: BoundGroup, _ paths: [AutomatonSearch.Found], _ parts: [Range<Int>]
  ) -> Column {
    let edges = group.pattern.edges
    let count = edges.count
    return .values(
      zip(paths, parts).map { path, part in
        var values: [Value] = []
        for first in stride(from: part.lowerBound, to: part.upperBound, by: count) {
          for (offset, edge) in edges.enumerated() {
            if case .relationship(let relationship) = edge.kind, relationship.slot == slot {
              values.append(
                .relationship(RelationshipID(rawValue: path.relationships[first + offset])))
            }
            if edge.from == slot {
              values.append(.node(NodeID(rawValue: path.nodes[first + offset])))
            }
          }
          if edges[count - 1].to == slot {
            values.append(.node(NodeID(rawValue: path.nodes[first + count])))
          }
        }
        return .list(values)
      })
  }
}

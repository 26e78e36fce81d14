extension LinkSearch {
  /// Up to `count` loopless paths in order of length, then of their entities.
  ///
  /// Yen's algorithm (Management Science 17, 1971) with breadth-first search for the spurs.
  /// Complexity: O(count · length · links).
  package func shortestPaths(from start: UInt32, to end: UInt32, count: Int) -> [[UInt32]] {
    guard count > 0, let first = spur(from: start, to: end, avoiding: [], without: []) else {
      return []
    }
    var found = [first]
    var candidates: Set<[UInt32]> = []
    while found.count < count {
      let last = found[found.count - 1]
      for index in 0..<max(0, last.count - 1) {
        let root = Array(last[...index])
        var banned: Set<UInt32> = []
        for path in found where path.count > index + 1 && Array(path[...index]) == root {
          banned.insert(path[index + 1])
        }
        let rest = spur(
          from: last[index], to: end, avoiding: Set(root.dropLast()), without: banned)
        if let rest { candidates.insert(root.dropLast() + rest) }
      }
      let next = candidates.min {
        $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1)
      }
      guard let next else { break }
      candidates.remove(next)
      found.append(next)
    }
    return found
  }

  /// The first shortest path that avoids some entities, and some first steps.
  private func spur(
    from start: UInt32, to end: UInt32, avoiding avoided: Set<UInt32>,
    without banned: Set<UInt32>
  ) -> [UInt32]? {
    if start == end { return [start] }
    var parents: [UInt32: UInt32] = [start: start]
    var queue = [start]
    var head = 0
    while head < queue.count {
      let entity = queue[head]
      head += 1
      for position in links.row(Int(entity)) {
        let other = links.neighbors[position]
        if parents[other] != nil || avoided.contains(other) { continue }
        if entity == start && banned.contains(other) { continue }
        parents[other] = entity
        if other == end { return path(to: end, parents) }
        queue.append(other)
      }
    }
    return nil
  }

  private func path(to end: UInt32, _ parents: [UInt32: UInt32]) -> [UInt32] {
    var path = [end]
    while let last = path.last, let parent = parents[last], parent != last { path.append(parent) }
    return path.reversed()
  }
}

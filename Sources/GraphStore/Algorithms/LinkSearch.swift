/// Neighbourhoods and paths over entity links, with memory that one search leaves for the next.
///
/// For one thread at a time.
package final class LinkSearch {
  /// What is searched.
  package let links: EntityLinks
  private let counter: EntityCounter
  /// By entity and side: the search that last saw it, and its distance then.
  private var seen: (Marks, Marks)
  private var epoch: UInt32 = 0
  private var frontiers: ([UInt32], [UInt32]) = ([], [])
  private var next: [UInt32] = []

  private final class Marks {
    let epochs: UnsafeMutableBufferPointer<UInt32>
    let distances: UnsafeMutableBufferPointer<UInt32>

    init(count: Int) {
      epochs = .allocate(capacity: max(1, count))
      epochs.initialize(repeating: 0)
      distances = .allocate(capacity: max(1, count))
      distances.initialize(repeating: 0)
    }

    deinit {
      epochs.deallocate()
      distances.deallocate()
    }
  }

  package init(_ links: EntityLinks) {
    self.links = links
    counter = EntityCounter(count: links.count)
    seen = (Marks(count: links.count), Marks(count: links.count))
  }

  // MARK: Neighbourhoods

  /// The neighbours of an entity by falling weight: how many there are, and the first of them.
  ///
  /// Complexity: O(degree).
  package func neighbors(
    of entity: UInt32, limit: Int
  ) -> (count: Int, top: [RankedEntity]) {
    let row = links.row(Int(entity))
    var top = TopEntities(limit: limit)
    for position in row { top.offer(links.neighbors[position], UInt64(links.weights[position])) }
    return (row.count, top.entries)
  }

  /// The entities at two steps, by the sum over the middle ones of the product of both weights.
  ///
  /// Complexity: O(sum of the neighbours' degrees).
  package func secondNeighbors(
    of entity: UInt32, limit: Int
  ) -> (count: Int, top: [RankedEntity]) {
    for position in links.row(Int(entity)) {
      counter.add(
        links, row: links.row(Int(links.neighbors[position])),
        times: UInt64(links.weights[position]))
    }
    return counter.top(limit, without: entity)
  }

  /// The entities linked to both, ascending, with the lesser of the two weights.
  ///
  /// Complexity: O(degrees of both), a merge of two ascending rows.
  package func commonNeighbors(of left: UInt32, and right: UInt32) -> [RankedEntity] {
    var (a, b) = (links.row(Int(left)), links.row(Int(right)))
    var common: [RankedEntity] = []
    while let i = a.first, let j = b.first {
      let (x, y) = (links.neighbors[i], links.neighbors[j])
      if x == y {
        let weight = UInt64(min(links.weights[i], links.weights[j]))
        common.append(RankedEntity(entity: x, weight: weight))
      }
      if x <= y { a = (i + 1)..<a.upperBound }
      if y <= x { b = (j + 1)..<b.upperBound }
    }
    return common
  }

  // MARK: Shortest paths

  /// The number of steps between two entities, or nil when no path joins them.
  ///
  /// Breadth-first search from both ends, always on from the side whose frontier has fewer links
  /// (Pohl, 1971). Complexity: O(links) at worst, far less in graphs with hubs.
  package func distance(from start: UInt32, to end: UInt32) -> Int? {
    if start == end { return 0 }
    guard max(start, end) < links.count else { return nil }
    beginSearch()
    frontiers.0.removeAll(keepingCapacity: true)
    frontiers.1.removeAll(keepingCapacity: true)
    frontiers.0.append(start)
    frontiers.1.append(end)
    mark(seen.0, start, 0)
    mark(seen.1, end, 0)
    var lengths = (0, 0)
    var work = (links.row(Int(start)).count, links.row(Int(end)).count)
    while !frontiers.0.isEmpty && !frontiers.1.isEmpty {
      if work.0 <= work.1 {
        lengths.0 += 1
        if advance(&frontiers.0, seen.0, seen.1, lengths.0, &work.0) {
          return lengths.0 + lengths.1
        }
      } else {
        lengths.1 += 1
        if advance(&frontiers.1, seen.1, seen.0, lengths.1, &work.1) {
          return lengths.0 + lengths.1
        }
      }
    }
    return nil
  }

  /// Moves one side a step on; true when it meets the other.
  private func advance(
    _ frontier: inout [UInt32], _ own: Marks, _ other: Marks, _ distance: Int, _ work: inout Int
  ) -> Bool {
    let (epochs, others, distances) = (own.epochs, other.epochs, own.distances)
    let (neighbors, ranges, epoch) = (links.neighbors, links.ranges, epoch)
    next.removeAll(keepingCapacity: true)
    work = 0
    for entity in frontier {
      for position in Int(ranges[Int(entity)])..<Int(ranges[Int(entity) + 1]) {
        let neighbor = Int(neighbors[position])
        if others[neighbor] == epoch { return true }
        if epochs[neighbor] != epoch {
          epochs[neighbor] = epoch
          distances[neighbor] = UInt32(distance)
          work += Int(ranges[neighbor + 1] - ranges[neighbor])
          next.append(UInt32(neighbor))
        }
      }
    }
    swap(&frontier, &next)
    return false
  }

  private func beginSearch() {
    if epoch == UInt32.max {
      seen = (Marks(count: links.count), Marks(count: links.count))
      epoch = 0
    }
    epoch += 1
  }

  @inline(__always)
  private func mark(_ marks: Marks, _ entity: UInt32, _ distance: Int) {
    marks.epochs[Int(entity)] = epoch
    marks.distances[Int(entity)] = UInt32(distance)
  }

  /// One shortest path, or nil when there is none: of several the one with the smallest numbers.
  package func shortestPath(from start: UInt32, to end: UInt32) -> [UInt32]? {
    allShortestPaths(from: start, to: end, limit: 1).first
  }

  /// All shortest paths, in ascending order of their entities, at most `limit`.
  ///
  /// The distance by `distance(from:to:)`, then distances to `end` for entities that can lie on a
  /// path, by breadth-first search to half the length from each end, then walks down them.
  /// Complexity: O(links within half the distance + paths · distance).
  package func allShortestPaths(from start: UInt32, to end: UInt32, limit: Int = .max) -> [[UInt32]]
  {
    var paths: [[UInt32]] = []
    _ = forEachShortestPath(from: start, to: end) { path in
      paths.append(path)
      return paths.count < limit
    }
    return paths
  }

  /// The length and number of all shortest paths; nil when there is none.
  ///
  /// Counts without listing.
  package func countShortestPaths(
    from start: UInt32, to end: UInt32
  ) -> (length: Int, count: Int)? {
    guard let length = distance(from: start, to: end) else { return nil }
    if length == 0 { return (0, 1) }
    let half = length / 2
    explore(from: start, half, seen.0, &frontiers.0)
    explore(from: end, length - half, seen.1, &frontiers.1)
    var counts: [UInt32: Int] = [:]
    func count(_ entity: UInt32, _ depth: Int, _ marks: Marks, _ known: inout [UInt32: Int]) -> Int
    {
      if depth == 0 { return 1 }
      if let count = known[entity] { return count }
      var total = 0
      for position in links.row(Int(entity)) {
        let other = links.neighbors[position]
        if marks.epochs[Int(other)] == epoch, Int(marks.distances[Int(other)]) == depth - 1 {
          total &+= count(other, depth - 1, marks, &known)
        }
      }
      known[entity] = total
      return total
    }
    var backward: [UInt32: Int] = [:]
    var total = 0
    for entity in frontiers.0
    where Int(seen.0.distances[Int(entity)]) == half && seen.1.epochs[Int(entity)] == epoch
      && Int(seen.1.distances[Int(entity)]) == length - half
    {
      total &+=
        count(entity, half, seen.0, &counts)
        &* count(entity, length - half, seen.1, &backward)
    }
    return (length, total)
  }

  /// Calls `body` with each shortest path until it returns false; the length, or nil for no path.
  private func forEachShortestPath(
    from start: UInt32, to end: UInt32, _ body: ([UInt32]) -> Bool
  ) -> Int? {
    guard let length = distance(from: start, to: end) else { return nil }
    if length == 0 {
      _ = body([start])
      return 0
    }
    let half = length / 2
    explore(from: start, half, seen.0, &frontiers.0)
    explore(from: end, length - half, seen.1, &frontiers.1)
    var path = [start]
    // An entity lies on a path when its distances from both ends, where known, add up.
    func walk(_ entity: UInt32) -> Bool {
      let depth = path.count
      if depth == length + 1 { return body(path) }
      for position in links.row(Int(entity)) {
        let other = links.neighbors[position]
        let fits =
          depth <= half
          ? isAt(other, depth, seen.0) && reaches(other, length - depth, half)
          : isAt(other, length - depth, seen.1)
        if !fits { continue }
        path.append(other)
        let goesOn = walk(other)
        path.removeLast()
        if !goesOn { return false }
      }
      return true
    }
    prune(length, half)
    _ = walk(start)
    return length
  }

  @inline(__always)
  private func isAt(_ entity: UInt32, _ distance: Int, _ marks: Marks) -> Bool {
    marks.epochs[Int(entity)] == epoch && Int(marks.distances[Int(entity)]) == distance
  }

  /// Whether an entity of the first half was found to lead to the end.
  private func reaches(_ entity: UInt32, _ rest: Int, _ half: Int) -> Bool {
    isAt(entity, rest, seen.1)
  }

  /// Gives entities of the first half that lead to the end their distance from it.
  private func prune(_ length: Int, _ half: Int) {
    var level = frontiers.0.filter {
      isAt($0, half, seen.0) && isAt($0, length - half, seen.1)
    }
    for depth in stride(from: half - 1, through: 1, by: -1) {
      var before: [UInt32] = []
      for entity in level {
        for position in links.row(Int(entity)) {
          let other = links.neighbors[position]
          if isAt(other, depth, seen.0), !isAt(other, length - depth, seen.1) {
            mark(seen.1, other, length - depth)
            before.append(other)
          }
        }
      }
      level = before
    }
  }

  /// Breadth-first search to a depth; `found` lists the entities in order of distance.
  private func explore(
    from start: UInt32, _ depth: Int, _ marks: Marks, _ found: inout [UInt32]
  ) {
    if marks === seen.0 { beginSearch() }
    found.removeAll(keepingCapacity: true)
    found.append(start)
    mark(marks, start, 0)
    var head = 0
    let (epochs, distances, epoch) = (marks.epochs, marks.distances, epoch)
    while head < found.count {
      let entity = Int(found[head])
      head += 1
      let distance = distances[entity]
      if Int(distance) == depth { break }
      for position in links.row(entity) {
        let neighbor = Int(links.neighbors[position])
        if epochs[neighbor] != epoch {
          epochs[neighbor] = epoch
          distances[neighbor] = distance + 1
          found.append(UInt32(neighbor))
        }
      }
    }
  }
}

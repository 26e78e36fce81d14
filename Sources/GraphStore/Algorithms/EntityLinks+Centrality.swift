extension EntityLinks {
  /// The entities with the most neighbours, and their numbers.
  ///
  /// O(entities).
  package func topDegrees(limit: Int) -> [RankedEntity] {
    var top = TopEntities(limit: limit)
    for entity in 0..<count { top.offer(UInt32(entity), UInt64(row(entity).count)) }
    return top.entries
  }

  /// How many shortest paths between others each entity lies on, over unweighted links.
  ///
  /// Brandes' algorithm (J. Math. Sociol. 25, 2001): exact when `sources` is nil; else from so many
  /// entities, spread evenly over the numbers and scaled up (Brandes and Pich, 2007). Each
  /// unordered pair counts once. Complexity: O(sources · links).
  package func betweenness(sources: Int? = nil) -> [Double] {
    var result = [Double](repeating: 0, count: count)
    let chosen = min(sources ?? count, count)
    guard chosen > 0 else { return result }
    var state = BrandesState(count: count)
    for index in 0..<chosen {
      let source = index * count / chosen
      state.accumulate(self, from: source, into: &result)
    }
    let scale = Double(count) / Double(chosen) / 2
    for entity in result.indices { result[entity] *= scale }
    return result
  }
}

/// The memory of one search of Brandes' algorithm.
private struct BrandesState {
  private var order: [UInt32] = []
  private var distances: [Int32]
  private var paths: [Double]
  private var dependencies: [Double]

  init(count: Int) {
    distances = Array(repeating: -1, count: count)
    paths = Array(repeating: 0, count: count)
    dependencies = Array(repeating: 0, count: count)
  }

  mutating func accumulate(_ links: EntityLinks, from source: Int, into result: inout [Double]) {
    for entity in order {
      distances[Int(entity)] = -1
      paths[Int(entity)] = 0
      dependencies[Int(entity)] = 0
    }
    order.removeAll(keepingCapacity: true)
    order.append(UInt32(source))
    distances[source] = 0
    paths[source] = 1
    var head = 0
    while head < order.count {
      let entity = Int(order[head])
      head += 1
      for position in links.row(entity) {
        let other = Int(links.neighbors[position])
        if distances[other] < 0 {
          distances[other] = distances[entity] + 1
          order.append(UInt32(other))
        }
        if distances[other] == distances[entity] + 1 { paths[other] += paths[entity] }
      }
    }
    for raw in order.reversed() {
      let entity = Int(raw)
      for position in links.row(entity) {
        let other = Int(links.neighbors[position])
        if distances[other] == distances[entity] - 1 {
          dependencies[other] += paths[other] / paths[entity] * (1 + dependencies[entity])
        }
      }
      if entity != source { result[entity] += dependencies[entity] }
    }
  }
}

extension EntityLinks {
  /// Communities by weighted modularity: each entity's, numbered by their smallest members.
  ///
  /// The Louvain method (Blondel et al., J. Stat. Mech. 2008): entities move to the neighbouring
  /// community with the greatest gain until none gains, then communities become the entities of the
  /// next round. Entities are taken in order of number, so that the result is always the same.
  /// Complexity: about O(links · rounds), with few rounds in practice.
  package func communities(resolution: Double = 1, maxRounds: Int = 20) -> [UInt32] {
    var level = LouvainLevel(self, resolution: resolution)
    var membership = Array(0..<count)
    for _ in 0..<maxRounds {
      let moved = level.moveAll()
      let (labels, next) = level.aggregated()
      membership = membership.map { labels[$0] }
      if !moved { break }
      level = next
    }
    var names: [Int: UInt32] = [:]
    return membership.enumerated().map { entity, community in
      if let name = names[community] { return name }
      names[community] = UInt32(entity)
      return UInt32(entity)
    }
  }

  /// The weighted modularity of a division into communities (Newman, 2004).
  package func modularity(_ communities: [UInt32], resolution: Double = 1) -> Double {
    var inside = 0.0
    var total = 0.0
    var degrees: [UInt32: Double] = [:]
    for entity in 0..<count {
      for position in row(entity) {
        let weight = Double(weights[position])
        total += weight
        degrees[communities[entity], default: 0] += weight
        if communities[Int(neighbors[position])] == communities[entity] { inside += weight }
      }
    }
    guard total > 0 else { return 0 }
    let expected = degrees.keys.sorted().reduce(0.0) {
      $0 + (degrees[$1] ?? 0) * (degrees[$1] ?? 0)
    }
    return inside / total - resolution * expected / (total * total)
  }
}

/// One level of the Louvain method: a weighted graph and its division.
private struct LouvainLevel {
  private let ranges: [Int]
  private let neighbors: [Int]
  private let weights: [Double]
  /// Twice the weight of each node's loop.
  private let loops: [Double]
  private let degrees: [Double]
  private var community: [Int]
  private var communityDegrees: [Double]
  private let total: Double
  private let resolution: Double

  init(_ links: EntityLinks, resolution: Double) {
    self.init(
      ranges: links.ranges.map { Int($0) }, neighbors: links.neighbors.map { Int($0) },
      weights: links.weights.map { Double($0) },
      loops: Array(repeating: 0, count: links.count), resolution: resolution)
  }

  private init(
    ranges: [Int], neighbors: [Int], weights: [Double], loops: [Double], resolution: Double
  ) {
    self.ranges = ranges
    self.neighbors = neighbors
    self.weights = weights
    self.loops = loops
    self.resolution = resolution
    degrees = loops.indices.map { node in
      loops[node] + weights[ranges[node]..<ranges[node + 1]].reduce(0, +)
    }
    community = Array(loops.indices)
    communityDegrees = degrees
    total = degrees.reduce(0, +)
  }

  /// Moves nodes until a pass over all moves none; whether any moved.
  mutating func moveAll() -> Bool {
    guard total > 0 else { return false }
    var sums = [Double](repeating: 0, count: loops.count)
    var movedAny = false
    for _ in 0..<100 {
      var moved = false
      for node in loops.indices where move(node, &sums) { moved = true }
      if !moved { break }
      movedAny = true
    }
    return movedAny
  }

  private mutating func move(_ node: Int, _ sums: inout [Double]) -> Bool {
    var found: [Int] = []
    for position in ranges[node]..<ranges[node + 1] {
      let other = community[neighbors[position]]
      if sums[other] == 0 { found.append(other) }
      sums[other] += weights[position]
    }
    let old = community[node]
    communityDegrees[old] -= degrees[node]
    var best = old
    var bestGain = sums[old] - resolution * communityDegrees[old] * degrees[node] / total
    for other in found.sorted() where other != old {
      let gain = sums[other] - resolution * communityDegrees[other] * degrees[node] / total
      if gain > bestGain + 1e-12 {
        best = other
        bestGain = gain
      }
    }
    for other in found { sums[other] = 0 }
    communityDegrees[best] += degrees[node]
    community[node] = best
    return best != old
  }

  /// The communities' numbers from 0, and the graph of communities.
  func aggregated() -> (labels: [Int], next: LouvainLevel) {
    var numbers: [Int: Int] = [:]
    let labels = community.map { name in
      if let number = numbers[name] { return number }
      let number = numbers.count
      numbers[name] = number
      return number
    }
    var rows = [[Int: Double]](repeating: [:], count: numbers.count)
    var loops = [Double](repeating: 0, count: numbers.count)
    for node in labels.indices {
      loops[labels[node]] += self.loops[node]
      for position in ranges[node]..<ranges[node + 1] {
        let other = labels[neighbors[position]]
        if other == labels[node] {
          loops[other] += weights[position]
        } else {
          rows[labels[node]][other, default: 0] += weights[position]
        }
      }
    }
    var ranges = [0]
    var neighbors: [Int] = []
    var weights: [Double] = []
    for row in rows {
      for (other, weight) in row.sorted(by: { $0.key < $1.key }) {
        neighbors.append(other)
        weights.append(weight)
      }
      ranges.append(neighbors.count)
    }
    let next = LouvainLevel(
      ranges: ranges, neighbors: neighbors, weights: weights, loops: loops,
      resolution: resolution)
    return (labels, next)
  }
}

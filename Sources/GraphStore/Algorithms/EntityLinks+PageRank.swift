extension EntityLinks {
  /// The PageRank of every entity over unweighted, undirected links; the ranks add up to 1.
  ///
  /// Power iteration (Brin and Page, 1998); what entities without links hold is spread over all.
  /// Stops when the ranks change by less than `tolerance` in all. Complexity: O(links) an iteration,
  /// on all cores.
  package func pageRank(
    damping: Double = 0.85, tolerance: Double = 1e-8, maxIterations: Int = 200
  ) -> [Double] {
    guard count > 0 else { return [] }
    var ranks = [Double](repeating: 1 / Double(count), count: count)
    var shares = [Double](repeating: 0, count: count)
    var next = [Double](repeating: 0, count: count)
    let parts = neighbors.count < 100_000 ? 1 : Parallel.width
    let borders = evenBorders(parts)
    for _ in 0..<maxIterations {
      var dangling = 0.0
      for entity in 0..<count {
        let degree = row(entity).count
        if degree == 0 { dangling += ranks[entity] }
        shares[entity] = degree == 0 ? 0 : ranks[entity] / Double(degree)
      }
      let rest = (1 - damping) / Double(count) + damping * dangling / Double(count)
      let change = step(shares, ranks, &next, borders, rest: rest, damping: damping)
      swap(&ranks, &next)
      if change < tolerance { break }
    }
    return ranks
  }

  /// Entities that split the links evenly.
  private func evenBorders(_ parts: Int) -> [Int] {
    var borders = [0]
    for part in 1..<max(1, parts) {
      let wanted = UInt32(neighbors.count * part / parts)
      var low = 0
      var high = count
      while low < high {
        let middle = (low + high) / 2
        if ranges[middle] < wanted { low = middle + 1 } else { high = middle }
      }
      borders.append(low)
    }
    return borders + [count]
  }

  /// One iteration; returns the sum of the absolute changes.
  private func step(
    _ shares: [Double], _ ranks: [Double], _ next: inout [Double], _ borders: [Int],
    rest: Double, damping: Double
  ) -> Double {
    var changes = [Double](repeating: 0, count: borders.count - 1)
    shares.withUnsafeBufferPointer { shares in
      ranks.withUnsafeBufferPointer { ranks in
        next.withUnsafeMutableBufferPointer { next in
          changes.withUnsafeMutableBufferPointer { changes in
            let (next, changes) = (next, changes)
            Parallel.run(borders.count - 1) { part in
              var change = 0.0
              for entity in borders[part]..<borders[part + 1] {
                var sum = 0.0
                for position in row(entity) { sum += shares[Int(neighbors[position])] }
                let value = rest + damping * sum
                change += abs(value - ranks[entity])
                next[entity] = value
              }
              changes[part] = change
            }
          }
        }
      }
    }
    return changes.reduce(0, +)
  }
}

/// Counts the paths taken for each end node, shorter ones being offered first.
struct PathChoice {
  private let selection: BoundSearch.Selection
  private var taken: [UInt32: (count: Int, groups: Int, length: Int)] = [:]

  init(_ selection: BoundSearch.Selection) { self.selection = selection }

  /// Whether a path of this length to a node is among those chosen; notes it if so.
  mutating func takes(end: UInt32, length: Int) -> Bool {
    var entry = taken[end] ?? (count: 0, groups: 0, length: -1)
    switch selection {
    case .any(let limit), .shortest(let limit):
      guard entry.count < limit else { return false }
    case .shortestGroups(let limit):
      if entry.length != length {
        guard entry.groups < limit else { return false }
        entry.groups += 1
      }
    }
    entry.count += 1
    entry.length = length
    taken[end] = entry
    return true
  }

  /// Whether no further path to a node can be chosen, whatever its length.
  func isFull(end: UInt32) -> Bool {
    guard let entry = taken[end] else { return false }
    switch selection {
    case .any(let limit), .shortest(let limit): return entry.count >= limit
    case .shortestGroups: return false
    }
  }
}

/// Edit distance between folded words: insertions, deletions, substitutions and swaps of neighbours.
///
/// Optimal string alignment (Damerau–Levenshtein without edits between swapped letters), cut off at
/// a limit. Complexity: O(left · right).
enum EditDistance {
  /// The distance, or nil when it is above `limit`.
  static func between(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> Int? {
    if abs(left.count - right.count) > limit { return nil }
    var before = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    var current = before
    for i in 0..<left.count {
      current[0] = i + 1
      var best = current[0]
      for j in 0..<right.count {
        let cost = left[i] == right[j] ? 0 : 1
        var value = min(previous[j] + cost, previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          value = min(value, before[j - 1] + 1)
        }
        current[j + 1] = value
        best = min(best, value)
      }
      if best > limit { return nil }
      (before, previous, current) = (previous, current, before)
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }
}

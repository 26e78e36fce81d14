/// Near misses.
package enum Spelling {
  /// The words within a small edit distance of `word`, the nearest first.
  package static func nearest(to word: String, among words: [String]) -> [String] {
    let limit = word.count <= 3 ? 1 : word.count <= 6 ? 2 : 3
    return words.map { (distance(word, $0), $0) }
      .filter { $0.0 <= limit || (word.count > 1 && $0.1.hasPrefix(word)) }
      .sorted { $0 < $1 }
      .map(\.1)
  }

  /// The optimal string alignment distance (Damerau–Levenshtein with adjacent swaps).
  package static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left), Array(right))
    var rows = [Array(0...right.count)]
    for i in 0..<left.count {
      var row = [i + 1]
      for j in 0..<right.count {
        var cost = min(
          row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, rows[i - 1][j - 1] + 1)
        }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}

/// Counts of one measure: found and right, found, wanted.
struct Count: Sendable, Hashable {
  var right = 0
  var found = 0
  var wanted = 0

  /// Adds the counts of another text.
  mutating func add(_ other: Count) {
    right += other.right
    found += other.found
    wanted += other.wanted
  }

  /// The harmonic mean of precision and recall, 0…100.
  var f1: Double { found + wanted == 0 ? 0 : 200 * Double(right) / Double(found + wanted) }
}

/// An attribution as sets of word starts, for comparing by overlap.
struct ScoredAttribution: Sendable, Hashable {
  var source: Set<Int>
  var cue: Set<Int>
  var content: Set<Int>

  /// The starts of the words in ranges of a text's UTF-8; a word is a run of letters and digits.
  init(source: Range<Int>?, cue: Range<Int>?, content: [Range<Int>], wordStarts: [Int]) {
    self.source = Self.words(source.map { [$0] } ?? [], wordStarts)
    self.cue = Self.words(cue.map { [$0] } ?? [], wordStarts)
    self.content = Self.words(content, wordStarts)
  }

  private static func words(_ ranges: [Range<Int>], _ starts: [Int]) -> Set<Int> {
    var words: Set<Int> = []
    for range in ranges {
      var index = starts.partitioningIndex { $0 >= range.lowerBound }
      while index < starts.count, starts[index] < range.upperBound {
        words.insert(starts[index])
        index += 1
      }
    }
    return words
  }
}

extension Array where Element == Int {
  /// The first index at which a condition holds that holds from there on.
  func partitioningIndex(_ holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Who said what, found and wanted: pairs, one to one, whose contents overlap by half and whose
/// sources overlap or are absent on both sides, the best overlaps first.
func relationCount(found: [ScoredAttribution], wanted: [ScoredAttribution]) -> Count {
  var pairs: [(overlap: Double, wanted: Int, found: Int)] = []
  for (i, gold) in wanted.enumerated() {
    for (j, guess) in found.enumerated() {
      let union = gold.content.union(guess.content).count
      guard union > 0 else { continue }
      let overlap = Double(gold.content.intersection(guess.content).count) / Double(union)
      let sameSource =
        !gold.source.isDisjoint(with: guess.source) || gold.source.isEmpty && guess.source.isEmpty
      if overlap >= 0.5, sameSource { pairs.append((overlap, i, j)) }
    }
  }
  pairs.sort { ($1.overlap, $0.wanted, $0.found) < ($0.overlap, $1.wanted, $1.found) }
  var usedWanted: Set<Int> = []
  var usedFound: Set<Int> = []
  for pair in pairs where !usedWanted.contains(pair.wanted) && !usedFound.contains(pair.found) {
    usedWanted.insert(pair.wanted)
    usedFound.insert(pair.found)
  }
  return Count(right: usedWanted.count, found: found.count, wanted: wanted.count)
}

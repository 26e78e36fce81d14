import TextAnalysis

/// Who said what found: measures of `score_attribution.py` on the tokens of the text.
struct AttributionScoring {
  var cue = Score()
  var content = Score()
  var source = Score()
  var relation = Score()
  var strict = Score()

  private struct Words {
    var source: Set<Int>
    var cue: Set<Int>
    var content: Set<Int>
  }

  /// Adds a text.
  mutating func add(_ text: AnalyzedText, _ article: AnnotatedArticle) {
    let wanted = article.attributions.map { attribution in
      Words(
        source: words(attribution.source, text), cue: words(attribution.cue, text),
        content: words(attribution.content, text))
    }
    let found = text.attributions.map { span in
      Words(
        source: words([span.source].compactMap { $0 }, text),
        cue: words([span.cue].compactMap { $0 }, text), content: words(span.content, text))
    }
    addCues(wanted, found)
    addTokens(wanted, found)
    relation += pairs(wanted, found, jaccard: 0.5) { left, right in
      !left.isDisjoint(with: right) || left.isEmpty && right.isEmpty
    }
    strict += pairs(wanted, found, jaccard: 0.9) { $0 == $1 }
  }

  /// The tokens of ranges that are words.
  private func words(_ ranges: [TextRange], _ text: AnalyzedText) -> Set<Int> {
    var result: Set<Int> = []
    for range in ranges {
      for token in Segmentation.tokens(of: range, in: text)
      where text.withReader({
        ScalarClass($0.scalar(at: text.tokens[token].range.lowerBound).value).isWord
      }) {
        result.insert(token)
      }
    }
    return result
  }

  private mutating func addCues(_ wanted: [Words], _ found: [Words]) {
    var used: Set<Int> = []
    var right = 0
    for want in wanted {
      let hit = found.indices.first {
        !used.contains($0) && !want.cue.isDisjoint(with: found[$0].cue)
      }
      if let hit {
        used.insert(hit)
        right += 1
      }
    }
    cue += Score(
      right: right, found: found.count { !$0.cue.isEmpty }, wanted: wanted.count { !$0.cue.isEmpty }
    )
  }

  private mutating func addTokens(_ wanted: [Words], _ found: [Words]) {
    func add(_ path: KeyPath<Words, Set<Int>>) -> Score {
      let wantedTokens = wanted.reduce(into: Set<Int>()) { $0.formUnion($1[keyPath: path]) }
      let foundTokens = found.reduce(into: Set<Int>()) { $0.formUnion($1[keyPath: path]) }
      return Score(
        right: wantedTokens.intersection(foundTokens).count, found: foundTokens.count,
        wanted: wantedTokens.count)
    }
    content += add(\.content)
    source += add(\.source)
  }

  private func pairs(
    _ wanted: [Words], _ found: [Words], jaccard: Double, sameSource: (Set<Int>, Set<Int>) -> Bool
  ) -> Score {
    var candidates: [(likeness: Double, wanted: Int, found: Int)] = []
    for (index, want) in wanted.enumerated() {
      for (other, find) in found.enumerated() {
        let union = want.content.union(find.content).count
        let likeness =
          union == 0 ? 0 : Double(want.content.intersection(find.content).count) / Double(union)
        if likeness >= jaccard, sameSource(want.source, find.source) {
          candidates.append((-likeness, index, other))
        }
      }
    }
    candidates.sort { $0 < $1 }
    var usedWanted: Set<Int> = []
    var usedFound: Set<Int> = []
    for candidate in candidates
    where !usedWanted.contains(candidate.wanted) && !usedFound.contains(candidate.found) {
      usedWanted.insert(candidate.wanted)
      usedFound.insert(candidate.found)
    }
    return Score(right: usedWanted.count, found: found.count, wanted: wanted.count)
  }
}

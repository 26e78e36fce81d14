import Extraction
import Resolution
import TextAnalysis

/// Who said what found: the measures of `score_attribution.py` and `score_news.py`.
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

  /// How the scorer of a set counts a word that a span cuts.
  enum Cutting {
    /// As a whole word (`score_attribution.py`).
    case whole
    /// From where the span begins (`score_news.py`).
    case cut
  }

  let cutting: Cutting

  /// No texts yet.
  init(cutting: Cutting) { self.cutting = cutting }

  /// Adds the statements of an article, those that `hearsay extract` prints.
  mutating func add(_ resolved: ResolvedArticle, _ article: AnnotatedArticle) {
    let reader = WordReader(resolved.text)
    let statements = resolved.extraction.statements.filter { !$0.content.isEmpty }
    add(
      wanted: article.attributions.map {
        words(reader, source: $0.source, cue: $0.cue, content: $0.content)
      },
      found: statements.map { statement in
        words(
          reader, source: statement.speaker.map { [$0] } ?? [],
          cue: statement.cue.map { [$0] } ?? [], content: statement.content)
      })
  }

  /// Adds what a model marked in a text, without the rules of `Extraction`.
  mutating func add(_ text: AnalyzedText, _ article: AnnotatedArticle) {
    let reader = WordReader(text)
    add(
      wanted: article.attributions.map {
        words(reader, source: $0.source, cue: $0.cue, content: $0.content)
      },
      found: text.attributions.map { span in
        words(
          reader, source: span.source.map { [$0] } ?? [], cue: span.cue.map { [$0] } ?? [],
          content: span.content)
      })
  }

  private func words(
    _ reader: WordReader, source: [TextRange], cue: [TextRange], content: [TextRange]
  ) -> Words {
    func set(_ ranges: [TextRange]) -> Set<Int> {
      cutting == .whole ? reader.words(ranges) : reader.cutWords(ranges)
    }
    return Words(source: set(source), cue: set(cue), content: set(content))
  }

  private mutating func add(wanted: [Words], found: [Words]) {
    addCues(wanted, found)
    addTokens(wanted, found)
    relation += pairs(wanted, found, jaccard: 0.5) { left, right in
      !left.isDisjoint(with: right) || left.isEmpty && right.isEmpty
    }
    strict += pairs(wanted, found, jaccard: 0.9) { $0 == $1 }
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

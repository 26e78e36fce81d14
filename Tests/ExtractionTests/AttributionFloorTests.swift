import Testing
import TextAnalysis
import _TestSupport

@testable import Extraction

/// Floors for who-said-what on the shared development sets; raise them when they are beaten.
///
/// In a debug build only part of the articles is read. The figures are those of the shared
/// scorers.
@Suite(.enabled(if: PackageLayout.hasShared, "shared data is not beside the package"))
struct AttributionFloorTests {
  /// A development set with the least F1 that each kind of analysis must reach.
  struct Floor: Sendable, CustomTestStringConvertible {
    var set: String
    var tier: ModelTier
    var relation: Double
    var content: Double

    var testDescription: String { "\(set), \(tier.rawValue)" }
  }

  private static let floors = [
    Floor(set: "news-annotations", tier: .rules, relation: 70, content: 83),
    Floor(set: "fiction-news", tier: .rules, relation: 72, content: 86),
    Floor(set: "polnear", tier: .rules, relation: 43, content: 78),
    Floor(set: "news-annotations", tier: .fast, relation: 76, content: 87),
    Floor(set: "fiction-news", tier: .fast, relation: 75, content: 87),
    Floor(set: "polnear", tier: .fast, relation: 46, content: 79),
  ]

  @Test(arguments: floors)
  func statements_reach_the_floor(_ floor: Floor) throws {
    let analyzer = TextAnalyzer(model: floor.tier)
    let pipeline = try ExtractionPipeline(layers: analyzer.layers)
    var relation = Count()
    var content = Count()
    for article in try Self.articles(of: floor.set) {
      let text = analyzer.analyze(article.text)
      let starts = Self.wordStarts(text.utf8)
      let found = pipeline.extract(from: text).statements.map {
        ScoredAttribution(
          source: $0.speaker, cue: $0.cue, content: $0.content, wordStarts: starts)
      }
      let wanted = article.attributions.map {
        ScoredAttribution(
          source: $0.source, cue: $0.cue, content: $0.content, wordStarts: starts)
      }
      relation.add(relationCount(found: found, wanted: wanted))
      content.add(Self.contentCount(found, wanted))
    }
    #expect(relation.f1 >= floor.relation - Self.margin, "relation F1 \(relation.f1)")
    #expect(content.f1 >= floor.content - Self.margin, "content F1 \(content.f1)")
  }

  /// What the figures of a sample may lie below those of the whole set.
  private static var margin: Double {
    #if DEBUG
    4
    #else
    0
    #endif
  }

  private static func articles(of set: String) throws -> [GoldArticle] {
    let all =
      set == "polnear"
      ? try GoldArticle.brat(in: "data/polnear-dev")
      : try GoldArticle.all(in: "data/\(set)/dev.jsonl")
    #if DEBUG
    return all.enumerated().filter { $0.offset % 12 == 0 }.map(\.element)
    #else
    return all
    #endif
  }

  private static func contentCount(
    _ found: [ScoredAttribution], _ wanted: [ScoredAttribution]
  ) -> Count {
    let foundWords = found.reduce(into: Set<Int>()) { $0.formUnion($1.content) }
    let wantedWords = wanted.reduce(into: Set<Int>()) { $0.formUnion($1.content) }
    return Count(
      right: foundWords.intersection(wantedWords).count, found: foundWords.count,
      wanted: wantedWords.count)
  }

  /// Where runs of letters and digits (any byte beyond ASCII counts as a letter) begin.
  private static func wordStarts(_ bytes: [UInt8]) -> [Int] {
    var starts: [Int] = []
    var inWord = false
    for (offset, byte) in bytes.enumerated() {
      let isWord =
        byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
        || byte >= 0xC3
          && byte != 0xE2
        || inWord && byte >= 0x80 && byte < 0xC3
      if isWord && !inWord { starts.append(offset) }
      inWord = isWord
    }
    return starts
  }
}

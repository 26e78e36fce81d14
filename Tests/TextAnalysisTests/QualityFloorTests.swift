import Foundation
import Testing
import _TestSupport

@testable import TextAnalysis

/// The fast tier must stay as good as it has been on annotated news.
@Suite(.enabled(if: PackageLayout.hasShared))
struct QualityFloorTests {
  /// One annotated article; offsets in scalars.
  private struct Article: Decodable {
    struct Attribution: Decodable {
      var cue: [Int]?
    }

    var text: String
    var entities: [Entity]
    var attributions: [Attribution]
  }

  private struct Entity: Decodable, Hashable {
    var start: Int
    var end: Int
    var kind: String

    init(start: Int, end: Int, kind: String) {
      self.start = start
      self.end = end
      self.kind = kind
    }

    init(from decoder: any Decoder) throws {
      var container = try decoder.unkeyedContainer()
      start = try container.decode(Int.self)
      end = try container.decode(Int.self)
      kind = try container.decode(String.self)
    }
  }

  @Test(arguments: [("news-annotations", 0.92, 0.87), ("fiction-news", 0.84, 0.86)])
  func names_and_cues_keep_their_quality(set: String, names: Double, cues: Double) throws {
    let url = try #require(PackageLayout.shared("data/\(set)/dev.jsonl"))
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").prefix(40)
    let analyzer = TextAnalyzer(model: .fast)
    var nameCounts = (right: 0, found: 0, wanted: 0)
    var cueCounts = (right: 0, found: 0, wanted: 0)
    for line in lines {
      let article = try JSONDecoder().decode(Article.self, from: Data(line.utf8))
      let text = analyzer.analyze(article.text)
      let offsets = ScalarOffsets(utf8: text.utf8)
      let found = Set(
        text.names.map { name in
          let range = offsets.scalars(of: name.range)
          return Entity(start: range.lowerBound, end: range.upperBound, kind: "\(name.kind)")
        })
      let wanted = Set(article.entities)
      nameCounts.right += found.intersection(wanted).count
      nameCounts.found += found.count
      nameCounts.wanted += wanted.count
      let foundCues = text.attributions.compactMap(\.cue).map { offsets.scalars(of: $0) }
      let wantedCues = article.attributions.compactMap(\.cue).map { $0[0]..<$0[1] }
      cueCounts.right += wantedCues.count { want in foundCues.contains { $0.overlaps(want) } }
      cueCounts.found += foundCues.count
      cueCounts.wanted += wantedCues.count
    }
    #expect(f1(nameCounts) >= names)
    #expect(f1(cueCounts) >= cues)
  }

  private func f1(_ counts: (right: Int, found: Int, wanted: Int)) -> Double {
    2 * Double(counts.right) / Double(max(1, counts.found + counts.wanted))
  }
}

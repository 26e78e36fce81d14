import Testing
import TextAnalysis
import _TestSupport

@testable import Extraction

/// Inputs that would take more than linear time if anything looked back or ahead without bound:
/// work is counted in tokens, not seconds.
@Suite struct HostileInputTests {
  private static let analyzer = TextAnalyzer(model: .rules)

  @Test(arguments: [
    "“", "” ", "\"", "'", ":", " – ", "said ", "he said, ", "said that ", "“said” ",
    "according to ",
    "Ann Lindqvist, ", "and ", "(", "of the ", "[", "I think “", "“a,” he said, ", "X: ",
  ])
  func repeated_words_are_read(_ word: String) throws {
    let text = Self.analyzer.analyze(String(repeating: word, count: 400))
    let extraction = try ExtractionPipeline(layers: Self.analyzer.layers).extract(from: text)
    let end = text.utf8.count
    #expect(extraction.statements.allSatisfy { $0.content.allSatisfy { $0.upperBound <= end } })
    #expect(extraction.statements.count <= text.tokens.count)
  }

  @Test func empty_text_has_nothing() throws {
    let text = Self.analyzer.analyze("")
    let extraction = try ExtractionPipeline(layers: Self.analyzer.layers).extract(from: text)
    #expect(extraction.mentions.isEmpty && extraction.statements.isEmpty)
  }

  @Test func random_bytes_are_read() throws {
    var generator = SplitMix64(seed: 7)
    let bytes = (0..<20_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let text = Self.analyzer.analyze(String(decoding: bytes, as: UTF8.self))
    let extraction = try ExtractionPipeline(layers: Self.analyzer.layers).extract(from: text)
    #expect(extraction.mentions.allSatisfy { $0.range.upperBound <= text.utf8.count })
  }
}

import GraphModel
import Testing
import TextAnalysis
import _TestSupport

@testable import Extraction

/// Statements in marked text: who says what with which words, found by rules alone.
@Suite struct StatementCaseTests {
  private static let analyzer = TextAnalyzer(model: .rules)

  @Test(arguments: TextCase.all(in: "Cases/Statements"))
  func statements_are_found_as_marked(_ textCase: TextCase) throws {
    let marked = MarkedText(textCase["text"])
    let text = Self.analyzer.analyze(marked.plain)
    let whole = try ExtractionPipeline(layers: Self.analyzer.layers).extract(from: text)
    let expected = Self.expectation(marked)
    #expect(Self.described(whole.statements, in: text) == expected)
    try checkFacts(textCase["facts"], whole, text, marked)

    // The extractor alone finds the same spans; only the mentions are missing.
    var alone = ArticleExtraction()
    StatementExtractor().extract(from: ArticleReading(text), into: &alone)
    #expect(Self.described(alone.statements, in: text) == expected)
  }

  /// One line a statement: source, cue and content as marked, in order of content.
  private static func expectation(_ marked: MarkedText) -> [String] {
    let bytes = Array(marked.plain.utf8)
    func words(_ range: Range<Int>?) -> String {
      range.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "-"
    }
    return numbers(in: marked).map { number in
      let content = (marked.spans["q\(number)"] ?? []).map(words).joined(separator: " // ")
      return
        "\(words(marked.spans["s\(number)"]?.first)) | \(words(marked.spans["c\(number)"]?.first))"
        + " | \(content)"
    }.sorted()
  }

  private static func numbers(in marked: MarkedText) -> [String] {
    Set(marked.spans.keys.filter { $0.hasPrefix("q") }.map { String($0.dropFirst()) }).sorted()
  }

  private static func described(
    _ statements: [ExtractedStatement], in text: AnalyzedText
  ) -> [String] {
    statements.map { statement in
      let content = statement.content.map { text[$0] }.joined(separator: " // ")
      return
        "\(statement.speaker.map { text[$0] } ?? "-") | \(statement.cue.map { text[$0] } ?? "-")"
        + " | \(content)"
    }.sorted()
  }

  /// Checks lines such as `1 direct`, `1 speaker Ann Lindqvist`, `2 continues 1`.
  private func checkFacts(
    _ facts: String, _ extraction: ArticleExtraction, _ text: AnalyzedText, _ marked: MarkedText
  ) throws {
    func statement(_ number: some StringProtocol) throws -> (index: Int, ExtractedStatement) {
      let content = marked.spans["q\(number)"] ?? []
      let index = try #require(extraction.statements.firstIndex { $0.content == content })
      return (index, extraction.statements[index])
    }
    func words(_ mention: Int?) -> String {
      mention.map { text[extraction.mentions[$0].range] } ?? "nobody"
    }
    for line in facts.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
      let (_, found) = try statement(parts[0])
      switch parts[1] {
      case "speaker": #expect(words(found.speakerMention) == parts[2])
      case "addressee": #expect(words(found.addressees.first) == parts[2])
      case "reportedBy": #expect(words(found.reportedBy.first) == parts[2])
      case "continues": #expect(try found.continues == statement(parts[2]).index)
      case "negated": #expect(found.negated)
      case "hedged": #expect(found.hedged)
      default: #expect(found.quotation.rawValue == parts[1])
      }
    }
  }
}

import Testing
import _TestSupport

@testable import TextAnalysis

/// Any bytes are split without a crash, each byte in at most one token.
struct HostileTextTests {
  /// Texts that break naive splitters.
  static let texts: [String] = {
    var random = SplitMix64(seed: 7)
    let bytes = (0..<6000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    let marks = ["\"", "'", "“", "”", "‘", "’", "«", "»", " ", "a", "s", ".", "\n", "B"]
    let mixed = (0..<6000).map { _ in marks[Int(random.next() % UInt64(marks.count))] }
    return [
      String(decoding: bytes, as: UTF8.self), mixed.joined(),
      String(repeating: "\"a ", count: 3000), String(repeating: "“‘", count: 3000),
      String(repeating: "a.", count: 3000), String(repeating: "said ", count: 2000),
      String(repeating: "a-b@c.d/", count: 1000),
      String(repeating: "Київ сказав «так». ", count: 300),
      "", "\u{FEFF}", "\r\n\r\n", "…", "’s",
    ]
  }()

  @Test(arguments: texts.indices)
  func every_layer_stays_inside_the_text_and_in_order(index: Int) {
    let text = TextAnalyzer(model: .fast).analyze(Self.texts[index])
    let size = text.utf8.count
    var end = 0
    for token in text.tokens {
      #expect(
        token.range.lowerBound >= end && !token.range.isEmpty && token.range.upperBound <= size)
      end = token.range.upperBound
    }
    var covered = 0
    for sentence in text.sentences {
      #expect(sentence.tokens.lowerBound == covered)
      covered = sentence.tokens.upperBound
    }
    #expect(covered == text.tokens.count)
    for quotation in text.quotations {
      let paragraph = text.paragraphs.first { $0.range.upperBound >= quotation.range.upperBound }
      #expect(paragraph.map { $0.range.lowerBound <= quotation.range.lowerBound } == true)
    }
    let spans =
      text.names.map(\.range) + text.attributions.flatMap(\.content) + text.dates.map(\.range)
    #expect(spans.allSatisfy { $0.upperBound <= size && !$0.isEmpty })
  }

  @Test
  func a_text_without_full_stops_has_sentences_of_bounded_length() {
    let limit = SentenceSplitter.mostTokens
    for words in ["people walk and ", "Maria Lopez said that people walk and ", "\" "] {
      let text = TextAnalyzer(model: .fast).analyze(String(repeating: words, count: 2000))
      #expect(text.sentences.count == (text.tokens.count + limit - 1) / limit)
      #expect(text.sentences.allSatisfy { $0.tokens.count <= limit })
    }
  }

  @Test(arguments: ["\"", "“", "»", "'", "`"])
  func a_row_of_marks_is_one_token_and_quotes_nothing(mark: String) {
    let row = String(repeating: mark, count: 5000)
    let text = TextAnalyzer(model: .fast).analyze("\(row) He said “no”. \(row)")
    #expect(text.tokens.count == 8)
    #expect(text.quotations.map { text[$0.range] } == ["“no”"])
  }

  @Test
  func marks_that_close_without_end_are_looked_at_once() {
    let text = TextAnalyzer(model: .fast).analyze(String(repeating: "!?", count: 2000) + " a")
    #expect(text.sentences.allSatisfy { $0.tokens.count <= SentenceSplitter.mostTokens + 33 })
  }
}

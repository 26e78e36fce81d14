import Testing

@testable import TextAnalysis

/// The segmentation annotators on their text cases.
struct SegmentationTests {
  let analyzer = TextAnalyzer(model: .rules)

  @Test(arguments: pairs(CaseFile.lines("Tokens/words")))
  func tokenizer_splits_as_ud_english_does(text: String, tokens: String) {
    let analyzed = analyzer.analyze(text)
    #expect(analyzed.tokens.map { analyzed[$0.range] }.joined(separator: "|") == tokens)
  }

  @Test(arguments: CaseFile.lines("Sentences/news"))
  func sentences_start_where_marked(marked: String) {
    let parts = marked.split(separator: "|").map { trimmed(String($0)) }
    let analyzed = analyzer.analyze(marked.replacing("|", with: ""))
    #expect(analyzed.sentences.map { analyzed[$0.range] } == parts)
  }

  @Test(arguments: CaseFile.lines("Quotations/marks"))
  func quotations_are_found_where_marked(marked: String) {
    let analyzed = analyzer.analyze(marked.filter { !"{}~".contains($0) })
    #expect(Self.mark(analyzed) == marked)
  }

  @Test func sentences_and_tokens_cover_all_words() {
    let text = "Erik Holm left. “Why?” asked Ana.\n\nNo one knew—not even Prof. Lund."
    let analyzed = analyzer.analyze(text)
    var covered = 0
    for sentence in analyzed.sentences {
      #expect(sentence.tokens.lowerBound == covered)
      covered = sentence.tokens.upperBound
    }
    #expect(covered == analyzed.tokens.count)
    let letters = text.filter { !$0.isWhitespace }
    #expect(analyzed.tokens.map { analyzed[$0.range] }.joined() == letters)
  }

  @Test func headline_standfirst_and_subheading_are_told_from_body() {
    let text = """
      Ferry talks fail again
      The harbour board could not agree on a date
      The board of Norrvik harbour met on Monday. It did not agree.
      A second try
      It will meet again on Friday, its chair said.
      """
    let roles = analyzer.analyze(text).paragraphs.map(\.role)
    #expect(roles == [.headline, .headline, .body, .subheading, .body])
  }

  @Test func hard_wrapped_lines_are_one_paragraph() {
    let text = """
      The board of Norrvik harbour met on Monday to talk about the ferries and
      the bridge to the island, which has been closed since the winter storms
      damaged two of its pillars. It did not agree on anything at all that day
      and left.

      It will meet again on Friday.
      """
    #expect(analyzer.analyze(text).paragraphs.count == 2)
  }

  /// Puts the marks of a quotation case into an analysed text.
  private static func mark(_ text: AnalyzedText) -> String {
    var inserts: [(offset: Int, order: Int, text: String)] = []
    for quotation in text.quotations {
      let depth = quotation.depth
      let opening = quotation.continues == nil ? "{" : "~{"
      inserts.append((quotation.range.lowerBound, 10 + depth, opening))
      inserts.append((quotation.range.upperBound, 9 - depth, "}"))
    }
    inserts.sort { ($0.offset, $0.order) < ($1.offset, $1.order) }
    var result = ""
    var offset = 0
    for insert in inserts {
      result += text[offset..<insert.offset] + insert.text
      offset = insert.offset
    }
    return result + text[offset..<text.utf8.count]
  }

  private func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}

/// Lines taken two by two.
private func pairs(_ lines: [String]) -> [(String, String)] {
  stride(from: 0, to: lines.count - 1, by: 2).map { (lines[$0], lines[$0 + 1]) }
}

import TextAnalysis

/// Finds quotations that stand for themselves: nobody is said to speak in their sentence, so that
/// whoever spoke before goes on.
struct QuotationReader: Sendable {
  let reading: ArticleReading

  /// The quotations that no candidate covers, as continuations.
  func read(beside candidates: [StatementCandidate]) -> [StatementCandidate] {
    let covered = coveredQuotations(candidates)
    var found: [StatementCandidate] = []
    for (index, quotation) in reading.text.quotations.enumerated()
    where quotation.depth == 0 && !covered.contains(index) {
      let tokens = reading.tokens(in: quotation.range)
      guard isSpeech(tokens, quotation) else { continue }
      var candidate = StatementCandidate(
        source: nil, cue: nil, content: [tokens], confidence: 0.75, rule: "continued")
      candidate.isContinuation = true
      found.append(candidate)
    }
    return found
  }

  /// The outermost quotations of which a candidate from outside has the most.
  private func coveredQuotations(_ candidates: [StatementCandidate]) -> Set<Int> {
    var covered: Set<Int> = []
    for candidate in candidates {
      let cueQuotation = candidate.cue.map { reading.quotationAt[$0.lowerBound] } ?? -1
      for span in candidate.content {
        for end in [span.lowerBound, span.upperBound - 1] {
          let quotation = reading.quotationAt[end]
          if quotation >= 0, quotation != cueQuotation { covered.insert(Int(quotation)) }
        }
        // Between the ends only short quotations can lie; they are part of a longer content.
        if cueQuotation < 0, span.count < 2 * Clause.horizon {
          for token in span where reading.quotationAt[token] >= 0 {
            covered.insert(Int(reading.quotationAt[token]))
          }
        }
      }
    }
    return covered
  }

  /// Whether a quotation is somebody's sentence: it fills a sentence of the text.
  private func isSpeech(_ tokens: Range<Int>, _ quotation: Quotation) -> Bool {
    guard tokens.count >= 3 else { return false }
    let first = tokens.lowerBound
    let sentence = reading.sentence(of: first)
    let startsSentence =
      first == sentence.lowerBound
      || first > 0 && reading.words[first - 1].isAny([.colon, .dash, .quoteMark])
      || quotation.continues != nil
    guard startsSentence else { return false }
    if !quotation.isClosed { return true }
    var last = tokens.upperBound - 2
    while last > first, reading.words[last].isAny(.quoteMark) { last -= 1 }
    guard last > first else { return false }
    let endsSentence =
      reading.words[last].isAny([.terminator]) || isEndOfSentence(tokens.upperBound)
    let hasVerb = tokens.contains { reading.tags[$0] == .verb || reading.tags[$0] == .auxiliary }
    return endsSentence && (hasVerb || tokens.count >= 6)
  }

  private func isEndOfSentence(_ token: Int) -> Bool {
    guard token < reading.count else { return true }
    return reading.words[token].isAny(.terminator) && reading.quotationAt[token] < 0
  }
}

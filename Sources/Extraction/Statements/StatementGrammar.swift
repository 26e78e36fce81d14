import TextAnalysis

/// Proposes statements from grammar rules and lexicons alone: cues, labels, quotations.
struct StatementGrammar: Sendable {
  let reading: ArticleReading

  /// All candidates in order of their sentences; they may nest, but not yet fit together.
  func candidates() -> [StatementCandidate] {
    var found: [StatementCandidate] = []
    for sentence in reading.text.sentences where !sentence.tokens.isEmpty {
      for clause in clauses(of: sentence.tokens) {
        var reader = CueReader(clause)
        found.append(contentsOf: reader.read())
      }
    }
    return found
  }

  /// The sentence outside of quotation marks, and its part in each quotation.
  private func clauses(of sentence: Range<Int>) -> [Clause] {
    var clauses: [Clause] = []
    var start = sentence.lowerBound
    var hasOutside = false
    while start < sentence.upperBound {
      let level = reading.quotationAt[start]
      var end = start + 1
      while end < sentence.upperBound, reading.quotationAt[end] == level { end += 1 }
      if level < 0 {
        hasOutside = true
      } else {
        clauses.append(Clause(reading: reading, tokens: start..<end, level: level))
      }
      start = end
    }
    if hasOutside {
      clauses.insert(Clause(reading: reading, tokens: sentence, level: -1), at: 0)
    }
    return clauses
  }
}

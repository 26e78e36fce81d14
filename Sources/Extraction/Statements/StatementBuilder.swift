import GraphModel
import TextAnalysis

/// Turns resolved candidates into statements: text ranges, mentions, who goes on speaking.
struct StatementBuilder: Sendable {
  let reading: ArticleReading
  let mentions: [Mention]

  /// The statements of the candidates, in the same order.
  func statements(from candidates: [StatementCandidate]) -> [ExtractedStatement] {
    var statements: [ExtractedStatement] = []
    for candidate in candidates {
      var statement = ExtractedStatement(
        content: candidate.content.map(reading.textRange), quotation: quotation(of: candidate),
        confidence: candidate.confidence, extractor: StatementExtractor.name)
      statement.cue = candidate.cue.map(reading.textRange)
      statement.speaker = candidate.source.map(reading.textRange)
      statement.negated = candidate.isNegated
      statement.hedged = candidate.isHedged
      if candidate.isContinuation { statement.continues = lastSpoken(statements) }
      statements.append(statement)
    }
    return statements
  }

  private func quotation(of candidate: StatementCandidate) -> QuotationKind {
    let cueLevel = candidate.cue.map { reading.quotationAt[$0.lowerBound] } ?? -1
    var (quoted, plain) = (0, 0)
    for span in candidate.content {
      for token in span where reading.tags[token] != .punctuation {
        let level = reading.quotationAt[token]
        if level >= 0, level != cueLevel { quoted += 1 } else { plain += 1 }
      }
    }
    if quoted == 0 { return .indirect }
    return plain == 0 ? .direct : .mixed
  }

  /// The last statement that somebody made aloud.
  private func lastSpoken(_ statements: [ExtractedStatement]) -> Int? {
    statements.lastIndex { $0.speaker != nil || $0.continues != nil }
  }
}

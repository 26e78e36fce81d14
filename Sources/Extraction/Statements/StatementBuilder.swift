import GraphModel
import TextAnalysis

/// Turns resolved candidates into statements: text ranges, mentions, who goes on speaking.
struct StatementBuilder: Sendable {
  private let reading: ArticleReading
  private let index: MentionIndex

  /// A builder over the mentions found so far.
  init(reading: ArticleReading, mentions: [Mention]) {
    self.reading = reading
    index = MentionIndex(reading: reading, mentions: mentions)
  }

  /// The statements of the candidates, in the same order.
  func statements(from candidates: [StatementCandidate]) -> [ExtractedStatement] {
    var statements: [ExtractedStatement] = []
    var reports: [Report] = []
    var lastSpoken: Int?
    for (position, candidate) in candidates.enumerated() {
      var statement = ExtractedStatement(
        content: candidate.content.map(reading.textRange), quotation: quotation(of: candidate),
        confidence: candidate.confidence, extractor: StatementExtractor.name)
      statement.cue = candidate.cue.map(reading.textRange)
      statement.speaker = candidate.source.map(reading.textRange)
      statement.speakerMention = candidate.source.flatMap(index.head)
      statement.addressees = candidate.addressee.flatMap(index.head).map { [$0] } ?? []
      statement.negated = candidate.isNegated
      statement.hedged = candidate.isHedged
      if candidate.isContinuation { statement.continues = lastSpoken }
      statement.reportedBy = outlets(of: candidate, amid: &reports)
      if let report = report(candidate, statement) { reports.append(report) }
      if isSpoken(candidate) { lastSpoken = position }
      statements.append(statement)
    }
    return statements
  }

  /// Whether a statement can go on in a quotation without a cue: its speaker speaks to the reader,
  /// not inside another's words.
  private func isSpoken(_ candidate: StatementCandidate) -> Bool {
    guard candidate.source != nil || candidate.isContinuation else { return false }
    guard let cue = candidate.cue ?? candidate.source else { return true }
    return reading.quotationAt[cue.lowerBound] < 0
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

  // MARK: - Outlets

  /// What an outlet reports: statements inside it are known by it.
  private struct Report {
    var outlet: Int
    var extent: Range<Int>
    var cue: Range<Int>?
  }

  private func report(
    _ candidate: StatementCandidate, _ statement: ExtractedStatement
  ) -> Report? {
    guard let speaker = statement.speakerMention, let extent = candidate.extent,
      isOutlet(speaker)
    else { return nil }
    return Report(outlet: speaker, extent: extent, cue: candidate.cue)
  }

  /// A newspaper, agency or broadcaster, by the gazetteer or by the word for it.
  private func isOutlet(_ mention: Int) -> Bool {
    let words = index.mentions[mention]
    guard words.kind == .organization else { return false }
    if words.form == .name {
      let name = reading.text[words.range]
      if let entry = Gazetteer.embedded.entry(named: name), entry.flags.contains(.outlet) {
        return true
      }
    }
    return reading.tokens(in: words.range).contains {
      Self.outletNouns.contains(reading.words[$0].key)
    }
  }

  private static let outletNouns = Set(
    EntityNouns.outlets.split { $0 == " " || $0 == "\n" }.map { WordKey.of($0) })

  /// The outlets by which the text says to know a statement: around it ("the Courier reported"),
  /// or beside its source ("a diplomat quoted by the paper").
  private func outlets(
    of candidate: StatementCandidate, amid reports: inout [Report]
  ) -> [Int] {
    var outlets: [Int] = []
    if let extent = candidate.extent {
      reports.removeAll { $0.extent.upperBound <= extent.lowerBound }
      for report in reports
      where report.extent.contains(extent.lowerBound)
        && report.extent.upperBound >= extent.upperBound
        && report.cue != candidate.cue
      {
        outlets.append(report.outlet)
      }
    }
    if let named = candidate.reportedBy.flatMap(index.head), !outlets.contains(named) {
      outlets.append(named)
    }
    return outlets
  }
}

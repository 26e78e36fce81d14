import TextAnalysis

// What no statement can be, whoever proposes it.
extension StatementResolver {
  /// The model's candidate with spans that can belong together.
  func consistent(
    _ candidate: StatementCandidate, others: CueOwners
  ) -> StatementCandidate? {
    var candidate = candidate
    if let source = candidate.source, candidate.content.contains(where: { $0.overlaps(source) }) {
      // A speaker inside the own words: the words stand for themselves.
      guard candidate.cue == nil else { return nil }
      candidate.source = nil
      candidate.isContinuation = true
    }
    if candidate.isContinuation, !isInQuotation(candidate) { return nil }
    if let cue = candidate.cue {
      candidate.content = nearest(candidate.content, to: cue, others)
      if candidate.source != nil { candidate.content = joined(candidate.content, cue) }
    }
    candidate.content = candidate.content.map { untilNextSpeaker($0, cue: candidate.cue) }
    return candidate.content.isEmpty ? nil : candidate
  }

  private func isInQuotation(_ candidate: StatementCandidate) -> Bool {
    candidate.content.contains { reading.quotationAt[$0.lowerBound] >= 0 }
  }

  /// Without spans that another cue governs, which stands between them and this one.
  private func nearest(
    _ spans: [Range<Int>], to cue: Range<Int>, _ others: CueOwners
  ) -> [Range<Int>] {
    guard spans.count > 1 else { return spans }
    let isParticiple = reading.words[cue.lowerBound].form == .presentParticiple
    let hasRight = spans.contains { $0.lowerBound >= cue.upperBound }
    var kept: [Range<Int>] = []
    for span in spans {
      if span.upperBound <= cue.lowerBound {
        if isParticiple, hasRight { continue }
      } else if let last = kept.last, last.lowerBound >= cue.upperBound,
        last.upperBound < span.lowerBound, reading.words[last.upperBound].isAny(.comma),
        others.index(in: last.upperBound..<span.lowerBound) != nil
      {
        continue
      }
      kept.append(span)
    }
    return kept.isEmpty ? spans : kept
  }

  /// Spans on one side of the cue with few words between them are one: only the cue splits
  /// contents.
  private func joined(_ spans: [Range<Int>], _ cue: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for span in spans {
      if let last = result.last, span.lowerBound - last.upperBound <= 10,
        !(last.upperBound <= cue.lowerBound && cue.upperBound <= span.lowerBound),
        reading.sentenceAt[last.upperBound - 1] == reading.sentenceAt[span.lowerBound]
      {
        result[result.count - 1] = last.lowerBound..<span.upperBound
      } else {
        result.append(span)
      }
    }
    return result
  }

  /// A content ends where a quotation closes on a full stop and another opens.
  private func untilNextSpeaker(_ span: Range<Int>, cue: Range<Int>?) -> Range<Int> {
    guard let cue, cue.upperBound <= span.lowerBound, span.count > 2 else { return span }
    for token in (span.lowerBound + 2)..<span.upperBound
    where reading.quotationAt[token] != reading.quotationAt[token - 1]
      && reading.quotationAt[token] >= 0 && reading.quotationAt[token - 1] >= 0
      && reading.words[token - 2].isAny(.terminator)
    {
      return span.lowerBound..<token
    }
    return span
  }

  /// Of candidates that claim the same quotation from outside, the surest.
  func withOneSpeaker(_ candidates: [StatementCandidate]) -> [StatementCandidate] {
    var best: [Range<Int>: Int] = [:]
    var dropped: Set<Int> = []
    for (index, candidate) in candidates.enumerated() where isQuoted(candidate) {
      guard let first = candidate.content.first else { continue }
      guard let earlier = best[first] else {
        best[first] = index
        continue
      }
      let isSurer = sureness(candidate) > sureness(candidates[earlier])
      dropped.insert(isSurer ? earlier : index)
      if isSurer { best[first] = index }
    }
    return candidates.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
  }

  /// A cue of speaking beats others, a source beats none.
  private func sureness(_ candidate: StatementCandidate) -> Double {
    let speaks =
      candidate.cue.map { range in
        range.contains { reading.words[$0].frames.contains(.quotation) }
      } ?? false
    return (speaks ? 2 : 0) + (candidate.source == nil ? 0 : 1) + candidate.confidence
  }
}

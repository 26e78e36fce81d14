import TextAnalysis

extension StatementResolver {
  /// The candidates of both, the model's repaired and the grammar's added.
  func merged(
    _ grammar: [StatementCandidate], _ model: [StatementCandidate]
  ) -> [StatementCandidate] {
    let owner = cueOwners(of: model)
    var partner: [Int: StatementCandidate] = [:]
    var added: [StatementCandidate] = []
    for candidate in grammar {
      if let index = candidate.cue.flatMap({ owner.index(in: $0) }) {
        if candidate.confidence > partner[index]?.confidence ?? -1 { partner[index] = candidate }
      } else {
        added.append(candidate)
      }
    }
    var result: [StatementCandidate] = []
    for (index, candidate) in model.enumerated()
    where isLikely(candidate) || partner[index] != nil {
      let mended = repaired(candidate, by: partner[index])
      if let consistent = consistent(mended, others: owner) { result.append(consistent) }
    }
    let spoken = quotationsSpoken(in: result)
    added.removeAll { !isWorthAdding($0, beside: spoken) }
    let covered = coverage(of: added)
    result.removeAll { isStray($0, covered, spoken) }
    return attributed(withOneSpeaker(result + added))
  }

  /// Below it fewer than half of a model's attributions are right on the development sets.
  private static let leastConfidence = 0.5
  private static let leastQuotedConfidence = 0.45

  /// Whether a model's attribution is likely right; one that quotes words sooner than others.
  private func isLikely(_ candidate: StatementCandidate) -> Bool {
    if candidate.confidence >= Self.leastConfidence { return true }
    return candidate.confidence >= Self.leastQuotedConfidence
      && candidate.content.contains { span in
        span.contains { reading.quotationAt[$0] >= 0 }
      }
  }

  /// Which model candidate's cue stands at a token.
  struct CueOwners {
    fileprivate var at: [Int: Int] = [:]

    /// The candidate whose cue shares a token with the range.
    func index(in range: Range<Int>) -> Int? {
      for token in range {
        if let owner = at[token] { return owner }
      }
      return nil
    }
  }

  private func cueOwners(of model: [StatementCandidate]) -> CueOwners {
    var owners = CueOwners()
    for (index, candidate) in model.enumerated() {
      for token in candidate.cue ?? 0..<0 { owners.at[token] = index }
    }
    return owners
  }

  /// The model's candidate with what the grammar knows better.
  private func repaired(
    _ candidate: StatementCandidate, by partner: StatementCandidate?
  ) -> StatementCandidate {
    var candidate = candidate
    guard let partner else { return candidate }
    candidate.isNegated = candidate.isNegated || partner.isNegated
    candidate.isHedged = candidate.isHedged || partner.isHedged
    candidate.addressee = partner.addressee
    if partner.rule == "passive", partner.source == nil, let addressee = partner.addressee {
      // "Velke was asked whether …": it is said to him, and he is no part of it.
      if candidate.source?.overlaps(addressee) ?? false { candidate.source = nil }
      let said = candidate.content.filter { $0 != addressee }
      if let first = said.first, !reading.words[first.lowerBound].isAny(.to) {
        candidate.content = said
      }
    }
    candidate.reportedBy = partner.reportedBy
    if isQuoted(partner) {
      candidate.content = partner.content
      candidate.source = partner.source ?? candidate.source
      return candidate
    }
    if candidate.source == nil { candidate.source = partner.source }
    if knowsMore(partner, than: candidate) { candidate.content = partner.content }
    return candidate
  }

  /// Whether the grammar has content on both sides of a cue where the model has but one of them, or
  /// the whole clause where the model has only its infinitive.
  private func knowsMore(
    _ partner: StatementCandidate, than candidate: StatementCandidate
  ) -> Bool {
    guard candidate.content.count == 1 else { return false }
    let only = candidate.content[0]
    if partner.content.count == 1, partner.rule == "after" || partner.rule == "inverted" {
      let whole = partner.content[0]
      return reading.words[only.lowerBound].isAny(.to) && whole.lowerBound < only.lowerBound
        && abs(whole.upperBound - only.upperBound) <= 1
    }
    guard partner.content.count == 2 else { return false }
    switch partner.rule {
    case "according", "after", "inverted":
      return partner.content.contains { $0.overlaps(only) && abs($0.count - only.count) <= 2 }
    default: return false
    }
  }

  /// Whether a candidate's content is nothing but quotations outside of which its cue stands.
  func isQuoted(_ candidate: StatementCandidate) -> Bool {
    let level = candidate.cue.map { reading.quotationAt[$0.lowerBound] } ?? -1
    return candidate.content.allSatisfy { span in
      let (first, last) = (
        reading.quotationAt[span.lowerBound], reading.quotationAt[span.upperBound - 1]
      )
      return first >= 0 && last >= 0 && first != level
    }
  }

  /// The outermost quotations that a candidate from outside has as content.
  private func quotationsSpoken(in candidates: [StatementCandidate]) -> Set<Int32> {
    var spoken: Set<Int32> = []
    for candidate in candidates where !candidate.isContinuation {
      let level = candidate.cue.map { reading.quotationAt[$0.lowerBound] } ?? -1
      for span in candidate.content {
        for end in [span.lowerBound, span.upperBound - 1] where reading.quotationAt[end] != level {
          if reading.quotationAt[end] >= 0 { spoken.insert(reading.quotationAt[end]) }
        }
      }
    }
    return spoken
  }

  /// For each token whether it is content of one of the candidates.
  private func coverage(of candidates: [StatementCandidate]) -> [Bool] {
    var covered = [Bool](repeating: false, count: reading.count)
    for candidate in candidates {
      for span in candidate.content {
        for token in span { covered[token] = true }
      }
    }
    return covered
  }

  /// A model's content without a cue that is part of what somebody is known to say.
  private func isStray(
    _ candidate: StatementCandidate, _ covered: [Bool], _ spoken: Set<Int32>
  ) -> Bool {
    guard candidate.cue == nil, let extent = candidate.extent else { return false }
    if !candidate.isContinuation { return covered[extent.lowerBound] }
    let quotation = reading.quotationAt[extent.lowerBound]
    if quotation >= 0, spoken.contains(quotation) { return true }
    return covered[extent.lowerBound] || covered[extent.upperBound - 1]
  }

  /// Whether the grammar's candidate, whose cue the model does not see, is sure enough.
  private func isWorthAdding(
    _ candidate: StatementCandidate, beside spoken: Set<Int32>
  ) -> Bool {
    if candidate.isContinuation {
      return !candidate.content.contains { spoken.contains(reading.quotationAt[$0.lowerBound]) }
    }
    switch candidate.rule {
    case "label", "signed", "stance", "according": return true
    default: return isQuoted(candidate)
    }
  }
}

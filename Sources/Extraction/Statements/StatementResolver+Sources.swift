import TextAnalysis

// Cues whose source the model does not see: what the sentence tells of it, and what is nobody's.
extension StatementResolver {
  /// Below it most cues without a source report nothing on the development sets.
  private static let leastUnattributed = 0.6

  /// The candidates, those of the model without a source with the one that the sentence tells;
  /// left out where a cue that needs a source has none.
  func attributed(_ candidates: [StatementCandidate]) -> [StatementCandidate] {
    let cues = cueStarts(of: candidates)
    let sourced = sourced(candidates)
    return distinctContents(candidates).compactMap { candidate in
      if isAddressing(candidate) { return nil }
      guard candidate.origin == .model, let cue = candidate.cue else { return candidate }
      let isHearsay = reading.words[cue.upperBound - 1].isAny(.hearsayAdverb)
      // "reportedly believes" is the belief, uncertain; nothing is said beside it.
      if isHearsay, (0...1).contains(where: { cues.contains(cue.upperBound + $0) }) { return nil }
      if let source = candidate.source { return isNobody(source) ? nil : candidate }
      var candidate = candidate
      let word = reading.words[cue.lowerBound]
      if word.form == .presentParticiple {
        candidate.source = sentenceSource(for: cue, among: sourced)
        return candidate.source == nil ? nil : candidate
      }
      if isHearsay { return candidate }
      if cue.contains(where: { reading.words[$0].isPastParticiple }) {
        let isSplit = candidate.content.count > 1
        return isSplit || candidate.confidence >= Self.leastUnattributed ? candidate : nil
      }
      candidate.source = owner(of: cue)
      return candidate.source == nil ? nil : candidate
    }
  }

  /// Where cues begin that have a source.
  private func cueStarts(of candidates: [StatementCandidate]) -> Set<Int> {
    Set(candidates.compactMap { $0.source == nil ? nil : $0.cue?.lowerBound })
  }

  /// Of candidates with one source and one content, as for "reported …, citing officials", the
  /// surest.
  private func distinctContents(_ candidates: [StatementCandidate]) -> [StatementCandidate] {
    struct Key: Hashable {
      var source: Range<Int>
      var content: [Range<Int>]
    }
    var best: [Key: Int] = [:]
    var kept: [StatementCandidate?] = candidates
    for (index, candidate) in candidates.enumerated() {
      guard let source = candidate.source else { continue }
      let key = Key(source: source, content: candidate.content)
      guard let earlier = best[key] else {
        best[key] = index
        continue
      }
      let isSurer = candidate.confidence > candidates[earlier].confidence
      kept[isSurer ? earlier : index] = nil
      if isSurer { best[key] = index }
    }
    return kept.compactMap { $0 }
  }

  /// "spoke to the crews": somebody is spoken to, and nothing is told.
  func isAddressing(_ candidate: StatementCandidate) -> Bool {
    guard let cue = candidate.cue, Self.speaking.contains(reading.words[cue.lowerBound].key),
      let content = candidate.content.first, content.lowerBound >= cue.upperBound
    else { return false }
    let link = cue.count > 1 ? cue.upperBound - 1 : content.lowerBound
    return Self.addressing.contains(reading.words[link].key)
      && reading.quotationAt[content.lowerBound] == reading.quotationAt[cue.lowerBound]
  }

  private static let speaking = Set(
    ["speak", "speaks", "spoke", "spoken", "speaking", "talk", "talks", "talked", "talking"]
      .map { WordKey.of($0) })
  private static let addressing = Set(["to", "with"].map { WordKey.of($0) })

  private static let nobody = Set(
    ["this", "that", "these", "those", "none", "nothing", "which"].map { WordKey.of($0) })

  /// "None of this denies": words that stand for no one who speaks.
  private func isNobody(_ source: Range<Int>) -> Bool {
    guard Self.nobody.contains(reading.words[source.lowerBound].key) else { return false }
    return source.count == 1
      || source.count == 3 && Self.nobody.contains(reading.words[source.upperBound - 1].key)
  }

  /// The candidates with cue and source in each sentence, so that a participle asks those only.
  private func sourced(_ candidates: [StatementCandidate]) -> [Int32: [StatementCandidate]] {
    var sourced: [Int32: [StatementCandidate]] = [:]
    for candidate in candidates where candidate.source != nil {
      guard let cue = candidate.cue else { continue }
      sourced[reading.sentenceAt[cue.lowerBound], default: []].append(candidate)
    }
    return sourced
  }

  /// Who speaks in the sentence of a participle: "While reiterating …, Velke said"; the nearest cue
  /// at the same level that has a source, those behind the participle first.
  private func sentenceSource(
    for cue: Range<Int>, among sourced: [Int32: [StatementCandidate]]
  ) -> Range<Int>? {
    var before: Range<Int>?
    var after: Range<Int>?
    for other in sourced[reading.sentenceAt[cue.lowerBound]] ?? [] {
      guard let source = other.source, let at = other.cue,
        reading.quotationAt[at.lowerBound] == reading.quotationAt[cue.lowerBound],
        at.lowerBound != cue.lowerBound
      else { continue }
      if source.lowerBound >= cue.upperBound {
        if after.map({ source.lowerBound < $0.lowerBound }) ?? true { after = source }
      } else if at.upperBound <= cue.lowerBound {
        if before.map({ source.lowerBound > $0.lowerBound }) ?? true { before = source }
      }
    }
    return after ?? before
  }

  /// Whose claim or wish it is: "Norvik's desire", "its hope".
  private func owner(of cue: Range<Int>) -> Range<Int>? {
    var position = cue.lowerBound - 1
    let first = reading.sentence(of: cue.lowerBound).lowerBound
    while position > first, reading.tags[position] == .adjective,
      !reading.words[position].isAny([.possessive, .possessiveMarker])
    {
      position -= 1
    }
    guard position >= first else { return nil }
    if reading.words[position].isAny(.possessive) { return position..<position + 1 }
    guard position > first, reading.words[position].isAny(.possessiveMarker) else { return nil }
    if let name = reading.name(at: position - 1) { return name }
    let clause = Clause(
      reading: reading, tokens: reading.sentence(of: position),
      level: reading.quotationAt[position])
    return clause.nounPhrase(before: position)
  }
}

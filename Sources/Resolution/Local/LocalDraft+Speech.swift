import Extraction
import GraphModel
import TextAnalysis

extension LocalDraft {
  /// The mention that speaks a statement; for a continued quotation the speaker of the one that it
  /// continues.
  func speaker(of statement: Int) -> Int? {
    var current = statement
    // A chain of continuations leads to earlier statements only.
    for _ in 0...extraction.statements.count {
      let found = extraction.statements[current]
      if let speaker = found.speakerMention { return speaker }
      if found.speaker != nil { return unnamedSpeaker(of: current) }
      guard let earlier = found.continues, earlier < current else { return nil }
      current = earlier
    }
    return nil
  }

  /// The stand-in for a source without a name.
  private func unnamedSpeaker(of statement: Int) -> Int? {
    facts.indices[mentionCount...].first { facts[$0].speaks.contains(statement) }
  }

  /// The speaker of the quotation in which a mention stands, or of the transcript's turn.
  ///
  /// Statements inside the quotation, whose speakers stand in it too, do not count.
  func speaker(aroundQuoted mention: Int) -> Int? {
    let quotation = facts[mention].quotation
    let range = quotation >= 0 ? text.quotations[quotation].range : facts[mention].range
    let start = facts[mention].range.lowerBound
    var best: (speaker: Int, length: Int)?
    for (index, statement) in extraction.statements.enumerated()
    where statement.content.contains(where: { $0.contains(start) }) {
      guard let speaker = speaker(of: index), isOutside(speaker, range) else { continue }
      let length = statement.content.reduce(0) { $0 + $1.count }
      if best.map({ length < $0.length }) ?? true { best = (speaker, length) }
    }
    if let best { return best.speaker }
    guard quotation >= 0 else { return nil }
    // The tagger may have missed this part of a quotation whose other part has a speaker.
    for (index, statement) in extraction.statements.enumerated()
    where statement.content.contains(where: { $0.overlaps(range) }) {
      if let speaker = speaker(of: index), isOutside(speaker, range) { return speaker }
    }
    return paragraphSpeaker(near: range, paragraph: facts[mention].paragraph)
  }

  private func isOutside(_ speaker: Int, _ quotation: TextRange) -> Bool {
    !quotation.overlaps(facts[speaker].range) && facts[speaker].pronoun?.person != 1
  }

  /// Who speaks in the paragraph of a quotation that has no speaker of its own: whoever spoke last
  /// before it, else the first person named before it, else whoever speaks after it.
  private func paragraphSpeaker(near quotation: TextRange, paragraph: Int) -> Int? {
    let people = facts.indices.filter {
      facts[$0].paragraph == paragraph && facts[$0].quotation < 0 && !facts[$0].isPlural
    }
    let before = people.filter { facts[$0].range.upperBound <= quotation.lowerBound }
    if let spoke = before.last(where: { !facts[$0].speaks.isEmpty }) { return spoke }
    if let named = before.first(where: { facts[$0].isName && facts[$0].kind == .person }) {
      return named
    }
    return people.first {
      facts[$0].range.lowerBound >= quotation.upperBound && !facts[$0].speaks.isEmpty
    }
  }
}

extension LocalDraft {
  /// The mention that spoke last before an offset.
  func lastSpeaker(before offset: Int) -> Int? {
    var best: Int?
    for mention in facts.indices where !facts[mention].speaks.isEmpty {
      guard facts[mention].range.lowerBound < offset else { continue }
      if best.map({ facts[$0].range.lowerBound < facts[mention].range.lowerBound }) ?? true {
        best = mention
      }
    }
    return best
  }
}

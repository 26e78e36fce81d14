import Extraction
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

  /// The speaker of the quotation in which a mention stands.
  func speaker(aroundQuoted mention: Int) -> Int? {
    if let statement = facts[mention].statement, let speaker = speaker(of: statement) {
      return speaker
    }
    // The tagger may have missed this part of a quotation whose other part has a speaker.
    let quotation = text.quotations[facts[mention].quotation].range
    for (index, statement) in extraction.statements.enumerated()
    where statement.content.contains(where: { $0.overlaps(quotation) }) {
      if let speaker = speaker(of: index) { return speaker }
    }
    return nil
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

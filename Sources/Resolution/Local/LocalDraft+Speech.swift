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
      if found.speaker != nil { return unnamedSpeakers[current] }
      guard let earlier = found.continues, earlier < current else { return nil }
      current = earlier
    }
    return nil
  }

  /// The speaker of the quotation in which a mention stands, or of the transcript's turn.
  ///
  /// Statements inside the quotation, whose speakers stand in it too, do not count.
  func speaker(aroundQuoted mention: Int) -> Int? {
    let quotation = facts[mention].quotation
    let range = quotation >= 0 ? text.quotations[quotation].range : facts[mention].range
    let start = facts[mention].range.lowerBound
    var best: (speaker: Int, length: Int)?
    let near = statementsInParagraph[facts[mention].paragraph] ?? []
    for index in near
    where extraction.statements[index].content.contains(where: { $0.contains(start) }) {
      let statement = extraction.statements[index]
      guard let speaker = speaker(of: index), isOutside(speaker, range) else { continue }
      let length = statement.content.reduce(0) { $0 + $1.count }
      if best.map({ length < $0.length }) ?? true { best = (speaker, length) }
    }
    if let best { return best.speaker }
    guard quotation >= 0 else { return nil }
    // The tagger may have missed this part of a quotation whose other part has a speaker.
    for index in near
    where extraction.statements[index].content.contains(where: { $0.overlaps(range) }) {
      if let speaker = speaker(of: index), isOutside(speaker, range) { return speaker }
    }
    return paragraphSpeaker(of: mention, near: range)
  }

  private func isOutside(_ speaker: Int, _ quotation: TextRange) -> Bool {
    !quotation.overlaps(facts[speaker].range) && facts[speaker].pronoun?.person != 1
  }

  /// Who speaks in the paragraph of a quotation that has no speaker of its own: whoever spoke last
  /// before it, else the first person named before it, else whoever speaks after it.
  private func paragraphSpeaker(of mention: Int, near quotation: TextRange) -> Int? {
    let paragraph = facts[mention].paragraph
    var named: Int?
    var place = placeInOrder[mention]
    while place > 0, facts[order[place - 1]].paragraph == paragraph {
      place -= 1
      let other = facts[order[place]]
      guard other.quotation < 0, !other.isPlural, other.range.upperBound <= quotation.lowerBound
      else { continue }
      if !other.speaks.isEmpty { return order[place] }
      if other.isName, other.kind == .person { named = order[place] }
    }
    if let named { return named }
    place = placeInOrder[mention]
    while place + 1 < order.count, facts[order[place + 1]].paragraph == paragraph {
      place += 1
      let other = facts[order[place]]
      if other.range.lowerBound >= quotation.upperBound, !other.speaks.isEmpty, !other.isPlural {
        return order[place]
      }
    }
    return nil
  }
}

extension LocalDraft {
  /// The mention that spoke last before an offset.
  func lastSpeaker(before offset: Int) -> Int? {
    var (low, high) = (0, speaking.count)
    while low < high {
      let middle = (low + high) / 2
      if facts[speaking[middle]].range.lowerBound < offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low > 0 ? speaking[low - 1] : nil
  }
}

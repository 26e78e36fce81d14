import Extraction
import GraphModel
import TextAnalysis

extension LocalDraft {
  /// The mention that speaks a statement; for a continued quotation the speaker of the one that it
  /// continues.
  func speaker(of statement: Int) -> Int? { speech.speakers[statement] }

  /// The speaker of the quotation in which a mention stands, or of the transcript's turn.
  ///
  /// Statements inside the quotation, whose speakers stand in it too, do not count. `named` is what
  /// `firstNamed()` found.
  func speaker(aroundQuoted mention: Int, named: [Int: Int]) -> Int? {
    let quotation = facts[mention].quotation
    let range = quotation >= 0 ? text.quotations[quotation].range : facts[mention].range
    let start = facts[mention].range.lowerBound
    var best: (speaker: Int, length: Int)?
    let near = speech.statements(
      near: start, in: facts[mention].paragraph, of: extraction.statements)
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
    return paragraphSpeaker(of: mention, near: range, named)
  }

  private func isOutside(_ speaker: Int, _ quotation: TextRange) -> Bool {
    !quotation.overlaps(facts[speaker].range) && facts[speaker].pronoun?.person != 1
  }

  /// Who speaks in the paragraph of a quotation that has no speaker of its own: whoever spoke last
  /// before it, else the first person named before it, else whoever speaks after it.
  func paragraphSpeaker(
    of mention: Int, near quotation: TextRange, _ named: [Int: Int]
  ) -> Int? {
    let paragraph = facts[mention].paragraph
    let (start, end) = (quotation.lowerBound, quotation.upperBound)
    var place = speech.outside.firstPlace { facts[$0].range.lowerBound >= start }
    while place > 0, facts[speech.outside[place - 1]].paragraph == paragraph {
      place -= 1
      if facts[speech.outside[place]].range.upperBound <= start { return speech.outside[place] }
    }
    if let first = named[paragraph], facts[first].range.upperBound <= start { return first }
    let later = speech.single.firstPlace { facts[$0].range.lowerBound >= end }
    guard later < speech.single.count, facts[speech.single[later]].paragraph == paragraph else {
      return nil
    }
    return speech.single[later]
  }
}

extension LocalDraft {
  /// The first person whom each paragraph names outside of quotations.
  func firstNamed() -> [Int: Int] {
    var named: [Int: Int] = [:]
    for mention in order {
      let other = facts[mention]
      guard other.isName, other.kind == .person, other.quotation < 0, !other.isPlural,
        named[other.paragraph] == nil
      else { continue }
      named[other.paragraph] = mention
    }
    return named
  }

  /// The mention that spoke last before an offset.
  func lastSpeaker(before offset: Int) -> Int? {
    let place = speech.speaking.firstPlace { facts[$0].range.lowerBound >= offset }
    return place > 0 ? speech.speaking[place - 1] : nil
  }
}

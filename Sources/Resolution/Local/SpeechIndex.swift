import Extraction
import TextAnalysis

/// Who speaks each statement of an article, and who speaks or is named around a place: found once,
/// so that no question walks over a paragraph, which may be a whole text.
struct SpeechIndex {
  /// The mention that speaks each statement; for a continued quotation the speaker of the one that
  /// it continues.
  private(set) var speakers: [Int?]
  /// The statements whose content begins in each paragraph.
  private(set) var statements: [Int: [Int]] = [:]
  /// The facts that speak a statement, in order of position.
  let speaking: [Int]
  /// Those of them that are not several, and of these those outside of quotations.
  let single: [Int]
  let outside: [Int]

  /// Reads who speaks from the facts, whose places `order` has.
  init(
    facts: [MentionFacts], order: [Int], extraction: ArticleExtraction, reader: MentionReader
  ) {
    speaking = order.filter { !facts[$0].speaks.isEmpty }
    single = speaking.filter { !facts[$0].isPlural }
    outside = single.filter { facts[$0].quotation < 0 }
    speakers = Self.speakers(of: extraction.statements, facts, first: extraction.mentions.count)
    for (index, statement) in extraction.statements.enumerated() {
      guard let start = statement.content.first?.lowerBound,
        let paragraph = reader.paragraph(of: start)
      else { continue }
      statements[paragraph, default: []].append(index)
    }
  }

  /// Follows continuations, which lead to earlier statements only; `first` is the first stand-in of
  /// a source without a name.
  private static func speakers(
    of statements: [ExtractedStatement], _ facts: [MentionFacts], first: Int
  ) -> [Int?] {
    var unnamed: [Int: Int] = [:]
    for mention in first..<facts.count {
      for statement in facts[mention].speaks { unnamed[statement] = mention }
    }
    var speakers: [Int?] = []
    speakers.reserveCapacity(statements.count)
    for (index, statement) in statements.enumerated() {
      if let speaker = statement.speakerMention {
        speakers.append(speaker)
      } else if statement.speaker != nil {
        speakers.append(unnamed[index])
      } else if let earlier = statement.continues, earlier < index {
        speakers.append(speakers[earlier])
      } else {
        speakers.append(nil)
      }
    }
    return speakers
  }

  /// How many statements of a paragraph before and behind a place are looked at.
  private static let window = 64

  /// The statements of a paragraph that begin near an offset.
  func statements(near offset: Int, in paragraph: Int, of all: [ExtractedStatement])
    -> ArraySlice<Int>
  {
    guard let near = statements[paragraph] else { return [] }
    let place = near.firstPlace { (all[$0].content.first?.lowerBound ?? 0) > offset }
    return near[max(0, place - Self.window)..<min(near.count, place + Self.window)]
  }
}

extension [Int] {
  /// The first place from which on a condition holds; the count where it never does; O(log n).
  func firstPlace(where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

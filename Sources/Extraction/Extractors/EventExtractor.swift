import GraphModel
package import TextAnalysis

/// Named events, and events that a name tells apart from all others ("the Anchorage summit").
package struct EventExtractor: Extractor {
  package static let name = "event"
  package static let requires: Set<AnnotationLayer> = [
    .paragraphs, .tokens, .sentences, .quotations, .names,
  ]
  package static let uses: Set<AnnotationLayer> = [.partsOfSpeech]
  package static let reads: Set<ExtractionPart> = []
  package static let adds: Set<ExtractionPart> = [.mentions]

  /// An extractor of events.
  package init() {}

  package func extract(from reading: ArticleReading, into extraction: inout ArticleExtraction) {
    extraction.mentions += NameReader(reading: reading)
      .mentions(of: .event, as: .event, extractor: Self.name)
    for range in individuated(in: reading) {
      extraction.mentions.append(
        Mention(
          range: reading.textRange(range), form: .name, kind: .event, confidence: 0.6,
          extractor: Self.name))
    }
  }

  /// "the Anchorage summit": article, name of a place or body, head word.
  private func individuated(in reading: ArticleReading) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for (index, name) in reading.names.enumerated()
    where name.kind == .place || name.kind == .organization {
      let tokens = reading.tokens(in: name.range)
      guard !tokens.isEmpty, tokens.lowerBound > 0, tokens.upperBound < reading.count,
        reading.words[tokens.lowerBound - 1].isAny(.determiner),
        Self.heads.contains(reading.words[tokens.upperBound].key),
        !isModifier(tokens.upperBound, in: reading),
        index + 1 >= reading.names.count || reading.nameAt[tokens.upperBound] < 0
      else { continue }
      found.append(tokens.lowerBound..<tokens.upperBound + 1)
    }
    return found
  }

  /// Whether a noun only stands before another: "war crimes".
  private func isModifier(_ token: Int, in reading: ArticleReading) -> Bool {
    token + 1 < reading.count && [.noun, .properNoun].contains(reading.tags[token + 1])
      && reading.sentenceAt[token] == reading.sentenceAt[token + 1]
      && !reading.words[token + 1].isAny(.time)
  }

  private static let heads = Set(
    EntityNouns.individuated.split { $0 == " " || $0 == "\n" }.map { WordKey.of($0) })
}

import Extraction
import GraphModel
import TextAnalysis

extension FictionNews {
  /// The article with the annotators' names, everything else extracted, and the entity that each
  /// mention means by the annotation (nil for none).
  func extracted() throws -> (
    text: AnalyzedText, extraction: ArticleExtraction, gold: [String?]
  ) {
    var analyzed = TextAnalyzer(model: .rules).analyze(text)
    let offsets = ScalarOffsets(utf8: analyzed.utf8)
    let kinds: [EntityKind: NameKind] = [
      .person: .person, .organization: .organization, .place: .place, .event: .event,
    ]
    analyzed.names = names.compactMap { name in
      guard let kind = name.kind.flatMap({ kinds[$0] }) else { return nil }
      return NameSpan(
        range: offsets.utf8(of: name.range), kind: kind, confidence: 1, origin: "gold")
    }
    let extraction = try ExtractionPipeline().extract(from: analyzed)
    var entities: [TextRange: String] = [:]
    for span in names + references { entities[offsets.utf8(of: span.range)] = span.entity }
    return (analyzed, extraction, extraction.mentions.map { entities[$0.range] })
  }
}

import GraphModel
import TextAnalysis

/// Makes mentions of the cleaned names of one kind.
struct NameReader: Sendable {
  let reading: ArticleReading

  /// The mentions of a kind in order of position.
  func mentions(of kind: NameKind, as entityKind: EntityKind, extractor: String) -> [Mention] {
    reading.names.filter { $0.kind == kind }.map { name in
      Mention(
        range: name.range, form: .name, kind: entityKind, confidence: Double(name.confidence),
        extractor: extractor)
    }
  }
}

/// The kind of a name.
package enum NameKind: UInt8, Sendable, Hashable, CaseIterable {
  case person
  case organization
  case place
  case event
}

/// A named mention: without title, article or possessive.
package struct NameSpan: Sendable, Hashable {
  package var range: TextRange
  package var kind: NameKind
  /// 0…1.
  package var confidence: Float
  /// The model, rule or gazetteer that found it.
  package var origin: String

  /// A name with its kind.
  package init(range: TextRange, kind: NameKind, confidence: Float, origin: String) {
    self.range = range
    self.kind = kind
    self.confidence = confidence
    self.origin = origin
  }
}

/// A reported act of speech, writing, thought or intention, as a tagger sees it: spans only.
package struct AttributionSpan: Sendable, Hashable {
  /// The words of the source, nil where the text has none.
  package var source: TextRange?
  /// The words that signal the attribution, nil for a continued quotation.
  package var cue: TextRange?
  /// What the source expresses; several spans when the cue splits it; ascending.
  package var content: [TextRange]
  /// 0 for an outermost attribution, 1 for one inside another's content.
  package var depth: Int
  /// 0…1.
  package var confidence: Float
  /// The model or rule that found it.
  package var origin: String

  /// An attribution with its content; set source and cue as known.
  package init(
    source: TextRange?, cue: TextRange?, content: [TextRange], depth: Int, confidence: Float,
    origin: String
  ) {
    self.source = source
    self.cue = cue
    self.content = content
    self.depth = depth
    self.confidence = confidence
    self.origin = origin
  }
}

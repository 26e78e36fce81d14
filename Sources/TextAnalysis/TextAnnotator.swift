/// A layer of `AnalyzedText`.
package enum AnnotationLayer: String, Sendable, Hashable, CaseIterable {
  case paragraphs
  case tokens
  case sentences
  case quotations
  case partsOfSpeech
  case dependencies
  case names
  case attributions
  case dates
}

/// One step of text analysis: reads layers, adds layers.
///
/// An annotator is a pure function of the text and the layers it requires, and may run on several
/// texts at once.
package protocol TextAnnotator: Sendable {
  /// The layers that must be there.
  var requires: Set<AnnotationLayer> { get }
  /// The layers that it adds.
  var provides: Set<AnnotationLayer> { get }
  /// Adds its layers to the text.
  func annotate(_ text: inout AnalyzedText, context: TextContext)
}

/// What is known of a text beside its words.
package struct TextContext: Sendable {
  /// The article's date (ISO 8601), against which "on Friday" is resolved.
  package var date: String?

  /// The context of an article.
  package init(date: String? = nil) { self.date = date }
}

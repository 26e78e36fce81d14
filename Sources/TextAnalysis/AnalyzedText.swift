/// A range of UTF-8 offsets into an article's text.
///
/// Everything inside the program counts bytes; files and `hearsay extract` count Unicode scalars
/// and are converted at the edge (`ScalarOffsets`).
package typealias TextRange = Range<Int>

/// A text with everything that annotators found in it; layers are empty until their annotator ran.
package struct AnalyzedText: Sendable {
  /// The article's text as UTF-8.
  package let utf8: [UInt8]
  package var paragraphs: [Paragraph] = []
  package var tokens: [Token] = []
  package var sentences: [Sentence] = []
  package var quotations: [Quotation] = []
  package var names: [NameSpan] = []
  package var attributions: [AttributionSpan] = []
  package var dates: [DateExpression] = []

  /// An unanalysed text.
  package init(_ text: String) { utf8 = Array(text.utf8) }

  /// The words of a range.
  package subscript(range: TextRange) -> String { String(decoding: utf8[range], as: UTF8.self) }
}

/// A paragraph: a run of text between line breaks.
package struct Paragraph: Sendable, Hashable {
  /// What part a paragraph plays in an article.
  package enum Role: Sendable, Hashable {
    case body
    /// The headline or standfirst that opens an article.
    case headline
    /// A short heading between paragraphs.
    case subheading
  }

  package var range: TextRange
  package var role: Role
  /// Indices into `AnalyzedText.sentences`.
  package var sentences: Range<Int> = 0..<0

  /// A paragraph without its sentences.
  package init(range: TextRange, role: Role) {
    self.range = range
    self.role = role
  }
}

/// A word, number or mark.
package struct Token: Sendable, Hashable {
  package var range: TextRange
  package var tag: PartOfSpeech = .unknown
  /// Index of the token that governs this one; its own index for a root; -1 before parsing.
  package var head: Int32 = -1
  package var relation: DependencyRelation = .unknown

  /// A token that is neither tagged nor parsed.
  package init(range: TextRange) { self.range = range }
}

/// A sentence; a quotation of several sentences is several.
package struct Sentence: Sendable, Hashable {
  package var range: TextRange
  /// Indices into `AnalyzedText.tokens`.
  package var tokens: Range<Int>
  /// Index into `AnalyzedText.paragraphs`.
  package var paragraph: Int

  /// A sentence of a paragraph.
  package init(range: TextRange, tokens: Range<Int>, paragraph: Int) {
    self.range = range
    self.tokens = tokens
    self.paragraph = paragraph
  }
}

/// Words in quotation marks.
package struct Quotation: Sendable, Hashable {
  /// With the marks.
  package var range: TextRange
  /// Without the marks.
  package var content: TextRange
  /// 0 for an outermost quotation, 1 for one inside another.
  package var depth: Int
  /// False when the paragraph ends without the closing mark.
  package var isClosed: Bool
  /// The quotation of the paragraph before that this one goes on with, if any.
  package var continues: Int?

  /// A quotation that continues none.
  package init(range: TextRange, content: TextRange, depth: Int, isClosed: Bool) {
    self.range = range
    self.content = content
    self.depth = depth
    self.isClosed = isClosed
  }
}

/// An expression of time, resolved against the article's date where it can be.
package struct DateExpression: Sendable, Hashable {
  package var range: TextRange
  /// ISO 8601, as precise as known: `2025-09-05`, `2025-08`, `2025`; nil without an anchor.
  package var resolved: String?

  /// A date expression.
  package init(range: TextRange, resolved: String?) {
    self.range = range
    self.resolved = resolved
  }
}

import TextAnalysis

/// Cuts the sentences around a place out of an article's text.
struct SentenceWindow {
  /// The sentences, with line breaks between paragraphs.
  let sentence: String
  /// The place, in Unicode scalars of `sentence`.
  let marked: Range<Int>
  /// The paragraph of the place's start, from 1, and how many the article has.
  let paragraph: Int
  let paragraphCount: Int

  private static let pipeline = try? AnnotationPipeline([
    ParagraphAnnotator(), TokenAnnotator(), QuotationAnnotator(), SentenceAnnotator(),
  ])

  /// Finds the sentences that overlap `range` (Unicode scalars of `text`); a place outside the text
  /// is moved into it.
  init(around range: Range<Int>, in text: String) {
    var analyzed = AnalyzedText(text)
    Self.pipeline?.annotate(&analyzed, context: TextContext())
    let offsets = ScalarOffsets(utf8: analyzed.utf8)
    let place = offsets.utf8(of: range.clamped(to: 0..<max(offsets.scalarCount, 0)))
    let around = analyzed.sentences.filter {
      $0.range.lowerBound < max(place.upperBound, place.lowerBound + 1)
        && $0.range.upperBound > place.lowerBound
    }
    let start = min(around.first?.range.lowerBound ?? place.lowerBound, place.lowerBound)
    let end = max(around.last?.range.upperBound ?? place.upperBound, place.upperBound)
    sentence = analyzed[start..<end]
    let first = offsets.scalarOffset(ofUTF8: start)
    let marks = offsets.scalars(of: place)
    marked = (marks.lowerBound - first)..<(marks.upperBound - first)
    paragraphCount = analyzed.paragraphs.count
    paragraph = analyzed.paragraphs.prefix { $0.range.lowerBound <= place.lowerBound }.count
  }
}

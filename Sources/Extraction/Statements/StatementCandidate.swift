/// A possible statement, in token ranges, before candidates are weighed against each other.
struct StatementCandidate: Sendable, Hashable {
  /// Who proposes it; the model's spans lead where both speak of the same words.
  enum Origin: Sendable, Hashable {
    case grammar
    case model
  }

  var source: Range<Int>?
  var cue: Range<Int>?
  /// Ascending, disjoint, not empty.
  var content: [Range<Int>]
  /// To whom it is said.
  var addressee: Range<Int>?
  /// The outlet by which the text says to know it.
  var reportedBy: Range<Int>?
  var isNegated = false
  var isHedged = false
  /// A quotation without words for its speaker: whoever spoke before goes on.
  var isContinuation = false
  /// 0…1.
  var confidence: Double
  /// The construction, for tests and explanations: `clause`, `quotation`, `according`.
  var rule: String
  var origin: Origin = .grammar

  /// A candidate with its content.
  init(
    source: Range<Int>?, cue: Range<Int>?, content: [Range<Int>], confidence: Double, rule: String
  ) {
    self.source = source
    self.cue = cue
    self.content = content.filter { !$0.isEmpty }
    self.confidence = confidence
    self.rule = rule
  }

  /// From the first to the last token of the content.
  var extent: Range<Int>? {
    guard let first = content.first, let last = content.last else { return nil }
    return first.lowerBound..<last.upperBound
  }
}

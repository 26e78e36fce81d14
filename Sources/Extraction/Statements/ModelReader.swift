import TextAnalysis

/// Makes candidates of the attributions that a model found, with bounds by the conventions.
struct ModelReader: Sendable {
  let reading: ArticleReading

  /// The model's attributions as candidates; none where no model ran.
  func candidates() -> [StatementCandidate] {
    reading.text.attributions.compactMap(candidate)
  }

  private func candidate(_ span: AttributionSpan) -> StatementCandidate? {
    let cue = span.cue.map(reading.tokens).flatMap { $0.isEmpty ? nil : $0 }
    let source = span.source.map(reading.tokens).flatMap(trimmedSource)
    var content = merged(span.content.map(reading.tokens).compactMap { trimmedContent($0, cue) })
    guard let first = content.first else { return nil }
    if content.count == 1, let cue, cue.lowerBound >= first.upperBound {
      content = [fronted(first, cue)]
    }
    var candidate = StatementCandidate(
      source: source, cue: cue, content: content, confidence: Double(span.confidence),
      rule: "model")
    candidate.origin = .model
    candidate.isContinuation = cue == nil && source == nil
    if let cue {
      let words = reading.words[cue]
      candidate.isNegated = words.contains { $0.isAny(.negation) }
      let clause = Clause(
        reading: reading, tokens: reading.sentence(of: cue.lowerBound),
        level: reading.quotationAt[cue.lowerBound])
      let group = clause.verbGroup(of: cue.lowerBound)
      candidate.isNegated = candidate.isNegated || group.isNegated
      candidate.isHedged = group.isHedged || words.contains { $0.isAny(.hearsayAdverb) }
    }
    return candidate
  }

  /// The words of a source without marks, a possessive and a relative clause at its end.
  private func trimmedSource(_ tokens: Range<Int>) -> Range<Int>? {
    var (start, end) = (tokens.lowerBound, tokens.upperBound)
    while start < end, reading.words[start].isAny([.comma, .quoteMark]) { start += 1 }
    for token in start..<end where token > start && reading.words[token].isAny(.comma) {
      if token + 1 < end, reading.words[token + 1].isAny(.relative) {
        end = token
        break
      }
    }
    for token in start..<end where token > start && token + 1 < end {
      if Self.citing.contains(reading.words[token].key), reading.words[token + 1].isAny(.by) {
        end = token
        break
      }
    }
    while end > start + 1, reading.nameAt[end - 1] < 0,
      reading.words[end - 1].isAny([.comma, .terminator, .quoteMark, .possessiveMarker])
        || reading.tags[end - 1] == .adverb
    {
      end -= 1
    }
    return start < end ? start..<end : nil
  }

  private static let citing = Set(["cited", "quoted"].map { WordKey.of($0) })

  /// A span of content with its leading "that", "to" or "whether", without marks around it.
  private func trimmedContent(_ tokens: Range<Int>, _ cue: Range<Int>?) -> Range<Int>? {
    var (start, end) = (tokens.lowerBound, tokens.upperBound)
    while start < end, reading.quotationAt[start] < 0,
      reading.words[start].isAny([.comma, .colon, .semicolon, .terminator])
    {
      start += 1
    }
    while end > start, reading.quotationAt[end - 1] < 0,
      reading.words[end - 1].isAny([.comma, .colon, .semicolon, .terminator, .dash])
    {
      end -= 1
    }
    guard start < end else { return nil }
    end = completedEnd(start..<end)
    while end > start + 1, end < reading.count, isStray(end - 1) { end -= 1 }
    let before = start - 1
    if before >= 0, cue.map({ $0.upperBound <= before && before - $0.upperBound < 30 }) ?? false,
      reading.sentenceAt[before] == reading.sentenceAt[start],
      reading.quotationAt[before] == reading.quotationAt[start],
      reading.words[before].isAny([.that, .to])
        || reading.words[before].isAny(.interrogative)
          && !reading.words[before].isAny([.subordinator, .relative])
    {
      start = before
    }
    return start..<end
  }

  /// Content that stands wholly before its cue, as in "The port is ready to open, Brask said": it is
  /// a whole clause, so words around it without a mark between belong to it.
  private func fronted(_ content: Range<Int>, _ cue: Range<Int>) -> Range<Int> {
    let start = content.lowerBound
    guard reading.quotationAt[start] < 0, reading.quotationAt[content.upperBound - 1] < 0,
      reading.sentenceAt[cue.lowerBound] == reading.sentenceAt[start]
    else { return content }
    let first = reading.sentence(of: start).lowerBound
    let isClause =
      reading.words[start].isAny(.to)
      || isUnmarked(first..<start) && (first..<start).contains { reading.tags[$0] == .verb }
    let rest = content.upperBound..<cue.lowerBound
    let mark = rest.first { reading.words[$0].isAny(.anyMark) } ?? rest.lowerBound
    let end = isUnmarked(rest.lowerBound..<mark) ? mark : rest.lowerBound
    return (isClause ? first : start)..<end
  }

  /// Whether tokens are a few words without a mark or quotation.
  private func isUnmarked(_ tokens: Range<Int>) -> Bool {
    tokens.count <= Self.mostFronted
      && !tokens.contains { reading.words[$0].isAny(.anyMark) || reading.quotationAt[$0] >= 0 }
  }

  private static let mostFronted = 6

  /// Whether a content ends on a preposition whose noun it lacks: "the talks on [several
  /// occasions]".
  private func isStray(_ last: Int) -> Bool {
    reading.tags[last] == .adposition && reading.words[last].isAny(.preposition)
      && reading.nameAt[last] < 0 && !reading.words[last + 1].isAny(.anyMark)
      && reading.sentenceAt[last] == reading.sentenceAt[last + 1]
  }

  /// The end of a content that would stop inside a name or on a word that wants another.
  private func completedEnd(_ tokens: Range<Int>) -> Int {
    var end = tokens.upperBound
    if let name = reading.name(at: end - 1) { end = max(end, name.upperBound) }
    let last = reading.words[end - 1]
    guard end < reading.count else { return end }
    let next = reading.tags[end]
    let isDate = last.isAny(.time) && next == .numeral
    let isDangling =
      last.isAny([.determiner, .possessive, .conjunction]) && !last.isAny([.anyPronoun, .that])
      && reading.tags[end - 1] != .pronoun
      || last.isAny(.possessiveMarker) && [.noun, .properNoun, .adjective].contains(next)
      || reading.tags[end - 1] == .adposition && [.noun, .properNoun, .determiner].contains(next)
    if isDate { return end + 1 }
    guard isDangling else { return end }
    let clause = Clause(
      reading: reading, tokens: reading.sentence(of: end - 1), level: reading.quotationAt[end - 1])
    return clause.isVisible(end) ? clause.contentEnd(from: end, form: .none) : end
  }

  /// Spans that touch are one.
  private func merged(_ spans: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, span.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        result.append(span)
      }
    }
    return result
  }
}

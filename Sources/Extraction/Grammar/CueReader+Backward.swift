import TextAnalysis

// Cues after or inside their content: "…, X said", "…, said X, …".
extension CueReader {
  /// Reads content to the left of a cue verb, and what goes on after it.
  mutating func readBackward(_ cue: VerbCue) {
    let frames = cue.word.frames
    guard !frames.isDisjoint(with: [.quotation, .clause]), !cue.group.isInfinitive else { return }
    if let source = cue.source, !cue.isShared {
      // "as X put it": the comma stands before "as".
      var start = source.lowerBound
      if clause.tokens.contains(start - 1), clause.isVisible(start - 1),
        clause.word(start - 1).isAny([.asWord, .conjunction, .but])
      {
        start -= 1
      }
      if clause.isAny(start - 1, .but) { start -= 1 }
      var end = cue.range.upperBound
      if cue.word.allFrames.contains(.addressee),
        let listener = clause.nounPhrase(from: end, deep: true)
      {
        end = listener.upperBound
      }
      addAround(cue, source: source, start..<afterAdjuncts(end))
      return
    }
    guard cue.source == nil || cue.isShared, frames.contains(.quotation),
      cue.word.form == .past || cue.word.form == .thirdPerson || cue.word.form == .base,
      let source = invertedSource(after: cue.range.upperBound - 1)
    else { return }
    addAround(
      cue, source: source, cue.group.start..<afterAdjuncts(source.upperBound), inverted: true)
  }

  private func invertedSource(after token: Int) -> Range<Int>? {
    let start = token + 1
    guard clause.tokens.contains(start), clause.isVisible(start), !clause.isAny(start, .time),
      !clause.isAny(start, .objectPronoun) || clause.isAny(start, .subjectPronoun)
    else { return nil }
    return clause.invertedSubject(from: start)
  }

  /// Adds the content on both sides of a parenthesis "X said" or "said X".
  private mutating func addAround(
    _ cue: VerbCue, source: Range<Int>, _ parenthesis: Range<Int>, inverted: Bool = false
  ) {
    let isQuotationOnly =
      !cue.word.frames.contains(.clause) && !cue.word.frames.contains(.addressee)
    guard let left = contentBefore(parenthesis.lowerBound, isQuotationOnly: isQuotationOnly)
    else { return }
    var content = [left]
    if let right = contentAfter(parenthesis.upperBound, leftIsQuotation: isQuotation(left)) {
      content.append(right)
    }
    var candidate = StatementCandidate(
      source: source, cue: cue.range, content: content,
      confidence: isQuotation(left) ? 0.9 : 0.8, rule: inverted ? "inverted" : "after")
    candidate.isNegated = cue.group.isNegated
    candidate.isHedged = cue.group.isHedged
    add(candidate)
  }

  private func isQuotation(_ range: Range<Int>) -> Bool {
    !clause.isVisible(range.upperBound - 1)
  }

  /// The content that ends before a parenthesis with a cue: a quotation, or a clause and a comma.
  func contentBefore(_ end: Int, isQuotationOnly: Bool) -> Range<Int>? {
    var end = end
    let reading = clause.reading
    guard clause.tokens.contains(end - 1) else { return quotationOfEarlierSentence(before: end) }
    if clause.isAny(end - 1, [.comma, .dash]) { end -= 1 }
    guard clause.tokens.contains(end - 1) else { return quotationOfEarlierSentence(before: end) }
    if !clause.isVisible(end - 1) {
      var start = end - 1
      let quotation = reading.text.quotations[Int(reading.quotationAt[end - 1])]
      start = reading.firstToken(from: quotation.range.lowerBound)
      if clause.tokens.contains(start) { start = leftEdge(from: start) }
      return start..<end
    }
    guard !isQuotationOnly, end < clause.tokens.upperBound,
      clause.isAny(end, .comma) || clause.isAny(end, .dash)
    else { return nil }
    let start = clauseStart(before: end)
    guard end - start >= 2 else { return nil }
    return start..<end
  }

  /// A quotation that closes the sentence before: `“Is it?” he asked` split by the question mark.
  private func quotationOfEarlierSentence(before end: Int) -> Range<Int>? {
    guard clause.level < 0, end == clause.tokens.lowerBound, end > 0 else { return nil }
    let reading = clause.reading
    let index = reading.quotationAt[end - 1]
    guard index >= 0, reading.text.sentences.indices.contains(Int(reading.sentenceAt[end])),
      isSameParagraph(end - 1, end)
    else { return nil }
    let quotation = reading.text.quotations[Int(index)]
    return reading.firstToken(from: quotation.range.lowerBound)..<end
  }

  private func isSameParagraph(_ one: Int, _ other: Int) -> Bool {
    let reading = clause.reading
    let (a, b) = (Int(reading.sentenceAt[one]), Int(reading.sentenceAt[other]))
    guard a >= 0, b >= 0 else { return false }
    return reading.text.sentences[a].paragraph == reading.text.sentences[b].paragraph
  }

  /// The start of a mixed content whose end is a quotation: words before it in the same clause.
  private func leftEdge(from quotation: Int) -> Int {
    let before = quotation - 1
    guard clause.tokens.contains(before), clause.isVisible(before),
      !clause.word(before).isAny([.comma, .colon, .dash])
    else { return quotation }
    return clauseStart(before: quotation)
  }

  /// Where the clause begins that ends before a token: the sentence, or after an attribution.
  private func clauseStart(before end: Int) -> Int {
    var start = clause.tokens.lowerBound
    if end - start > Clause.horizon { start = end - Clause.horizon }
    // A colon or semicolon begins a new clause.
    var position = end - 1
    while position > start {
      if clause.isAny(position, [.colon, .semicolon]) {
        start = position + 1
        break
      }
      position -= 1
    }
    // A cue clause before ends where this content starts ("X said A, but B, Y said").
    if let last = found.last(where: { $0.cue.map { $0.lowerBound < end } ?? false }),
      let extent = last.extent, extent.upperBound < end, extent.upperBound > start,
      last.rule != "after", last.rule != "inverted"
    {
      start = extent.upperBound
    }
    while start < end, clause.isVisible(start),
      clause.isAny(start, [.comma, .conjunction, .but, .semicolon, .dash, .openParenthesis])
    {
      start += 1
    }
    return start
  }

  /// What goes on after a parenthesis with a cue.
  func contentAfter(_ start: Int, leftIsQuotation: Bool) -> Range<Int>? {
    guard clause.tokens.contains(start + 1),
      clause.isAny(start, [.comma, .colon, .dash]) || clause.opensQuotation(start)
    else { return nil }
    let hasMark = clause.isVisible(start)
    let first = hasMark ? start + 1 : start
    if clause.opensQuotation(first) {
      let end = clause.endOfQuotation(at: first)
      return first..<end
    }
    if leftIsQuotation, let later = laterQuotation(from: first) { return later }
    guard !leftIsQuotation, hasMark, clause.isVisible(first) else { return nil }
    let word = clause.word(first)
    let isAside =
      word.isAny([.conjunction, .but, .subordinator, .relative, .according]) && !word.isAny(.that)
    guard !isAside, !clause.isGerund(first), clause.tag(first) != .adverb,
      clause.tag(first) != .adposition, word.key != Self.article
    else { return nil }
    let end = clause.contentEnd(from: first, form: .none)
    guard end - first >= 2, (first..<end).contains(where: { clause.isFinite($0) }) else {
      return nil
    }
    return first..<end
  }

  private static let article = WordKey.of("a")

  /// “…,” he said, nodding at the door, “…”: the quotation goes on behind an insertion.
  private func laterQuotation(from start: Int) -> Range<Int>? {
    var position = start
    while clause.tokens.contains(position), position - start < 25, clause.isVisible(position) {
      position += 1
    }
    guard clause.opensQuotation(position), clause.isAny(position - 1, .comma) else { return nil }
    return position..<clause.endOfQuotation(at: position)
  }
}

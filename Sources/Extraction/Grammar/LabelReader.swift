import TextAnalysis

/// Reads speakers that stand as labels: `X: “…”` in headlines and transcripts, `“…” – Name`.
struct LabelReader: Sendable {
  let reading: ArticleReading

  /// All labelled statements of the article.
  func read() -> [StatementCandidate] {
    var found: [StatementCandidate] = []
    let transcript = transcriptLabels()
    for paragraph in reading.text.paragraphs {
      let tokens = reading.tokens(in: paragraph.range)
      guard tokens.count >= 3 else { continue }
      if let candidate = labelled(tokens, paragraph, transcript: transcript) {
        found.append(candidate)
      }
      found.append(contentsOf: signed(tokens))
    }
    return found
  }

  /// The colon that ends a label of few words at the start of a paragraph.
  private func labelEnd(_ tokens: Range<Int>) -> Int? {
    let limit = min(tokens.upperBound - 1, tokens.lowerBound + 8)
    for token in tokens.lowerBound..<max(tokens.lowerBound, limit) {
      let word = reading.words[token]
      if reading.quotationAt[token] >= 0 { return nil }
      if word.isAny(.colon) { return token > tokens.lowerBound ? token : nil }
      if word.isAny([.terminator, .semicolon]) || reading.tags[token] == .auxiliary { return nil }
    }
    return nil
  }

  /// The keys of labels that open several paragraphs, as in interviews.
  private func transcriptLabels() -> Set<UInt64> {
    var counts: [UInt64: Int] = [:]
    for paragraph in reading.text.paragraphs {
      let tokens = reading.tokens(in: paragraph.range)
      guard let colon = labelEnd(tokens) else { continue }
      counts[reading.words[colon - 1].key, default: 0] += 1
    }
    return Set(counts.filter { $0.value >= 2 }.keys)
  }

  private func labelled(
    _ tokens: Range<Int>, _ paragraph: Paragraph, transcript: Set<UInt64>
  ) -> StatementCandidate? {
    guard let colon = labelEnd(tokens) else { return nil }
    var label = tokens.lowerBound..<colon
    let start = colon + 1
    let words = label.map { reading.words[$0] }
    // "He said: “…”" is a cue's, not a label's.
    guard !words.contains(where: { !$0.frames.isEmpty && $0.form == .past }) else { return nil }
    if words[0].isAny(.preposition), label.count > 1, words[0].key == Self.from {
      label = label.lowerBound + 1..<label.upperBound
    }
    let opens = reading.quotationAt[start] >= 0
    let isSpeaker = label.contains {
      reading.nameAt[$0] >= 0 || reading.tags[$0] == .properNoun
        || reading.words[$0].isAny([.personNoun, .organizationNoun, .courtesyTitle, .documentNoun])
    }
    let isTurn =
      words.allSatisfy { $0.shape.contains(.allCapitals) || !$0.shape.contains(.hasLetter) }
      || transcript.contains(words[words.count - 1].key)
    let isHeading = paragraph.role != .body && isSpeaker && !endsWithPeriod(tokens)
    guard opens && isSpeaker || isTurn && words[0].shape.contains(.capitalized) || isHeading else {
      return nil
    }
    var end = tokens.upperBound
    if opens, isWhole(start, in: tokens) {
      end = reading.firstToken(
        from: reading.text.quotations[Int(reading.quotationAt[start])].range.upperBound)
    } else if reading.quotationAt[end - 1] < 0, reading.words[end - 1].key == Self.period {
      end -= 1
    }
    guard end > start else { return nil }
    return StatementCandidate(
      source: label, cue: nil, content: [start..<end], confidence: opens ? 0.9 : 0.75, rule: "label"
    )
  }

  private static let from = WordKey.of("from")
  private static let period = WordKey.of(".")

  private func endsWithPeriod(_ tokens: Range<Int>) -> Bool {
    reading.words[tokens.upperBound - 1].isAny(.terminator)
  }

  private func isWhole(_ start: Int, in tokens: Range<Int>) -> Bool {
    reading.text.quotations[Int(reading.quotationAt[start])].isClosed
  }

  /// `“…” – Name`: a dash after a quotation and a name to the end of sentence or paragraph.
  private func signed(_ tokens: Range<Int>) -> [StatementCandidate] {
    var found: [StatementCandidate] = []
    for dash in tokens.dropFirst()
    where reading.words[dash].isAny(.dash) && reading.tags[dash] != .symbol
      && reading.quotationAt[dash] < 0 && reading.quotationAt[dash - 1] >= 0
    {
      let quotation = reading.text.quotations[Int(reading.quotationAt[dash - 1])]
      let start = reading.firstToken(from: quotation.range.lowerBound)
      let clause = Clause(reading: reading, tokens: start..<tokens.upperBound, level: -1)
      guard let source = clause.invertedSubject(from: dash + 1), start >= tokens.lowerBound,
        source.upperBound >= tokens.upperBound
          || reading.words[source.upperBound].isAny([.comma, .terminator, .quoteMark])
          || reading.quotationAt[source.upperBound] >= 0,
        start == tokens.lowerBound || reading.words[start - 1].isAny(.anyMark)
      else { continue }
      found.append(
        StatementCandidate(
          source: source, cue: nil, content: [start..<dash], confidence: 0.85, rule: "signed"))
    }
    return found
  }
}

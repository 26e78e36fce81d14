import TextAnalysis

/// Makes one consistent list of the candidates of grammar and model.
///
/// Where a model ran, its spans lead: of two candidates with one cue the model's is kept, repaired
/// by what the grammar knows better (quotations as a whole, who speaks them, who is addressed).
/// The grammar adds what the model does not see.
struct StatementResolver: Sendable {
  let reading: ArticleReading

  /// The statements of the article in order of position.
  func resolve(
    grammar: [StatementCandidate], model: [StatementCandidate]
  ) -> [StatementCandidate] {
    let grammar = distinct(grammar.map(completed))
    // Without parts of speech no model ran; one that ran and found nothing still leads.
    guard !model.isEmpty || reading.text.tokens.contains(where: { $0.tag != .unknown }) else {
      return ordered(grammar.filter { !isAddressing($0) })
    }
    let model = distinct(model.map(completed))
    return ordered(merged(grammar, model))
  }

  /// A content that ends or begins inside a quotation takes the whole of it, if its cue stands
  /// outside.
  func completed(_ candidate: StatementCandidate) -> StatementCandidate {
    var candidate = candidate
    let cueLevel = candidate.cue.map { reading.quotationAt[$0.lowerBound] } ?? -1
    var spans: [Range<Int>] = []
    for span in candidate.content {
      var (start, end) = (span.lowerBound, span.upperBound)
      let (first, last) = (reading.quotationAt[start], reading.quotationAt[end - 1])
      if first >= 0, first != cueLevel { start = tokens(ofQuotation: first).lowerBound }
      if last >= 0, last != cueLevel { end = max(end, tokens(ofQuotation: last).upperBound) }
      if let previous = spans.last, start <= previous.upperBound {
        spans[spans.count - 1] = previous.lowerBound..<max(previous.upperBound, end)
      } else {
        spans.append(start..<end)
      }
    }
    candidate.content = spans
    return candidate
  }

  private func tokens(ofQuotation index: Int32) -> Range<Int> {
    reading.tokens(in: reading.text.quotations[Int(index)].range)
  }

  /// Of candidates with the same cue, or without cue and with the same content, the surest.
  private func distinct(_ candidates: [StatementCandidate]) -> [StatementCandidate] {
    var best: [Range<Int>: Int] = [:]
    var kept: [StatementCandidate] = []
    for candidate in candidates {
      guard let key = candidate.cue ?? candidate.extent else { continue }
      if let index = best[key] {
        if candidate.confidence > kept[index].confidence { kept[index] = candidate }
      } else {
        best[key] = kept.count
        kept.append(candidate)
      }
    }
    return kept
  }

  private func ordered(_ candidates: [StatementCandidate]) -> [StatementCandidate] {
    candidates.sorted { a, b in
      let (x, y) = (a.extent ?? 0..<0, b.extent ?? 0..<0)
      if x.lowerBound != y.lowerBound { return x.lowerBound < y.lowerBound }
      if x.upperBound != y.upperBound { return x.upperBound > y.upperBound }
      return (a.cue?.lowerBound ?? 0) < (b.cue?.lowerBound ?? 0)
    }
  }
}

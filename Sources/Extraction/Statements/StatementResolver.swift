import TextAnalysis

/// Makes one consistent list of the candidates of grammar and model.
struct StatementResolver: Sendable {
  let reading: ArticleReading

  /// The statements of the article in order of position.
  func resolve(_ candidates: [StatementCandidate]) -> [StatementCandidate] {
    let whole = candidates.map(completed)
    return ordered(distinct(whole))
  }

  /// A content that ends or begins inside a quotation takes the whole of it, if its cue stands
  /// outside.
  func completed(_ candidate: StatementCandidate) -> StatementCandidate {
    var candidate = candidate
    let cueLevel = candidate.cue.map { reading.quotationAt[$0.lowerBound] } ?? -1
    for index in candidate.content.indices {
      var (start, end) = (candidate.content[index].lowerBound, candidate.content[index].upperBound)
      let (first, last) = (reading.quotationAt[start], reading.quotationAt[end - 1])
      if first >= 0, first != cueLevel {
        start = reading.tokens(in: reading.text.quotations[Int(first)].range).lowerBound
      }
      if last >= 0, last != cueLevel {
        end = reading.tokens(in: reading.text.quotations[Int(last)].range).upperBound
      }
      candidate.content[index] = start..<max(start, end)
    }
    return candidate
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

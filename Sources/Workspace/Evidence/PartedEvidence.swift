import GraphModel
import GraphStore
import Resolution

/// Tells of evidence which of its words the user decided about.
struct PartedEvidence {
  private let decisions: [String: [WordDecision]]

  init(graph: any QueryableGraph) {
    decisions = CurationReplay.wordDecisions((graph as? KnowledgeGraph)?.decisions ?? [])
  }

  /// The evidence with the decisions about words of its sentence.
  func completed(_ evidence: Evidence) -> Evidence {
    guard let article = evidence.article, let decided = decisions[article.id] else {
      return evidence
    }
    var evidence = evidence
    let start = article.range.lowerBound - evidence.marked.lowerBound
    let sentence = start..<(start + evidence.sentence.unicodeScalars.count)
    evidence.parted = decided.compactMap { decision in
      let words = WordParting(decision)
      return words.range.overlaps(sentence) ? words : nil
    }
    return evidence
  }
}

extension WordParting {
  /// What a decision in force says.
  init(_ decision: WordDecision) {
    let words = decision.words
    self.init(
      decision: decision.id, article: words.article, words: words.text,
      range: words.start..<max(words.start, words.end), name: words.name)
  }
}

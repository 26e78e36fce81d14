import TextAnalysis

/// Parts of speech and trees against a treebank's, on its own tokens and sentences.
///
/// All tokens count, punctuation too. LAS compares main relations, without subtypes, as the CoNLL 2018
/// shared task does (Zeman et al. 2018).
struct TreeScoring {
  var tags = Score()
  var heads = Score()
  var relations = Score()

  /// Adds a text.
  mutating func add(_ text: AnalyzedText, wanted: AnalyzedText) {
    for (found, gold) in zip(text.tokens, wanted.tokens) {
      let isSameHead = found.head == gold.head
      tags += Self.score(found.tag == gold.tag)
      heads += Self.score(isSameHead)
      relations += Self.score(isSameHead && Self.main(found.relation) == Self.main(gold.relation))
    }
  }

  private static func main(_ relation: DependencyRelation) -> Substring {
    relation.label.prefix { $0 != ":" }
  }

  private static func score(_ isRight: Bool) -> Score {
    Score(right: isRight ? 1 : 0, found: 1, wanted: 1)
  }
}

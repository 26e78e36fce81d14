package import Extraction
import GraphModel
package import TextAnalysis

/// Makes examples of the descriptions of an annotated article that no rule explains.
package enum DescriptionExamples {
  /// The names of the features, in the order of the weights.
  package static var featureNames: [String] {
    DescriptionFeatures.Feature.allCases.map { "\($0)" }
  }

  /// The descriptions, each seen as if all before it were resolved rightly.
  ///
  /// - Parameters:
  ///   - text: The analysed text.
  ///   - extraction: Its mentions and statements, names as annotated.
  ///   - meaning: The entity of a span; nil for one that means nobody.
  /// - Returns: the examples in order of position.
  package static func examples(
    text: AnalyzedText, extraction: ArticleExtraction, meaning: (TextRange) -> String?
  ) -> [ReferenceExample] {
    var draft = LocalDraft(text: text, extraction: extraction, gazetteer: .embedded)
    for sieve in LocalResolver.sieves
    where !(sieve is PronounSieve || sieve is RankedDescriptionSieve) { draft.apply(sieve) }
    var all = DescriptionCandidates(draft)
    var examples: [ReferenceExample] = []
    for mention in 0..<draft.mentionCount where RankedDescriptionSieve.isOpen(mention, draft) {
      let candidates = all.candidates(for: mention, in: draft)
      let wanted = meaning(draft.facts[mention].range)
      let meant = candidates.firstIndex { candidate in
        wanted != nil && PronounExamples.meaning(of: candidate.root, draft, meaning) == wanted
      }
      examples.append(
        ReferenceExample(
          isPersonal: draft.facts[mention].kind == .person, isPlural: false,
          candidates: candidates.map(\.features.values), meant: meant))
      if let meant { draft.join(mention, candidates[meant].nearest) }
    }
    return examples
  }
}

package import Extraction
import GraphModel
package import TextAnalysis

/// Makes examples of an annotated article.
package enum PronounExamples {
  /// The names of the features, in the order of the weights.
  package static var featureNames: [String] {
    PronounFeatures.Feature.allCases.map { "\($0)" }
  }

  /// The pronouns of an article that annotators gave a meaning (or none), each seen as if all before
  /// it were resolved rightly.
  ///
  /// - Parameters:
  ///   - text: The analysed text.
  ///   - extraction: Its mentions and statements, names as annotated.
  ///   - meaning: The entity of a span; nil for one that means nobody.
  ///   - isAnnotated: Whether annotators looked at a pronoun.
  /// - Returns: the examples in order of position.
  package static func examples(
    text: AnalyzedText, extraction: ArticleExtraction, meaning: (TextRange) -> String?,
    isAnnotated: (TextRange) -> Bool
  ) -> [ReferenceExample] {
    var draft = LocalDraft(text: text, extraction: extraction, gazetteer: .embedded)
    for sieve in LocalResolver.sieves where !(sieve is PronounSieve) { draft.apply(sieve) }
    var examples: [ReferenceExample] = []
    for mention in 0..<draft.mentionCount {
      guard let form = draft.facts[mention].pronoun, form.person == 3 else { continue }
      let candidates = PronounCandidates.candidates(for: mention, form, in: draft)
      guard isAnnotated(draft.facts[mention].range) else {
        if let found = PronounCandidates.best(for: mention, form, in: draft) {
          draft.join(mention, found)
        }
        continue
      }
      let wanted = meaning(draft.facts[mention].range)
      let meant = candidates.firstIndex { candidate in
        wanted != nil && Self.meaning(of: candidate.root, draft, meaning) == wanted
      }
      examples.append(
        ReferenceExample(
          isPersonal: form.isPersonal, isPlural: form.isPlural,
          candidates: candidates.map(\.features.values), meant: meant))
      if let meant { draft.join(mention, candidates[meant].last) }
    }
    return examples
  }

  /// The entity that most of a cluster's names mean.
  static func meaning(
    of root: Int, _ draft: LocalDraft, _ meaning: (TextRange) -> String?
  ) -> String? {
    var counts: [String: Int] = [:]
    for name in draft.names(of: root) {
      if let entity = meaning(draft.facts[name].range) { counts[entity, default: 0] += 1 }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}

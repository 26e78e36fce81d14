package import Articles
package import Extraction
import GraphModel
package import TextAnalysis

/// Gathers an article's mentions into the entities that they mean.
///
/// ```swift
/// let resolved = LocalResolver().resolve(article, text: text, extraction: extraction)
/// for entity in resolved.entities { … }
/// ```
/// Ordered sieves, as in Raghunathan et al., "A multi-pass sieve for coreference resolution"
/// (2010). Descriptions and pronouns that mean no named entity belong to none.
package struct LocalResolver: Sendable {
  private let gazetteer: Gazetteer

  /// A resolver with the program's own gazetteer.
  package init() { gazetteer = .embedded }

  /// The sieves in their order: equal names first, for they are never wrong; then what a name's
  /// own words show; then what the text says of a name (acronyms, roles); at the end what only
  /// nearness tells, descriptions before the pronouns that may stand for them.
  static let sieves: [any LocalSieve] = [
    ExactNameSieve(), KnownAliasSieve(), AcronymSieve(), NamePartSieve(), SpellingSieve(),
    AppositionSieve(), FirstPersonSieve(), RoleDescriptionSieve(), BodyDescriptionSieve(),
    RankedDescriptionSieve(), PronounSieve(),
  ]

  /// The article with its entities, in order of first mention.
  ///
  /// Each of `decisions`, what the curator decided about words of the article, finds what the sieves
  /// and the decisions before it made.
  package func resolve(
    _ article: Article, text: AnalyzedText, extraction: ArticleExtraction,
    decisions: [WordDecision] = []
  ) -> ResolvedArticle {
    var draft = LocalDraft(text: text, extraction: extraction, gazetteer: gazetteer)
    for sieve in Self.sieves { draft.apply(sieve) }
    draft.apply(decisions)
    var entities = draft.entities()
    let ends = CountryEnds.places(of: extraction.relations, in: &entities, gazetteer: gazetteer)
    var resolved = ResolvedArticle(
      article: article, text: text, extraction: extraction, entities: entities, countries: ends)
    resolved.decisions = decisions.map(\.id)
    return resolved
  }
}

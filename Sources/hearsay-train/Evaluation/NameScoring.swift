import TextAnalysis

/// Exact names: same span, same kind.
enum NameScoring {
  private struct Key: Hashable {
    var range: TextRange
    var kind: NameKind
  }

  /// Scores an analysed text by kind; kinds left out of `kinds` do not count.
  static func score(
    _ text: AnalyzedText, _ article: AnnotatedArticle, kinds: Set<NameKind>
  ) -> [NameKind: Score] {
    var scores: [NameKind: Score] = [:]
    let wanted = Set(article.names.map { Key(range: $0.range, kind: $0.kind) })
    let found = Set(text.names.map { Key(range: $0.range, kind: $0.kind) })
    for kind in kinds {
      scores[kind] = Score(
        right: wanted.intersection(found).count { $0.kind == kind },
        found: found.count { $0.kind == kind }, wanted: wanted.count { $0.kind == kind })
    }
    return scores
  }
}

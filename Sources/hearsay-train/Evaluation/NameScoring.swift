import Extraction
import GraphModel
import Resolution
import TextAnalysis

/// Exact names, same span and same kind: the measures of `score_news.py` and `score_ner.py`.
enum NameScoring {
  private struct Key: Hashable {
    var range: TextRange
    var kind: NameKind
  }

  /// Scores the names that `hearsay extract` prints, by kind; kinds left out of `kinds` do not count.
  static func score(
    _ resolved: ResolvedArticle, _ article: AnnotatedArticle, kinds: [NameKind]
  ) -> [NameKind: Score] {
    var found: Set<Key> = []
    for entity in resolved.entities {
      guard let kind = kinds.first(where: { "\($0)" == entity.kind.rawValue }) else { continue }
      for mention in entity.mentions.map({ resolved.extraction.mentions[$0] })
      where mention.form == .name {
        found.insert(Key(range: mention.range, kind: kind))
      }
    }
    let wanted = Set(article.names.map { Key(range: $0.range, kind: $0.kind) })
    var scores: [NameKind: Score] = [:]
    for kind in kinds {
      scores[kind] = Score(
        right: wanted.intersection(found).count { $0.kind == kind },
        found: found.count { $0.kind == kind }, wanted: wanted.count { $0.kind == kind })
    }
    return scores
  }
}

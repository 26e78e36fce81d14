import Extraction
import GraphModel
import Resolution
import TextAnalysis

/// Whether pronouns and descriptions lead to the right entity when names are found in the text too.
///
/// An entity that was found means the annotated entity that most of its names mean, as
/// `CoreferenceScoring` counts it with the annotators' names; a name counts when it overlaps theirs.
enum EntityScoring {
  /// Scores the references of an article.
  static func score(_ resolved: ResolvedArticle, _ document: CoreferenceDocument) -> Score {
    let mentions = resolved.extraction.mentions
    let meanings = resolved.entities.map { meaning(of: $0.mentions.map { mentions[$0] }, document) }
    let wanted = Dictionary(document.references.map { ($0.range, $0.entity) }) { first, _ in first }
    var score = Score(wanted: document.references.count)
    for (mention, entity) in resolved.entityOfMention.enumerated() {
      guard let entity, mentions[mention].form != .name else { continue }
      score.found += 1
      if let meaning = meanings[entity], meaning == wanted[mentions[mention].range] {
        score.right += 1
      }
    }
    return score
  }

  private static func meaning(of mentions: [Mention], _ document: CoreferenceDocument) -> String? {
    var votes: [String: Int] = [:]
    for mention in mentions where mention.form == .name {
      if let name = document.names.first(where: { $0.range.overlaps(mention.range) }) {
        votes[name.entity, default: 0] += 1
      }
    }
    return votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}

import Extraction
import GraphModel
import TextAnalysis

/// Pronouns of the first person mean the speaker of the quotation in which they stand.
///
/// "We" and "our" mean a speaker that is a body, or the one body in which the article gives the
/// speaker a position. Outside of quotations "I" is the author whom a byline names, in the quotation of
/// a headline the first person whom the article names.
struct FirstPersonSieve: LocalSieve {
  static let rule = MentionRule.firstPerson

  private static let belonging: Set<String> = [
    NewsVocabulary.Relationship.holdsPosition, NewsVocabulary.Relationship.memberOf,
  ]

  func apply(to draft: inout LocalDraft) {
    let bodies = bodies(in: draft)
    let author = author(of: draft)
    let named = draft.firstNamed()
    for mention in 0..<draft.mentionCount {
      guard let pronoun = draft.facts[mention].pronoun, pronoun.person == 1 else { continue }
      guard let speaker = draft.speaker(aroundQuoted: mention, named: named) else {
        if let author, !pronoun.isPlural, draft.facts[mention].quotation < 0 {
          draft.join(mention, author)
        } else if let first = draft.firstPerson, !pronoun.isPlural,
          draft.facts[mention].isHeadline, draft.facts[mention].quotation >= 0
        {
          // A headline's quotation: mostly of the one whom the article is about.
          draft.join(mention, first)
        }
        continue
      }
      let root = draft.root(of: speaker)
      if pronoun.isPlural, draft.kind(of: root) == .person {
        if let body = bodies[root] { draft.join(mention, body) }
      } else if draft.kind(of: root) == (pronoun.isPlural ? .organization : .person) {
        draft.join(mention, speaker)
      }
    }
  }

  /// The person of a line "By NAME" near the article's beginning.
  private func author(of draft: LocalDraft) -> Int? {
    (0..<draft.mentionCount).prefix(Self.bylineReach).first { mention in
      let facts = draft.facts[mention]
      guard facts.isName, facts.kind == .person, facts.tokens.lowerBound > 0,
        draft.text.paragraphs.indices.contains(facts.paragraph)
      else { return false }
      let word = draft.text.tokens[facts.tokens.lowerBound - 1].range
      let line = draft.text.paragraphs[facts.paragraph].range
      return draft.text[word].lowercased() == "by" && word.lowerBound == line.lowerBound
        && line.upperBound - facts.range.upperBound < Self.bylineRest
    }
  }

  /// A byline is among the first mentions, and little follows the name in its line.
  private static let bylineReach = 12
  private static let bylineRest = 40

  /// By a person's root: the one organization (a mention) in which the person has a position.
  private func bodies(in draft: LocalDraft) -> [Int: Int] {
    var bodies: [Int: Int] = [:]
    var several: Set<Int> = []
    for relation in draft.extraction.relations where Self.belonging.contains(relation.type) {
      guard case .mention(let body) = relation.to,
        draft.kind(of: draft.root(of: body)) == .organization
      else { continue }
      let person = draft.root(of: relation.from)
      if let other = bodies[person], draft.root(of: other) != draft.root(of: body) {
        several.insert(person)
      }
      bodies[person] = bodies[person] ?? body
    }
    return bodies.filter { !several.contains($0.key) }
  }
}

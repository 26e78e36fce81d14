package import GraphModel

/// A kind of entity as questions name it: `people`, `companies`, `places`, `events`.
package struct QuestionKind: Sendable, Hashable {
  /// Nil for `entities`, `who` and the like: any kind.
  package var kind: EntityKind?

  /// Reads one word; nil when it names no kind.
  init?(_ words: ArraySlice<QuestionWord>) {
    guard words.count == 1, let word = words.first, !word.isQuoted else { return nil }
    switch word.folded {
    case "people", "persons", "person", "politicians", "individuals", "men", "women":
      kind = .person
    case "organizations", "organisations", "organization", "organisation", "companies", "company",
      "parties", "firms", "outlets", "agencies", "institutions", "groups", "bodies", "media":
      kind = .organization
    case "places", "place", "countries", "country", "cities", "city", "regions", "locations",
      "states":
      kind = .place
    case "events", "event", "summits", "meetings", "conferences", "forums", "wars", "elections":
      kind = .event
    case "entities", "things", "names", "topics", "subjects", "everyone", "anyone", "everything":
      kind = nil
    default: return nil
    }
  }

  /// The node label to ask for.
  package var label: String { kind?.label ?? NewsVocabulary.Label.entity }

  /// The plural for interpretations.
  package var plural: String {
    switch kind {
    case .person: "people"
    case .organization: "organizations"
    case .place: "places"
    case .event: "events"
    case nil: "entities"
    }
  }
}

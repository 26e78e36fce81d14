import GraphModel

/// The labels of the news graph, numbered as a base numbers them.
enum NewsLabel: UInt32, CaseIterable {
  case entity, person, organization, place, event, article, statement

  var name: String {
    switch self {
    case .entity: NewsVocabulary.Label.entity
    case .person: EntityKind.person.label
    case .organization: EntityKind.organization.label
    case .place: EntityKind.place.label
    case .event: EntityKind.event.label
    case .article: NewsVocabulary.Label.article
    case .statement: NewsVocabulary.Label.statement
    }
  }
}

/// The relationship types that articles and statements make, numbered as a base numbers them;
/// types of relations follow.
enum NewsType: UInt32, CaseIterable {
  case said, mentions, addressedTo, reportedBy, inArticle, duplicateOf

  var name: String {
    switch self {
    case .said: NewsVocabulary.Relationship.said
    case .mentions: NewsVocabulary.Relationship.mentions
    case .addressedTo: NewsVocabulary.Relationship.addressedTo
    case .reportedBy: NewsVocabulary.Relationship.reportedBy
    case .inArticle: NewsVocabulary.Relationship.inArticle
    case .duplicateOf: NewsVocabulary.Relationship.duplicateOf
    }
  }
}

extension EntityKind {
  /// Position among the kinds of a base, the order of `BaseSummary.kindEnds`.
  var rank: Int {
    switch self {
    case .person: 0
    case .organization: 1
    case .place: 2
    case .event: 3
    }
  }
}

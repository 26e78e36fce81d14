/// The labels, relationship types and property keys of the news graph (DESIGN section 3).
public enum NewsVocabulary {
  /// Node labels beside those of `EntityKind`.
  public enum Label {
    public static let article = "Article"
    public static let statement = "Statement"
    public static let entity = "Entity"
  }

  /// Relationship types.
  public enum Relationship {
    public static let said = "SAID"
    public static let mentions = "MENTIONS"
    public static let addressedTo = "ADDRESSED_TO"
    public static let reportedBy = "REPORTED_BY"
    public static let inArticle = "IN"
    public static let duplicateOf = "DUPLICATE_OF"
    public static let holdsPosition = "HOLDS_POSITION"
    public static let memberOf = "MEMBER_OF"
    public static let locatedIn = "LOCATED_IN"
    public static let participatedIn = "PARTICIPATED_IN"
    public static let met = "MET"
  }

  /// Property keys.
  public enum Key {
    public static let id = "id"
    public static let name = "name"
    public static let aliases = "aliases"
    /// What is known of an entity apart from all articles, such as `city (Russia)` by the gazetteer;
    /// it is evidence of nothing.
    public static let description = "description"
    public static let wikidata = "wikidata"
    public static let title = "title"
    public static let date = "date"
    public static let source = "source"
    public static let url = "url"
    public static let text = "text"
    public static let quotation = "quotation"
    public static let cue = "cue"
    public static let speakerText = "speakerText"
    public static let speakerAs = "as"
    public static let role = "role"
    public static let count = "count"
    public static let start = "start"
    public static let end = "end"
    public static let article = "article"
    public static let confidence = "confidence"
    public static let extractor = "extractor"
    public static let similarity = "similarity"
    public static let negated = "negated"
    public static let hedged = "hedged"
  }
}

/// How a statement's words are given.
public enum QuotationKind: String, Sendable, Hashable, CaseIterable {
  /// The speaker's own words, in quotation marks.
  case direct
  /// The reporter's words.
  case indirect
  /// The reporter's words with quoted pieces.
  case mixed
}

/// How a mention refers to its entity.
public enum MentionForm: String, Sendable, Hashable, CaseIterable {
  case name
  case description
  case pronoun
}

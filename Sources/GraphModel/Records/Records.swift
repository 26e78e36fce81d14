/// One line of `graph.jsonl` after the header (DESIGN section 4).
///
/// Offsets in records count Unicode scalars of the article's text.
public enum GraphRecord: Sendable, Hashable {
  case article(ArticleRecord)
  case mentions(MentionsRecord)
  case entity(EntityRecord)
  case statement(StatementRecord)
  case relation(RelationRecord)
  case node(NodeRecord)
  case edge(EdgeRecord)
  case curation(CurationRecord)
}

/// An article: `{"type":"article",…}`.
public struct ArticleRecord: Sendable, Hashable {
  /// `a:` and a digest of the normalised text.
  public var id: String
  public var title: String?
  /// ISO 8601 date (or date and time) of publication.
  public var date: String?
  /// Where it came from, such as `news.txt#3`.
  public var source: String?
  public var url: String?
  public var text: String
  /// The id of the article that this one repeats, and how alike they are (0…1).
  public var duplicateOf: String?
  public var similarity: Double?
  public var extra: [JSONMember] = []

  /// An article with its text; set the rest as known.
  public init(id: String, text: String) {
    self.id = id
    self.text = text
  }
}

/// What one article says of its entities, before and after resolution: `{"type":"mentions",…}`.
///
/// This is what resolution across articles is derived from, so it holds everything that the
/// resolver reads; a store keeps it as it is.
public struct MentionsRecord: Sendable, Hashable {
  public var article: String
  public var entities: [LocalEntityRecord]
  /// Ids of the curator's decisions about single words under which the article was read, in order.
  public var decisions: [String] = []
  public var extra: [JSONMember] = []

  /// The local entities of an article.
  public init(article: String, entities: [LocalEntityRecord]) {
    self.article = article
    self.entities = entities
  }
}

/// An entity as one article knows it; its position in `MentionsRecord.entities` is its local
/// reference.
public struct LocalEntityRecord: Sendable, Hashable {
  public var kind: EntityKind
  /// The fullest name in the article.
  public var name: String
  /// The entity that resolution across articles gave it (derived; rewritten on resolution).
  public var entity: String
  public var mentions: [MentionRecord]
  /// What else the article says of it, for telling namesakes apart: roles, places, descriptions.
  public var context: [String]
  /// The curator's decision that parted its words from another entity.
  public var decision: String?

  /// A local entity that is resolved to `entity`.
  public init(
    kind: EntityKind, name: String, entity: String, mentions: [MentionRecord],
    context: [String] = []
  ) {
    self.kind = kind
    self.name = name
    self.entity = entity
    self.mentions = mentions
    self.context = context
  }
}

/// One mention of a local entity.
public struct MentionRecord: Sendable, Hashable {
  public var start: Int
  public var end: Int
  public var form: MentionForm
  /// The rule that joined it to another mention of the entity, and that one's position among the
  /// entity's mentions; nil for mentions with the entity's name or another mention's very words.
  public var rule: String?
  public var target: Int?

  /// A mention over scalars `start ..< end` of the article's text.
  public init(start: Int, end: Int, form: MentionForm) {
    self.start = start
    self.end = end
    self.form = form
  }
}

/// An entity of the whole graph: `{"type":"entity",…}`.
public struct EntityRecord: Sendable, Hashable {
  /// Such as `person:vladimir-putin`.
  public var id: String
  public var kind: EntityKind
  public var name: String
  public var aliases: [String]
  public var wikidata: String?
  public var description: String?
  public var extra: [JSONMember] = []

  /// An entity with its name; set the rest as known.
  public init(id: String, kind: EntityKind, name: String, aliases: [String] = []) {
    self.id = id
    self.kind = kind
    self.name = name
    self.aliases = aliases
  }
}

/// A statement: `{"type":"statement",…}`.
public struct StatementRecord: Sendable, Hashable {
  public var id: String
  /// The speaking entity; nil for an unnamed or missing source.
  public var speaker: String?
  /// The words for the speaker ("the Russian president", "an EU diplomat").
  public var speakerText: String?
  public var cue: String?
  public var text: String
  public var quotation: QuotationKind?
  public var mentions: [String] = []
  public var addressees: [String] = []
  public var reportedBy: [String] = []
  public var article: String?
  public var start: Int?
  public var end: Int?
  public var date: String?
  public var confidence: Double?
  /// The rule or model that found it.
  public var extractor: String?
  public var negated = false
  public var hedged = false
  /// The article-local references behind the ids above; nil for imported statements.
  public var local: LocalReferences?
  public var extra: [JSONMember] = []

  /// A statement with its content; set the rest as known.
  public init(id: String, text: String) {
    self.id = id
    self.text = text
  }
}

/// Article-local references of a statement: positions in the article's `MentionsRecord.entities`.
public struct LocalReferences: Sendable, Hashable {
  public var speaker: Int?
  public var mentions: [Int]
  public var addressees: [Int]
  public var reportedBy: [Int]

  /// Collects the references of one statement.
  public init(
    speaker: Int?, mentions: [Int] = [], addressees: [Int] = [], reportedBy: [Int] = []
  ) {
    self.speaker = speaker
    self.mentions = mentions
    self.addressees = addressees
    self.reportedBy = reportedBy
  }
}

/// A relation between two entities: `{"type":"relation",…}`.
public struct RelationRecord: Sendable, Hashable {
  /// A relationship type of `NewsVocabulary`.
  public var relation: String
  public var from: String
  public var to: String
  public var role: String?
  public var article: String?
  public var start: Int?
  public var end: Int?
  public var confidence: Double?
  public var extractor: String?
  /// Article-local references of `from` and `to`; nil for imported relations.
  public var localFrom: Int?
  public var localTo: Int?
  public var extra: [JSONMember] = []

  /// A relation between two entities; set the rest as known.
  public init(relation: String, from: String, to: String) {
    self.relation = relation
    self.from = from
    self.to = to
  }
}

/// A node that a user created in Cypher: `{"type":"node",…}`.
public struct NodeRecord: Sendable, Hashable {
  public var id: String
  public var labels: [String]
  public var properties: [String: Value]

  /// A user's node.
  public init(id: String, labels: [String], properties: [String: Value]) {
    self.id = id
    self.labels = labels
    self.properties = properties
  }
}

/// A relationship that a user created in Cypher: `{"type":"edge",…}`.
public struct EdgeRecord: Sendable, Hashable {
  public var id: String
  public var relation: String
  public var from: String
  public var to: String
  public var properties: [String: Value]

  /// A user's relationship between nodes with these ids.
  public init(
    id: String, relation: String, from: String, to: String, properties: [String: Value]
  ) {
    self.id = id
    self.relation = relation
    self.from = from
    self.to = to
    self.properties = properties
  }
}

/// One decision of the curator, kept and replayed on every rebuild: `{"type":"curation",…}`.
public struct CurationRecord: Sendable, Hashable {
  /// What the curator decided.
  public enum Decision: Sendable, Hashable {
    /// `from` is the same entity as `into`, whose id stays.
    case merge(from: String, into: String)
    /// In these articles, `entity` is another entity with id `into` (named `name`).
    case split(entity: String, articles: [String], into: String, name: String)
    /// Words of one article do not mean the entity, but another or nobody named.
    case part(PartedWords)
    /// The entity's name is this one.
    case rename(entity: String, name: String)
    /// The entity is of this kind.
    case retype(entity: String, kind: EntityKind)
    /// The statement, relation, entity or article is to be left out.
    case delete(id: String)
    /// A property of an extracted node or relationship was set (or removed with `.null`) in Cypher.
    case set(id: String, key: String, value: Value)
    /// A label of an extracted node was added (or removed) in Cypher.
    case label(id: String, label: String, isAdded: Bool)
  }

  /// `c:` and the number of the decision, in the order of deciding.
  public var id: String
  public var decision: Decision
  /// ISO 8601 time of the decision.
  public var date: String?
  /// The id of a decision that this one takes back; its own decision is then not applied.
  public var undoes: String?
  /// The records that come from no article as they were before this decision changed them; taking
  /// it back needs them, since nothing else can give them again.
  public var replaced: [GraphRecord] = []
  public var extra: [JSONMember] = []

  /// A decision with its number.
  public init(id: String, decision: Decision) {
    self.id = id
    self.decision = decision
  }
}

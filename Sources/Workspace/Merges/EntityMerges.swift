public import GraphModel

/// What was taken for one entity, and why.
public struct EntityMerges: Sendable, Hashable {
  /// The entity's id.
  public var id: String
  /// The entity's usual name.
  public var name: String
  public var kind: EntityKind
  /// Ids of the articles that speak of it, in order.
  public var articles: [String]
  /// Its names across articles, the usual one first.
  public var names: [NameMerge]
  /// The words inside articles, in order of articles and position.
  public var mentions: [MentionMerge]
  /// Words that the user parted from it.
  public var parted: [WordParting] = []

  /// Puts an account together.
  package init(
    id: String, name: String, kind: EntityKind, articles: [String] = [], names: [NameMerge] = [],
    mentions: [MentionMerge] = []
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.articles = articles
    self.names = names
    self.mentions = mentions
  }
}

/// A name that was taken for an entity's across articles.
public struct NameMerge: Sendable, Hashable {
  public var name: String
  /// The name that it was put together with.
  public var with: String
  public var rule: MergeRule
  /// Ids of the articles that have the name, in order.
  public var articles: [String]
  /// The decision's id where `rule` is `decision`.
  public var decision: String?
  /// What several of the articles say of a person of one name: roles, then names beside it.
  public var clues: [String]

  /// Puts a name together with what it stands for.
  package init(
    name: String, with: String, rule: MergeRule, articles: [String], decision: String? = nil,
    clues: [String] = []
  ) {
    self.name = name
    self.with = with
    self.rule = rule
    self.articles = articles
    self.decision = decision
    self.clues = clues
  }
}

/// Words that the user parted from an entity.
public struct WordParting: Sendable, Hashable {
  /// The decision's id.
  public var decision: String
  /// The article's id.
  public var article: String
  public var words: String
  /// Unicode scalars of the article's text.
  public var range: Range<Int>
  /// The name of the entity that they mean; nil for nobody named.
  public var name: String?

  /// What a decision says.
  package init(
    decision: String, article: String, words: String, range: Range<Int>, name: String?
  ) {
    self.decision = decision
    self.article = article
    self.words = words
    self.range = range
    self.name = name
  }
}

extension WordParting {
  /// One sentence that says it to a person.
  public var explanation: String {
    "“\(words)” means \(name ?? "nobody named") by your decision (\(decision))"
  }
}

/// Words that were taken for an entity inside an article.
public struct MentionMerge: Sendable, Hashable {
  /// The article's id.
  public var article: String
  /// The words and their place in Unicode scalars of the article's text.
  public var words: String
  public var range: Range<Int>
  /// The number of the paragraph, from 1.
  public var paragraph: Int
  public var form: MentionForm
  public var rule: MergeRule
  /// The decision's id where `rule` is `decision`.
  public var decision: String?
  /// The words that they were joined to, and their place; their own for the name that the others of
  /// an article lead to.
  public var target: String
  public var targetRange: Range<Int>
  public var targetParagraph: Int

  /// Puts words together with those that they were joined to.
  package init(
    article: String, words: String, range: Range<Int>, paragraph: Int, form: MentionForm,
    rule: MergeRule, target: String, targetRange: Range<Int>, targetParagraph: Int
  ) {
    self.article = article
    self.words = words
    self.range = range
    self.paragraph = paragraph
    self.form = form
    self.rule = rule
    self.target = target
    self.targetRange = targetRange
    self.targetParagraph = targetParagraph
  }
}

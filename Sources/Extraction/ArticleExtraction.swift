package import GraphModel
package import TextAnalysis

/// What extractors found in one article; ranges are UTF-8 offsets into its text.
package struct ArticleExtraction: Sendable {
  /// Mentions in order of position: names, descriptions ("the Russian president") and pronouns.
  package var mentions: [Mention] = []
  package var statements: [ExtractedStatement] = []
  package var relations: [ExtractedRelation] = []

  /// An empty extraction.
  package init() {}
}

/// Words that refer to an entity.
package struct Mention: Sendable, Hashable {
  /// Without title, article or possessive for names; the whole noun phrase for descriptions.
  package var range: TextRange
  package var form: MentionForm
  /// The kind, where the words tell it (pronouns and some descriptions do not).
  package var kind: EntityKind?
  /// Titles and roles said beside the name ("French President", "head of logistics at Rosatom").
  package var roles: [TextRange] = []
  /// 0…1.
  package var confidence: Double
  package var extractor: String

  /// A mention without roles.
  package init(
    range: TextRange, form: MentionForm, kind: EntityKind?, confidence: Double, extractor: String
  ) {
    self.range = range
    self.form = form
    self.kind = kind
    self.confidence = confidence
    self.extractor = extractor
  }
}

/// Who said what, in spans of the text.
package struct ExtractedStatement: Sendable, Hashable {
  /// The words for the speaker; nil where the text has none.
  package var speaker: TextRange?
  /// The mention (index into `ArticleExtraction.mentions`) that the speaker's words are headed by; nil
  /// for unnamed sources ("an EU diplomat").
  package var speakerMention: Int?
  /// For a continued quotation without words for its speaker: the statement (index) whose speaker
  /// goes on speaking.
  package var continues: Int?
  package var cue: TextRange?
  /// Several spans when the cue splits the content; ascending.
  package var content: [TextRange]
  package var quotation: QuotationKind
  /// Mentions (indices) to whom it is said.
  package var addressees: [Int] = []
  /// Mentions (indices) of outlets that the text names as reporting it.
  package var reportedBy: [Int] = []
  package var negated = false
  package var hedged = false
  package var confidence: Double
  package var extractor: String

  /// A statement with its content; set the rest as known.
  package init(
    content: [TextRange], quotation: QuotationKind, confidence: Double, extractor: String
  ) {
    self.content = content
    self.quotation = quotation
    self.confidence = confidence
    self.extractor = extractor
  }
}

/// What a relation leads to.
package enum RelationEnd: Sendable, Hashable {
  /// Index into `ArticleExtraction.mentions`.
  case mention(Int)
  /// The country (by its common English name) that an adjective stands for, as "French" for
  /// `France` in "French President …": demonyms are no mentions, so that there is no index.
  case country(String)
}

/// A relation of a mention to another or to a country, with the words that
/// state it.
package struct ExtractedRelation: Sendable, Hashable {
  /// A relationship type of `NewsVocabulary`.
  package var type: String
  /// Index into `ArticleExtraction.mentions`.
  package var from: Int
  package var to: RelationEnd
  package var role: String?
  package var range: TextRange
  package var confidence: Double
  package var extractor: String

  /// A relation without a role.
  package init(
    type: String, from: Int, to: RelationEnd, range: TextRange, confidence: Double,
    extractor: String
  ) {
    self.type = type
    self.from = from
    self.to = to
    self.range = range
    self.confidence = confidence
    self.extractor = extractor
  }
}

import GraphModel

/// An article's entity as resolution across articles reads it.
struct CorpusLocal: Sendable {
  let article: String
  /// Its position in the article's `MentionsRecord.entities`.
  let index: Int
  let kind: EntityKind
  let name: String
  /// Folded words of the name.
  let words: [String]
  /// The key of its group of names.
  let key: String
  let context: EntityContext
  /// Heads of its roles.
  let roleHeads: Set<String>
  /// Whether the article mentions it in words at all, not only by an adjective.
  let isMentioned: Bool
  /// The curator's decision that tells which entity it is; its name then tells nothing.
  let decision: String?

  init(_ record: LocalEntityRecord, article: String, index: Int, forms: inout NameForms) {
    let form = forms.form(of: record.name, kind: record.kind)
    self.article = article
    self.index = index
    kind = record.kind
    name = record.name
    words = form.words
    key = form.key
    context = EntityContext(record.context)
    roleHeads = Set(context.roles.compactMap { $0.split(separator: " ").last.map(String.init) })
    isMentioned = !record.mentions.isEmpty
    decision = record.decision
  }

  /// The order in which locals are listed wherever order could tell.
  func precedes(_ other: CorpusLocal) -> Bool {
    article != other.article ? article < other.article : index < other.index
  }
}

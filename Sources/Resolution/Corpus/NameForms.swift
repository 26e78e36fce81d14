import GraphModel
import TextAnalysis

/// The folded words and group keys of names, each found once: articles repeat few names often.
struct NameForms: Sendable {
  /// What is needed of one name.
  struct Form: Sendable {
    /// Folded words (`NameKey.words`).
    var words: [String]
    /// The key of its group (`NameKey.key`).
    var key: String
  }

  private struct Name: Hashable {
    var kind: EntityKind
    var text: String
  }

  private let gazetteer: Gazetteer
  private var forms: [Name: Form] = [:]

  init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// The form of a name of a kind.
  mutating func form(of text: String, kind: EntityKind) -> Form {
    let name = Name(kind: kind, text: text)
    if let form = forms[name] { return form }
    let words = NameKey.words(of: text, kind: kind, gazetteer)
    let form = Form(
      words: words, key: NameKey.key(words: words, name: text, kind: kind, gazetteer))
    forms[name] = form
    return form
  }
}

import GraphModel
import TextAnalysis

/// A text whose names and references annotators gathered into entities; ranges are UTF-8 offsets.
struct CoreferenceDocument {
  /// A named mention.
  struct Name {
    var range: TextRange
    var kind: NameKind
    var entity: String
  }

  /// A pronoun or description.
  struct Reference {
    var range: TextRange
    var entity: String
  }

  var id: String
  var text: String
  var names: [Name] = []
  var references: [Reference] = []
}

import TextAnalysis

/// An article with what annotators marked in it; ranges are UTF-8 offsets.
struct AnnotatedArticle {
  /// An attribution as annotated.
  struct Attribution {
    var source: [TextRange]
    var cue: [TextRange]
    var content: [TextRange]
  }

  var id: String
  var text: String
  var names: [(range: TextRange, kind: NameKind)] = []
  var attributions: [Attribution] = []
}

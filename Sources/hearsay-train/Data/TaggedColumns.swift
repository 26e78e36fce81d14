import TextAnalysis

/// Reads sentences with a name tag a token (IOB): wikigold, UNER, CrossNER, GMB.
enum TaggedColumns {
  /// Where a file's columns are and what its tags mean.
  struct Form {
    var separator: Character
    var wordColumn: Int
    var tagColumn: Int
    var kinds: [String: NameKind]
  }

  static let wikigold = Form(
    separator: " ", wordColumn: 0, tagColumn: 1,
    kinds: ["PER": .person, "ORG": .organization, "LOC": .place])
  static let uner = Form(
    separator: "\t", wordColumn: 1, tagColumn: 2,
    kinds: ["PER": .person, "ORG": .organization, "LOC": .place])
  static let crossNER = Form(
    separator: "\t", wordColumn: 0, tagColumn: 1,
    kinds: [
      "politician": .person, "person": .person, "organisation": .organization,
      "politicalparty": .organization, "location": .place, "country": .place,
      "event": .event, "election": .event,
    ])

  /// Articles of up to `size` sentences, joined by line breaks.
  static func read(
    _ path: String, form: Form, size: Int = 12, isSpacingAll: Bool = false
  ) throws -> [AnnotatedArticle] {
    var builder = SpacedText(isSpacingAll: isSpacingAll)
    var articles: [AnnotatedArticle] = []
    var sentence: [(word: String, tag: String)] = []
    var count = 0
    func flush() {
      if !sentence.isEmpty { builder.append(sentence, kinds: form.kinds) }
      count += sentence.isEmpty ? 0 : 1
      sentence = []
      if count >= size {
        articles.append(builder.article(id: "\(articles.count)"))
        builder = SpacedText(isSpacingAll: isSpacingAll)
        count = 0
      }
    }
    for line in try DataFiles.text(path).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# ") || line.hasPrefix("-DOCSTART-") { continue }
      let fields = line.split(separator: form.separator, omittingEmptySubsequences: false)
      if fields.count > max(form.wordColumn, form.tagColumn) {
        sentence.append((String(fields[form.wordColumn]), String(fields[form.tagColumn])))
      } else {
        flush()
      }
    }
    flush()
    if count > 0 { articles.append(builder.article(id: "\(articles.count)")) }
    return articles
  }
}

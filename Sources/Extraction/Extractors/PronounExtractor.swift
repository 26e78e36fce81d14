import GraphModel
package import TextAnalysis

/// Pronouns that may refer to an entity of the article.
package struct PronounExtractor: Extractor {
  package static let name = "pronoun"
  package static let requires: Set<AnnotationLayer> = [
    .paragraphs, .tokens, .sentences, .quotations, .names,
  ]
  package static let uses: Set<AnnotationLayer> = [.partsOfSpeech]
  package static let reads: Set<ExtractionPart> = []
  package static let adds: Set<ExtractionPart> = [.mentions]

  /// An extractor of pronouns.
  package init() {}

  package func extract(from reading: ArticleReading, into extraction: inout ArticleExtraction) {
    for token in 0..<reading.count {
      let word = reading.words[token]
      guard let isPersonal = Self.pronouns[word.key], !reading.isName(token),
        !isExpletive(token, in: reading)
      else { continue }
      extraction.mentions.append(
        Mention(
          range: reading.text.tokens[token].range, form: .pronoun,
          kind: isPersonal ? .person : nil, confidence: 0.9, extractor: Self.name))
    }
  }

  /// Pronouns, and whether they mean a person.
  private static let pronouns: [UInt64: Bool] = {
    var table: [UInt64: Bool] = [:]
    for word in Pronouns.personal.split(separator: " ") { table[WordKey.of(word)] = true }
    for word in Pronouns.neutral.split(separator: " ") { table[WordKey.of(word)] = false }
    return table
  }()

  private static let it = WordKey.of("it")

  /// "It is clear that …", "it was raining to …": the pronoun means nothing.
  private func isExpletive(_ token: Int, in reading: ArticleReading) -> Bool {
    guard reading.words[token].key == Self.it else { return false }
    let sentence = reading.sentence(of: token)
    var position = token + 1
    while position < min(sentence.upperBound, token + 4),
      reading.words[position].isAny([.be, .auxiliary, .negation, .adverb])
    {
      position += 1
    }
    guard position > token + 1, position + 1 < sentence.upperBound else { return false }
    let isPredicate =
      reading.tags[position] == .adjective || reading.words[position].isPastParticiple
    return isPredicate && reading.words[position + 1].isAny([.that, .to, .forWord])
  }
}

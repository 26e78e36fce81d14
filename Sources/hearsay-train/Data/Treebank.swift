import TextAnalysis

/// Reads CoNLL-U files as analysed texts whose tokens carry the annotators' tags.
enum Treebank {
  /// Texts of up to `size` sentences; tokens and sentences as annotated.
  static func read(_ path: String, size: Int = 40) throws -> [AnalyzedText] {
    var texts: [AnalyzedText] = []
    var builder = Builder()
    // The last token of the word that several tokens make ("don't"), and whether no space follows it.
    var wordEnd: (last: Int, isGlued: Bool)?
    for line in try DataFiles.text(path).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        wordEnd = nil
        builder.endSentence()
        if builder.sentenceCount >= size {
          texts.append(builder.text())
          builder = Builder()
        }
        continue
      }
      if line.hasPrefix("#") { continue }
      let isGluedEnd = line.hasSuffix("SpaceAfter=No")
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      if let last = lastOfWord(fields[0]) { wordEnd = (last, isGluedEnd) }
      guard fields.count >= 8, let number = Int(fields[0]) else { continue }
      let isInside = wordEnd.map { number <= $0.last } ?? false
      let isGlued =
        isInside
        ? wordEnd.map { number < $0.last || $0.isGlued } ?? false
        : fields.count > 9 && fields[9].contains("SpaceAfter=No")
      builder.append(
        String(fields[1]), tag: tags[String(fields[3])] ?? .other, head: Int(fields[6]) ?? 0,
        relation: DependencyRelation(label: fields[7]) ?? .unspecified, isGlued: isGlued)
    }
    builder.endSentence()
    if builder.sentenceCount > 0 { texts.append(builder.text()) }
    return texts
  }

  /// 4 for the field `3-4`, nil for a plain number.
  private static func lastOfWord(_ field: Substring) -> Int? {
    let ends = field.split(separator: "-")
    return ends.count == 2 ? Int(ends[1]) : nil
  }

  private struct Builder {
    private var utf8: [UInt8] = []
    private var tokens: [Token] = []
    private var sentences: [Sentence] = []
    /// The first token of the sentence.
    private var start = 0

    var sentenceCount: Int { sentences.count }

    mutating func append(
      _ word: String, tag: PartOfSpeech, head: Int, relation: DependencyRelation, isGlued: Bool
    ) {
      let bytes = Array(word.utf8)
      var token = Token(range: utf8.count..<utf8.count + bytes.count)
      token.tag = tag
      token.head = Int32(head == 0 ? tokens.count : start + head - 1)
      token.relation = relation
      tokens.append(token)
      utf8 += bytes
      if !isGlued { utf8.append(0x20) }
    }

    mutating func endSentence() {
      guard start < tokens.count else { return }
      let range = tokens[start].range.lowerBound..<tokens[tokens.count - 1].range.upperBound
      sentences.append(
        Sentence(range: range, tokens: start..<tokens.count, paragraph: sentences.count))
      start = tokens.count
      utf8.append(0x0A)
    }

    func text() -> AnalyzedText {
      var text = AnalyzedText(String(decoding: utf8, as: UTF8.self))
      ParagraphAnnotator().annotate(&text, context: TextContext())
      QuotationAnnotator().annotate(&text, context: TextContext())
      text.tokens = tokens
      text.sentences = sentences
      return text
    }
  }

  private static let tags: [String: PartOfSpeech] = [
    "ADJ": .adjective, "ADP": .adposition, "ADV": .adverb, "AUX": .auxiliary,
    "CCONJ": .coordinatingConjunction, "DET": .determiner, "INTJ": .interjection, "NOUN": .noun,
    "NUM": .numeral, "PART": .particle, "PRON": .pronoun, "PROPN": .properNoun,
    "PUNCT": .punctuation, "SCONJ": .subordinatingConjunction, "SYM": .symbol, "VERB": .verb,
    "X": .other,
  ]
}

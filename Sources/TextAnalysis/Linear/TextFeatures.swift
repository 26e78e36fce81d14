/// The features of all tokens of a text, made once for all linear models.
package struct TextFeatures {
  var words: [WordFeatures]
  package let sentences: [Range<Int>]

  /// Looks at every token of a text with tokens, sentences and quotations.
  package init(_ text: AnalyzedText, gazetteer: Gazetteer = .embedded) {
    sentences = text.sentences.map(\.tokens)
    words = text.withReader { reader in
      text.tokens.map { Self.word($0.range, reader: reader) }
    }
    text.withReader { reader in
      markLists(text.tokens, reader: reader, gazetteer: gazetteer)
    }
    markQuotations(text)
    markEvidence()
  }

  /// The words of a sentence.
  package func sentence(_ range: Range<Int>) -> SentenceWords {
    SentenceWords(words: words, range: range)
  }

  /// The hash that `WordFeatures.word` has for a word in lower case.
  static func hash(of word: String) -> UInt64 {
    word.unicodeScalars.reduce(0xCBF2_9CE4_8422_2325) { hash, scalar in
      (hash ^ UInt64(scalar.value)) &* 0x100_0000_01B3
    }
  }

  // MARK: - Forms

  private static func word(_ range: TextRange, reader: UTF8Reader) -> WordFeatures {
    var result = WordFeatures()
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var shape = hash
    var lastClass: UInt64 = 0
    var offset = range.lowerBound
    var digits = 0
    while offset < range.upperBound {
      let (scalar, length) = reader.scalar(at: offset)
      offset += length
      let letterClass: UInt64
      var lower = scalar
      if scalar.isUpperCase {
        letterClass = 1
        lower = scalar < 0x80 ? scalar | 0x20 : scalar
      } else {
        switch ScalarClass(scalar) {
        case .letter: letterClass = 2
        case .digit:
          letterClass = 3
          lower = 0x30
          digits += 1
        default: letterClass = UInt64(scalar) + 4
        }
      }
      // A curly apostrophe is a straight one.
      if lower == 0x2019 { lower = 0x27 }
      hash = (hash ^ UInt64(lower)) &* 0x100_0000_01B3
      if letterClass != lastClass { shape = (shape ^ letterClass) &* 0x100_0000_01B3 }
      lastClass = letterClass
    }
    result.word = hash
    result.shape = shape
    result.kind = WordView.shape(of: range, in: reader)
    if digits > 0, digits == range.count { result.shape ^= UInt64(min(digits, 5)) }
    setAffixes(&result, range, reader: reader)
    (result.coarse, result.fine) = WordClusters.embedded.clusters(of: hash)
    let kind = result.kind
    result.isCapital =
      kind == .capitalized || kind == .capitals || kind == .initial || kind == .mixed
    return result
  }

  private static func setAffixes(
    _ word: inout WordFeatures, _ range: TextRange, reader: UTF8Reader
  ) {
    func packed(_ range: TextRange) -> UInt64 {
      var value: UInt64 = 1
      for offset in range {
        let byte = reader[offset]
        value = value << 8 | UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      }
      return value
    }
    let end = range.upperBound
    word.prefix3 = packed(range.lowerBound..<min(range.lowerBound + 3, end))
    word.suffix2 = packed(max(range.lowerBound, end - 2)..<end)
    word.suffix3 = packed(max(range.lowerBound, end - 3)..<end)
    word.suffix4 = packed(max(range.lowerBound, end - 4)..<end)
  }

  // MARK: - Lists

  private mutating func markLists(_ tokens: [Token], reader: UTF8Reader, gazetteer: Gazetteer) {
    var spanEnd = 0
    for index in tokens.indices {
      words[index].cueClass = CueVerbs.shared.classCode(of: tokens[index].range, reader: reader)
      guard words[index].isCapital else { continue }
      let isCapitals = words[index].kind == .capitals
      if let entry = gazetteer.entry(of: tokens[index].range, reader: reader) {
        words[index].listed = Self.code(entry, isCapitals: isCapitals)
      }
      guard index >= spanEnd,
        let match = gazetteer.longestMatch(at: index, in: tokens, reader: reader),
        match.tokens.count > 1
      else { continue }
      let code = Self.code(match.entry, isCapitals: true) << 2
      for position in match.tokens {
        let place: UInt64 =
          position == match.tokens.lowerBound
          ? 1 : position == match.tokens.upperBound - 1 ? 2 : 3
        words[position].listedSpan = code | place
      }
      spanEnd = match.tokens.upperBound
    }
  }

  /// The lists of an entry as a number, with how common it is as a name of persons.
  private static func code(_ entry: GazetteerEntry, isCapitals: Bool) -> UInt64 {
    var flags = entry.flags
    flags.remove(.longer)
    if flags.contains(.acronym), !isCapitals {
      flags.subtract(GazetteerFlags.place.union(.organization))
    }
    let size = flags.isDisjoint(with: .person.union(.city)) ? 0 : entry.populationClass / 3
    return UInt64(flags.rawValue) << 3 | UInt64(size)
  }

  // MARK: - Quotations

  /// Marks tokens inside quotations: 1 first token, 2 inside, 3 last token; 4 more inside two.
  private mutating func markQuotations(_ text: AnalyzedText) {
    var index = 0
    for quotation in text.quotations where quotation.depth <= 1 {
      while index > 0, text.tokens[index - 1].range.lowerBound >= quotation.range.lowerBound {
        index -= 1
      }
      while index < words.count, text.tokens[index].range.lowerBound < quotation.range.lowerBound {
        index += 1
      }
      var position = index
      while position < words.count,
        text.tokens[position].range.lowerBound < quotation.range.upperBound
      {
        let isEdge = position == index
        let isEnd = text.tokens[position].range.upperBound >= quotation.range.upperBound
        let depth: UInt64 = quotation.depth == 0 ? 0 : 4
        words[position].quotation = depth + (isEdge ? 1 : isEnd && quotation.isClosed ? 3 : 2)
        position += 1
      }
    }
  }

  // MARK: - The rest of the text

  private mutating func markEvidence() {
    var evidence = DocumentEvidence()
    for sentence in sentences { evidence.read(words, sentence) }
    for index in words.indices where words[index].isCapital {
      words[index].evidence = evidence[words[index].word]
    }
  }
}

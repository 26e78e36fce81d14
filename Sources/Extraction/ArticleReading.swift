package import TextAnalysis

/// An analysed article as extractors read it: the text with what several of them need, found once.
package struct ArticleReading: Sendable {
  /// The analysed text.
  package let text: AnalyzedText
  /// What the lexicon says of each token.
  let words: [Word]
  /// The part of speech of each token: the model's, or a guess from lexicon and shape.
  let tags: [PartOfSpeech]
  /// The outermost quotation in which a token stands (its marks included); -1 outside.
  let quotationAt: [Int32]
  /// The sentence of each token.
  let sentenceAt: [Int32]
  /// The names of the article, cleaned, in order of position.
  let names: [NameSpan]
  /// The name in which a token stands; -1 outside.
  let nameAt: [Int32]

  /// Reads a text whose `ExtractionPipeline.leastLayers` are there.
  package init(_ text: AnalyzedText) {
    self.text = text
    words = Self.words(of: text)
    sentenceAt = Self.sentences(of: text)
    quotationAt = Self.quotations(of: text)
    tags = Self.tags(of: text, words: words)
    names = NameCleaner(text: text, words: words).cleaned()
    nameAt = Self.mark(names.map(\.range), in: text)
  }

  /// The number of tokens.
  var count: Int { words.count }

  /// The text range from the first to the last of the tokens.
  func textRange(_ tokens: Range<Int>) -> TextRange {
    text.tokens[tokens.lowerBound].range
      .lowerBound..<text.tokens[tokens.upperBound - 1].range
      .upperBound
  }

  /// The tokens that begin inside a range of the text; O(log n).
  func tokens(in range: TextRange) -> Range<Int> {
    let start = firstToken(from: range.lowerBound)
    return start..<max(start, firstToken(from: range.upperBound))
  }

  /// The first token that begins at or after an offset; O(log n).
  func firstToken(from offset: Int) -> Int {
    var (low, high) = (0, text.tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if text.tokens[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The tokens of the sentence in which a token stands.
  func sentence(of token: Int) -> Range<Int> {
    let index = Int(sentenceAt[token])
    return index < 0 ? token..<token + 1 : text.sentences[index].tokens
  }

  /// The tokens of the cleaned name in which a token stands, if any.
  func name(at token: Int) -> Range<Int>? {
    let index = Int(nameAt[token])
    return index < 0 ? nil : tokens(in: names[index].range)
  }
}

// MARK: - Reading the layers

extension ArticleReading {
  private static func words(of text: AnalyzedText) -> [Word] {
    let lexicon = Lexicon.english
    return text.tokens.map { token in
      let (key, shape) = WordKey.read(text.utf8[token.range])
      let entry = lexicon[key]
      return Word(
        key: key, classes: entry.classes, frames: entry.frames, weakFrames: entry.weakFrames,
        form: entry.form, isPastParticiple: entry.isPastParticiple, shape: shape,
        isPlural: isPlural(text.utf8[token.range]))
    }
  }

  private static func isPlural(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count > 3 && bytes.last == UInt8(ascii: "s") && bytes.dropLast().last != UInt8(ascii: "s")
      || bytes.count > 2 && bytes.suffix(3).elementsEqual("men".utf8)
      || bytes.suffix(6).elementsEqual("people".utf8)
  }

  private static func sentences(of text: AnalyzedText) -> [Int32] {
    var place = [Int32](repeating: -1, count: text.tokens.count)
    for (index, sentence) in text.sentences.enumerated() {
      for token in sentence.tokens { place[token] = Int32(index) }
    }
    return place
  }

  private static func quotations(of text: AnalyzedText) -> [Int32] {
    var outermost: [(index: Int, range: TextRange)] = []
    for (index, quotation) in text.quotations.enumerated() where quotation.depth == 0 {
      outermost.append((index, quotation.range))
    }
    let marked = mark(outermost.map(\.range), in: text)
    return marked.map { $0 < 0 ? -1 : Int32(outermost[Int($0)].index) }
  }

  /// For each token the range (ascending, disjoint) in which it begins; -1 outside of all.
  private static func mark(_ ranges: [TextRange], in text: AnalyzedText) -> [Int32] {
    var place = [Int32](repeating: -1, count: text.tokens.count)
    var next = 0
    for (token, span) in text.tokens.enumerated() {
      let start = span.range.lowerBound
      while next < ranges.count, ranges[next].upperBound <= start { next += 1 }
      if next < ranges.count, ranges[next].contains(start) { place[token] = Int32(next) }
    }
    return place
  }
}

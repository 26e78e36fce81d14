/// Cuts a text into model words with their features and pieces, a stretch at a time.
struct WordSplitter {
  /// Words of a stretch after which a paragraph start ends it, and after which any word does; keeps
  /// memory bounded on texts of any size.
  static let softLimit = 20_000
  static let hardLimit = 40_000
  /// Marks in a row beyond so many are one word: rules and rows of marks say nothing, and each would
  /// cost as much as a word.
  static let mostMarks = 16

  private let bytes: UnsafeBufferPointer<UInt8>
  private let paragraphs: [TextRange]
  private let characters: CharacterTable
  private let vocabulary: PieceVocabulary
  private var position = 0
  private var paragraph = 0
  private var folded: [UInt8] = []
  /// How many marks stand in a row before the next word.
  private var marks = 0
  /// The words of the current stretch.
  private(set) var words: [ModelWord] = []
  /// The pieces of the current stretch.
  private(set) var pieces: [Int32] = []

  /// A splitter at the start of a text.
  ///
  /// Paragraphs are ascending and do not overlap; text outside of
  /// them is split too.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, paragraphs: [TextRange], characters: CharacterTable,
    vocabulary: PieceVocabulary
  ) {
    self.bytes = bytes
    self.paragraphs = paragraphs
    self.characters = characters
    self.vocabulary = vocabulary
  }

  /// Reads the next stretch into `words` and `pieces`; false at the end of the text.
  mutating func advance() -> Bool {
    words.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    while let word = nextWord() {
      let starts = opensParagraph(word)
      if starts && words.count >= Self.softLimit || words.count >= Self.hardLimit {
        position = word.range.lowerBound
        break
      }
      append(word, startsParagraph: starts || words.isEmpty)
    }
    return !words.isEmpty
  }

  /// Whether the word is the first of a paragraph; moves past the paragraphs that start before it.
  private mutating func opensParagraph(_ word: ModelWord) -> Bool {
    let before = paragraph
    while paragraph < paragraphs.count,
      paragraphs[paragraph].lowerBound <= word.range.lowerBound
    { paragraph += 1 }
    return paragraph > before
  }

  private mutating func append(_ word: ModelWord, startsParagraph: Bool) {
    var word = word
    word.place = startsParagraph ? .paragraphStart : startsSentence(word) ? .sentenceStart : .inside
    let start = pieces.count
    let count = appendPieces(&word)
    word.pieces = start..<start + count
    words.append(word)
  }

  /// The next word, without features.
  private mutating func nextWord() -> ModelWord? {
    var start: Int?
    var end = 0
    var first: UInt32 = 0
    var count = 0
    while position < bytes.count {
      let (scalar, next) = ScalarReader.read(bytes, at: position)
      let role = characters[scalar].role
      if role == .letter {
        if start == nil { (start, first) = (position, scalar) }
        end = next
        count += 1
      } else if role != .dropped {
        if start != nil { break }
        if role != .space {
          marks = role == .punctuation ? marks + 1 : 0
          let begin = position
          position = next
          if role == .punctuation, marks > Self.mostMarks { skipMarks() }
          return ModelWord(range: begin..<position, first: scalar, isSingle: true)
        }
      }
      position = next
    }
    guard let start else { return nil }
    marks = 0
    return ModelWord(range: start..<end, first: first, isSingle: count == 1)
  }

  /// Moves behind the last of the marks ahead, over spaces between them.
  private mutating func skipMarks() {
    var at = position
    while at < bytes.count {
      let (scalar, next) = ScalarReader.read(bytes, at: at)
      let role = characters[scalar].role
      guard role == .punctuation || role == .space || role == .dropped else { return }
      at = next
      if role == .punctuation { position = next }
    }
  }

  /// A sentence starts after a space and `.`, `!` or `?`, perhaps with a closing mark between, but not
  /// in lower case, nor after an initial or a title.
  private func startsSentence(_ word: ModelWord) -> Bool {
    guard var at = words.indices.last, word.range.lowerBound > words[at].range.upperBound,
      !characters[word.first].isLower
    else { return false }
    let closers: [UInt32] = [0x22, 0x27, 0x201D, 0x2019, 0xBB, 0x29]
    let isClosed = closers.contains(words[at].first) && at > 0 && words[at].place != .paragraphStart
    if isClosed { at -= 1 }
    switch words[at].first {
    case 0x21, 0x3F: return true
    case 0x2E: return isClosed || !isAbbreviation(at)
    default: return false
    }
  }

  /// Whether the period at `period` follows an initial or a title without a space.
  private func isAbbreviation(_ period: Int) -> Bool {
    guard period > 0, words[period - 1].range.upperBound == words[period].range.lowerBound else {
      return false
    }
    let before = words[period - 1]
    if before.isSingle { return characters[before.first].isUpper }
    guard before.range.count <= 6 else { return false }
    let spelling = String(decoding: bytes[before.range], as: UTF8.self).lowercased()
    return Self.titles.contains(spelling)
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "capt", "sgt", "sen", "rep", "gov",
    "rev", "hon", "st", "jr", "sr", "vs", "no", "dep", "adm", "cmdr", "supt", "messrs", "mme",
  ]

  /// Folds the word, appends its pieces and sets its shape; returns the number of pieces.
  private mutating func appendPieces(_ word: inout ModelWord) -> Int {
    folded.removeAll(keepingCapacity: true)
    var shape = ShapeReader()
    var at = word.range.lowerBound
    var scalars = 0
    var raw = 0
    while at < word.range.upperBound {
      let (scalar, next) = ScalarReader.read(bytes, at: at)
      let traits = characters[scalar]
      shape.read(traits)
      raw += 1
      // Four hundred are far beyond BERT's longest word; no need to fold the rest of an endless one.
      if traits.role != .dropped, raw <= 400 {
        scalars += characters.appendFolded(scalar, to: &folded)
      }
      at = next
    }
    word.shape = shape.shape
    return vocabulary.appendPieces(of: folded, scalars: raw > 400 ? 0 : scalars, to: &pieces)
  }

  /// Sets the quotation state of the words of the current stretch.
  mutating func markQuotations() {
    var marker = QuotationMarker(bytes: bytes, characters: characters)
    for i in words.indices { words[i].quoting = marker.state(of: words[i]) }
  }
}

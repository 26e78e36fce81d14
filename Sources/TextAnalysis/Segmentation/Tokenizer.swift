/// Splits ranges of a text into tokens, each byte looked at a bounded number of times.
struct Tokenizer {
  private let text: UTF8Reader
  private(set) var tokens: [Token] = []
  /// The end of the run without spaces that was last looked at for web addresses.
  private var chunkEnd = 0

  /// Prepares to split parts of a text.
  init(_ text: UTF8Reader) {
    self.text = text
    tokens.reserveCapacity(text.count / 5)
  }

  /// Appends the tokens of a range.
  mutating func split(_ range: TextRange) {
    var offset = range.lowerBound
    chunkEnd = offset
    while offset < range.upperBound {
      let (scalar, length) = text.scalar(at: offset)
      let kind = ScalarClass(scalar)
      if kind == .space {
        offset += length
        continue
      }
      if offset >= chunkEnd, let address = address(at: offset, limit: range.upperBound) {
        emit(offset..<address)
        offset = address
        continue
      }
      offset =
        kind.isWord
        ? word(at: offset, limit: range.upperBound)
        : mark(at: offset, scalar: scalar, length: length, limit: range.upperBound)
    }
  }

  private mutating func emit(_ range: TextRange) { tokens.append(Token(range: range)) }

  // MARK: - Addresses

  /// The end of a web or mail address or a handle that starts here, if one does.
  private mutating func address(at start: Int, limit: Int) -> Int? {
    var end = start
    var hasScheme = false
    var hasAt = false
    var lastDot: Int?
    while end < limit {
      let byte = text[end]
      if byte <= 0x20 || byte == 0x22 || byte == 0x3C || byte == 0x3E || byte >= 0x80 { break }
      if byte == 0x2F, end >= start + 3, text[end - 1] == 0x2F, text[end - 2] == 0x3A {
        hasScheme = true
      }
      if byte == 0x40 { hasAt = true }
      if byte == 0x2E, end + 1 < limit, ScalarClass(UInt32(text[end + 1])).isWord { lastDot = end }
      end += 1
    }
    chunkEnd = max(end, start + 1)
    guard hasScheme || hasAt || lastDot != nil else { return nil }
    while end > start, Self.trailing(text[end - 1]) { end -= 1 }
    guard ScalarClass(UInt32(text[start])).isWord || text[start] == 0x40, end - start > 2 else {
      return nil
    }
    if hasScheme { return end }
    if hasAt {
      return text[start] == 0x40 ? handleEnd(start, end) : lastDot == nil ? nil : end
    }
    return isDomain(start..<end) ? end : nil
  }

  private func handleEnd(_ start: Int, _ end: Int) -> Int? {
    var offset = start + 1
    while offset < end, ScalarClass(UInt32(text[offset])).isWord || text[offset] == 0x5F {
      offset += 1
    }
    return offset > start + 1 ? offset : nil
  }

  /// Whether a run such as `www.example.org/news` is an address: its host ends in a known domain.
  private func isDomain(_ range: TextRange) -> Bool {
    var hostEnd = range.lowerBound
    var dot: Int?
    while hostEnd < range.upperBound {
      let byte = text[hostEnd]
      if byte == 0x2F || byte == 0x3F { break }
      guard byte == 0x2E || byte == 0x2D || ScalarClass(UInt32(byte)).isWord else { return false }
      if byte == 0x2E { dot = hostEnd }
      hostEnd += 1
    }
    guard let dot, dot > range.lowerBound + 1, dot + 1 < hostEnd else { return false }
    let isWeb =
      range.count > 4 && text[range.lowerBound + 3] == 0x2E
      && UInt32(text[range.lowerBound]) | 0x20 == 0x77
      && UInt32(text[range.lowerBound + 1]) | 0x20 == 0x77
    if isWeb { return true }
    return UInt32(text[dot + 1]).isLowerCase
      && EnglishSegmentation.topLevelDomains.contains(text, dot + 1..<hostEnd)
  }

  private static func trailing(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }

  // MARK: - Marks

  private mutating func mark(at start: Int, scalar: UInt32, length: Int, limit: Int) -> Int {
    let previous = text.scalar(before: start)
    // After a space too when a space follows, as in text that was split into words before.
    if Self.isApostrophe(scalar), let end = clitic(after: start + length, limit: limit),
      ScalarClass(previous) != .space || end == limit || text[end] == 0x20
    {
      emit(start..<end)
      return end
    }
    let next = start + length < limit ? text.scalar(from: start + length) : 0x20
    if scalar == 0x2E, ScalarClass(next) == .digit, !ScalarClass(previous).isWord {
      return word(at: start, limit: limit)
    }
    if let end = QuotationMark.ornamentEnd(at: start, in: text, limit: limit) {
      emit(start..<end)
      return end
    }
    var end = start + length
    let repeats =
      scalar == 0x2E || scalar == 0x2D || scalar == 0x60 || Self.isApostrophe(scalar)
      || scalar == 0x21 || scalar == 0x3F || scalar == 0x2A || scalar == 0x5F || scalar == 0x3D
    if repeats {
      while end < limit, text[end] == text[start], scalar < 0x80 { end += 1 }
    }
    emit(start..<end)
    return end
  }

  static func isApostrophe(_ scalar: UInt32) -> Bool { scalar == 0x27 || scalar == 0x2019 }

  /// The end of `s`, `re`, `ll` … just after an apostrophe.
  private func clitic(after start: Int, limit: Int) -> Int? {
    guard start < limit else { return nil }
    let first = text[start] | 0x20
    var end = start + 1
    switch first {
    case UInt8(ascii: "s"), UInt8(ascii: "m"), UInt8(ascii: "d"): break
    case UInt8(ascii: "r"), UInt8(ascii: "v"):
      guard end < limit, text[end] | 0x20 == UInt8(ascii: "e") else { return nil }
      end += 1
    case UInt8(ascii: "l"):
      guard end < limit, text[end] | 0x20 == UInt8(ascii: "l") else { return nil }
      end += 1
    default: return nil
    }
    if end < limit, ScalarClass(text.scalar(at: end).value).isWord { return nil }
    return end
  }

  // MARK: - Words

  private mutating func word(at start: Int, limit: Int) -> Int {
    var end = start
    scan: while end < limit {
      let (scalar, length) = text.scalar(at: end)
      if ScalarClass(scalar).isWord {
        end += length
        continue
      }
      let next = end + length < limit ? text.scalar(at: end + length).value : 0x20
      switch scalar {
      case 0x27, 0x2019:
        guard ScalarClass(next) == .letter else { break scan }
        if let split = split(word: start..<end, apostrophe: length, limit: limit) {
          return split
        }
      case 0x2E:
        guard period(in: start..<end, next: next, limit: limit) else { break scan }
      case 0x2C, 0x3A, 0x2F:
        guard isDigit(before: end), ScalarClass(next) == .digit else { break scan }
      case 0x2D:
        guard hyphenJoins(start..<end, next: next, limit: limit) else { break scan }
      case 0x26:
        guard text.scalar(before: end).isUpperCase, next.isUpperCase, end - start <= 3 else {
          break scan
        }
      case 0x5F: break
      default: break scan
      }
      end += length
    }
    if end == start { end += text.scalar(at: start).length }
    emitWord(start..<end)
    return end
  }

  private func isDigit(before offset: Int) -> Bool {
    ScalarClass(text.scalar(before: offset)) == .digit
  }

  private mutating func emitWord(_ range: TextRange) {
    if range.count == 6, text[range.lowerBound] | 0x20 == UInt8(ascii: "c"), isCannot(range) {
      emit(range.lowerBound..<range.lowerBound + 3)
      emit(range.lowerBound + 3..<range.upperBound)
    } else {
      emit(range)
    }
  }

  private func isCannot(_ range: TextRange) -> Bool {
    PackedWord(text, range) == Self.cannot
  }

  private static let cannot = PackedWord("cannot")

  /// Emits a word and its clitic when the apostrophe at the word's end starts one; nil when the
  /// apostrophe belongs to the word (O’Brien).
  private mutating func split(word: TextRange, apostrophe: Int, limit: Int) -> Int? {
    let after = word.upperBound + apostrophe
    if let end = clitic(after: after, limit: limit) {
      emit(word)
      emit(word.upperBound..<end)
      return end
    }
    guard text[after] | 0x20 == UInt8(ascii: "t"), word.count > 1,
      text[word.upperBound - 1] | 0x20 == UInt8(ascii: "n")
    else { return nil }
    if after + 1 < limit, ScalarClass(text.scalar(at: after + 1).value).isWord { return nil }
    emit(word.lowerBound..<word.upperBound - 1)
    emit(word.upperBound - 1..<after + 1)
    return after + 1
  }

  /// Whether the period after a word belongs to it.
  private func period(in word: TextRange, next: UInt32, limit: Int) -> Bool {
    let nextClass = ScalarClass(next)
    if isDigit(before: word.upperBound) { return nextClass == .digit }
    if isLetterSequence(word) {
      if nextClass == .letter {
        return periodFollows(word.upperBound + 1, limit: limit)
          || next.isUpperCase && word.count <= 3
      }
      if word.count > 1 { return true }
      return isInitial(word, limit: limit)
    }
    guard nextClass != .letter || word.count == 2 && next == 0x44 else { return false }
    return isAbbreviation(word) || isNumberAbbreviation(word, limit: limit)
  }

  /// Whether a word is letters with a period after each but the last: `U`, `U.S`, `p.m`.
  private func isLetterSequence(_ word: TextRange) -> Bool {
    var offset = word.lowerBound
    if word.count > 24 { return false }
    while offset < word.upperBound {
      let (scalar, length) = text.scalar(at: offset)
      guard ScalarClass(scalar) == .letter else { return false }
      offset += length
      if offset == word.upperBound { return true }
      guard text[offset] == 0x2E else { return false }
      offset += 1
    }
    return false
  }

  private func periodFollows(_ offset: Int, limit: Int) -> Bool {
    guard offset < limit else { return false }
    let after = offset + text.scalar(at: offset).length
    return after < limit && text[after] == 0x2E
  }

  /// Whether a single letter before a period is a name's initial: a capital, and a capitalised word
  /// follows.
  private func isInitial(_ word: TextRange, limit: Int) -> Bool {
    guard text.scalar(at: word.lowerBound).value.isUpperCase else { return false }
    let isPronoun = text[word.lowerBound] == UInt8(ascii: "I") && word.count == 1
    if isPronoun, !followsCapitalizedWord { return false }
    var offset = word.upperBound + 1
    guard offset < limit, text[offset] == 0x20 else { return false }
    offset += 1
    guard offset < limit, text.scalar(at: offset).value.isUpperCase else { return false }
    if followsCapitalizedWord { return true }
    var end = offset
    while end < limit, end < offset + 12, ScalarClass(text.scalar(at: end).value).isWord {
      end += text.scalar(at: end).length
    }
    return !EnglishSegmentation.sentenceStarters.contains(text, offset..<end)
  }

  private var followsCapitalizedWord: Bool {
    guard let last = tokens.last else { return false }
    return text.scalar(at: last.range.lowerBound).value.isUpperCase
  }

  private func isAbbreviation(_ word: TextRange) -> Bool {
    guard let packed = PackedWord(text, word) else { return false }
    guard
      EnglishSegmentation.openAbbreviations.contains(packed)
        || EnglishSegmentation.otherAbbreviations.contains(packed)
    else { return false }
    let isCapitalized = text.scalar(at: word.lowerBound).value.isUpperCase
    return isCapitalized || !EnglishSegmentation.alsoWords.contains(packed)
  }

  /// Whether a word is such as `No` in `No. 5`.
  private func isNumberAbbreviation(_ word: TextRange, limit: Int) -> Bool {
    let digit = word.upperBound + 2
    guard word.count <= 4, digit < limit, text[digit - 1] == 0x20,
      ScalarClass(UInt32(text[digit])) == .digit
    else { return false }
    return EnglishSegmentation.numberAbbreviations.contains(text, word)
  }

  /// Whether a hyphen stays inside its token: after a bound prefix and between groups of digits.
  private func hyphenJoins(_ word: TextRange, next: UInt32, limit: Int) -> Bool {
    let nextClass = ScalarClass(next)
    if nextClass == .digit, isDigit(before: word.upperBound) {
      let isDate =
        word.count == 4 && word.upperBound + 3 < limit && text[word.upperBound + 3] == 0x2D
      return word.count == 3 || isDate || isNumberGroup(word)
    }
    guard nextClass == .letter else { return false }
    return EnglishSegmentation.boundPrefixes.contains(text, word)
      && (word.count > 1 || next.isLowerCase && !UInt32(text[word.lowerBound]).isUpperCase
        || next.isLowerCase)
  }

  /// Whether a word such as `1-800` has joined a hyphen already.
  private func isNumberGroup(_ word: TextRange) -> Bool {
    if word.count > 16 { return false }
    for offset in word where text[offset] == 0x2D { return true }
    return false
  }
}

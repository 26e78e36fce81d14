/// Finds where sentences end in a paragraph's tokens.
struct SentenceSplitter {
  /// A sentence of more tokens is cut, so that what later layers do for each sentence, some of it
  /// for pairs of its parts, stays linear in a text without full stops.
  static let mostTokens = 512
  /// How many marks behind its end a sentence takes in.
  private static let mostClosers = 32

  private let tokens: [Token]
  /// Byte offsets at which a mark closes a quotation, and at which one opens; ascending.
  private let closings: Set<Int>
  private let openings: Set<Int>

  /// Prepares to split a text whose quotations are known.
  init(tokens: [Token], quotations: [Quotation]) {
    self.tokens = tokens
    openings = Set(quotations.lazy.filter { $0.content != $0.range }.map(\.range.lowerBound))
    closings = Set(quotations.lazy.filter(\.isClosed).map(\.content.upperBound))
  }

  /// Calls `body` with the tokens of each sentence of a paragraph.
  func split(_ paragraph: Range<Int>, in text: UTF8Reader, _ body: (Range<Int>) -> Void) {
    var start = paragraph.lowerBound
    var index = start
    while index < paragraph.upperBound {
      let found = sentenceEnd(at: index, limit: paragraph.upperBound, in: text)
      guard let end = found ?? (index + 1 - start >= Self.mostTokens ? index + 1 : nil) else {
        index += 1
        continue
      }
      body(start..<end)
      start = end
      index = end
    }
    if start < paragraph.upperBound { body(start..<paragraph.upperBound) }
  }

  /// The index after the sentence that the token ends, with the marks that close around it.
  private func sentenceEnd(at index: Int, limit: Int, in text: UTF8Reader) -> Int? {
    let token = tokens[index].range
    let last = text.scalar(before: token.upperBound)
    guard last == 0x2E || last == 0x21 || last == 0x3F || last == 0x2026 || last == 0x3002 else {
      return nil
    }
    var end = index + 1
    var closesQuotation = false
    while end < limit, end - index <= Self.mostClosers,
      tokens[end].range.lowerBound == tokens[end - 1].range.upperBound,
      isCloser(tokens[end].range, in: text)
    {
      closesQuotation = closesQuotation || closings.contains(tokens[end].range.lowerBound)
      end += 1
    }
    if end == limit { return end }
    let next = tokens[end].range
    let isGlued = next.lowerBound == tokens[end - 1].range.upperBound
    if isGlued, !(closesQuotation && openings.contains(next.lowerBound)) { return nil }
    guard opensSentence(end, limit: limit, in: text) else { return nil }
    if closesQuotation, last != 0x2E, isFollowedByCue(end, limit: limit, in: text) { return nil }
    if last == 0x2E, token.count > 1, end == index + 1 {
      return abbreviationEnds(token, next: next, in: text) ? end : nil
    }
    return end
  }

  private func isCloser(_ range: TextRange, in text: UTF8Reader) -> Bool {
    switch text.scalar(at: range.lowerBound).value {
    case 0x29, 0x5D, 0x7D: true
    case 0x21, 0x3F, 0x2E: true
    case 0x22, 0x27, 0x60, 0x2018...0x201F, 0xAB, 0xBB, 0x2039, 0x203A:
      !openings.contains(range.lowerBound)
    default: false
    }
  }

  /// Whether a token can be the first of a sentence.
  private func opensSentence(_ index: Int, limit: Int, in text: UTF8Reader) -> Bool {
    let first = text.scalar(at: tokens[index].range.lowerBound).value
    if first.isLowerCase { return false }
    switch first {
    case 0x2C, 0x3B, 0x3A, 0x29, 0x5D, 0x25: return false
    default: break
    }
    if ScalarClass(first).isWord { return true }
    // A mark: what it introduces decides.
    guard index + 1 < limit else { return true }
    if first == 0x2D || first == 0x2013 || first == 0x2014 || first == 0x2026 || first == 0x2E {
      return !text.scalar(at: tokens[index + 1].range.lowerBound).value.isLowerCase
    }
    return true
  }

  /// Whether a quotation that ends in `!` or `?` is followed by who said it.
  private func isFollowedByCue(_ index: Int, limit: Int, in text: UTF8Reader) -> Bool {
    for offset in index..<min(index + 5, limit) {
      let range = tokens[offset].range
      let first = text.scalar(at: range.lowerBound).value
      if EnglishSegmentation.quotationVerbs.contains(text, range) { return true }
      guard ScalarClass(first) == .letter else { return false }
    }
    return false
  }

  /// Whether a token that ends in its own period also ends the sentence.
  private func abbreviationEnds(_ token: TextRange, next: TextRange, in text: UTF8Reader) -> Bool {
    let first = text.scalar(at: token.lowerBound).value
    if first == 0x2E { return true }
    let word = token.lowerBound..<token.upperBound - 1
    if EnglishSegmentation.openAbbreviations.contains(text, word) { return false }
    let isInitial = word.count <= 2 && first.isUpperCase
    if isInitial { return false }
    if !ScalarClass(text.scalar(at: next.lowerBound).value).isWord { return true }
    return EnglishSegmentation.sentenceStarters.contains(text, next)
  }
}

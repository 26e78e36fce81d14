/// How far a window's words are from an anchor: in words, sentences, paragraphs and quotations.
struct WordDistances {
  /// Numbers of buckets.
  static let words = 23
  static let sentences = 9
  static let paragraphs = 7
  static let quotations = 12
  private static let edges = [1, 2, 3, 4, 6, 9, 14, 22, 35, 64, 110]

  private var sentence: [Int] = []
  private var paragraph: [Int] = []
  private var quotation: [Int] = []
  private var isQuoted: [Bool] = []

  /// The numbers of every word's sentence and paragraph, and of the last quotation begun.
  init(_ words: ArraySlice<ModelWord>) {
    var (s, p, q) = (0, 0, 0)
    var before = ModelWord.Quoting.outside
    for word in words {
      if word.place != .inside { s += 1 }
      if word.place == .paragraphStart { p += 1 }
      let quoting = word.quoting
      let follows = before != .outside && before != .closing && quoting != .opening
      if quoting != .outside, !follows { q += 1 }
      before = quoting
      sentence.append(s)
      paragraph.append(p)
      quotation.append(q)
      isQuoted.append(quoting != .outside)
    }
  }

  /// A span of content grown over the quotations that its ends lie in, for a cue outside of quotations:
  /// who said a part of a quotation said all of it.
  func completingQuotations(_ span: Range<Int>, cue: Int) -> Range<Int> {
    guard !isQuoted[cue] else { return span }
    var (start, end) = (span.lowerBound, span.upperBound)
    while start > 0, isSameQuotation(start - 1, start) { start -= 1 }
    while end < isQuoted.count, isSameQuotation(end - 1, end) { end += 1 }
    return start..<end
  }

  private func isSameQuotation(_ a: Int, _ b: Int) -> Bool {
    isQuoted[a] && isQuoted[b] && quotation[a] == quotation[b]
  }

  /// Four buckets for every word, given the index of the anchor's first word.
  func buckets(from anchor: Int) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(4 * sentence.count)
    for i in sentence.indices {
      out.append(UInt8(Self.wordBucket(i - anchor)))
      out.append(UInt8(Self.clipped(sentence[i] - sentence[anchor], 4)))
      out.append(UInt8(Self.clipped(paragraph[i] - paragraph[anchor], 3)))
      let marks = isQuoted[i] ? 1 + Self.clipped(quotation[i] - quotation[anchor], 2) : 0
      out.append(UInt8(marks + (isQuoted[anchor] ? 6 : 0)))
    }
    return out
  }

  private static func clipped(_ distance: Int, _ limit: Int) -> Int {
    min(max(distance, -limit), limit) + limit
  }

  /// The bucket of a signed distance in words or tokens.
  static func wordBucket(_ distance: Int) -> Int {
    let size = abs(distance)
    let bucket = edges.firstIndex { $0 > size } ?? edges.count
    return edges.count + (distance < 0 ? -bucket : bucket)
  }
}

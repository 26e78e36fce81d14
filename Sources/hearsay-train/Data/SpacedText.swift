import TextAnalysis

/// Puts tokens back into running text, keeping the ranges of tagged names.
struct SpacedText {
  private var text: [UInt8] = []
  private var names: [(range: TextRange, kind: NameKind)] = []
  private let isSpacingAll: Bool

  /// An empty text; with `isSpacingAll` a space stands between all tokens, as `score_ner.py` does.
  init(isSpacingAll: Bool = false) { self.isSpacingAll = isSpacingAll }

  /// Adds a sentence on a line of its own.
  mutating func append(_ sentence: [(word: String, tag: String)], kinds: [String: NameKind]) {
    if !text.isEmpty { text.append(0x0A) }
    var glue = true
    var open: (start: Int, kind: String)?
    var isOpenQuote = false
    for (word, tag) in sentence {
      let parts = tag.split(separator: "-", maxSplits: 1)
      let kind = parts.count == 2 ? String(parts[1]) : ""
      if let name = open, kind != name.kind || parts.first == "B" {
        close(name, kinds: kinds)
        open = nil
      }
      let isQuote = word == "\""
      let closes = isQuote ? isOpenQuote : Self.closing.contains(word) || word.hasPrefix("'")
      if !glue, isSpacingAll || !closes { text.append(0x20) }
      if open == nil, !kind.isEmpty { open = (text.count, kind) }
      text += Array(word.utf8)
      glue = isSpacingAll ? false : isQuote ? !isOpenQuote : Self.opening.contains(word)
      if isQuote { isOpenQuote.toggle() }
    }
    if let open { close(open, kinds: kinds) }
  }

  private mutating func close(_ name: (start: Int, kind: String), kinds: [String: NameKind]) {
    guard let kind = kinds[name.kind] else { return }
    names.append((name.start..<text.count, kind))
  }

  private static let closing: Set<String> = [
    ",", ".", ";", ":", "!", "?", ")", "]", "%", "n't", "”", "’", "...",
  ]
  private static let opening: Set<String> = ["(", "[", "$", "“", "‘"]

  /// The text so far as an article.
  func article(id: String) -> AnnotatedArticle {
    var article = AnnotatedArticle(id: id, text: String(decoding: text, as: UTF8.self))
    article.names = names
    return article
  }
}

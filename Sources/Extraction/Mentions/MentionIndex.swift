import GraphModel
import TextAnalysis

/// Finds the mentions at a token, and the mention that heads a noun phrase.
struct MentionIndex: Sendable {
  let reading: ArticleReading
  let mentions: [Mention]
  /// The longest name, description and pronoun that covers each token; -1 without one.
  private let names: [Int32]
  private let references: [Int32]

  /// Indexes mentions of any order.
  init(reading: ArticleReading, mentions: [Mention]) {
    self.reading = reading
    self.mentions = mentions
    var names = [Int32](repeating: -1, count: reading.count)
    var references = names
    for (index, mention) in mentions.enumerated() {
      for token in reading.tokens(in: mention.range) {
        let isName = mention.form == .name
        let earlier = Int(isName ? names[token] : references[token])
        guard earlier < 0 || mentions[earlier].range.count < mention.range.count else { continue }
        if isName { names[token] = Int32(index) } else { references[token] = Int32(index) }
      }
    }
    self.names = names
    self.references = references
  }

  /// The name that covers a token.
  func name(at token: Int) -> Int? { names[token] < 0 ? nil : Int(names[token]) }

  /// The description or pronoun that covers a token.
  func reference(at token: Int) -> Int? {
    references[token] < 0 ? nil : Int(references[token])
  }

  /// The mention that heads a noun phrase: a name at its head, the name in apposition to it, or
  /// the description or pronoun that the phrase is; nil for unnamed people ("an EU diplomat").
  func head(of phrase: Range<Int>) -> Int? {
    guard !phrase.isEmpty else { return nil }
    let first = firstNounPhrase(in: phrase)
    let head = first.upperBound - 1
    if let name = name(at: head) { return name }
    if first.upperBound < phrase.upperBound, reading.words[first.upperBound].isAny(.comma),
      let apposed = apposedName(after: first.upperBound, in: phrase)
    {
      return apposed
    }
    guard let reference = reference(at: head) else { return nil }
    let range = reading.tokens(in: mentions[reference].range)
    let isWhole = range.lowerBound <= first.lowerBound && range.upperBound > head
    return isWhole ? reference : nil
  }

  /// The phrase up to its first comma, preposition or relative clause.
  private func firstNounPhrase(in phrase: Range<Int>) -> Range<Int> {
    var token = phrase.lowerBound
    while token < phrase.upperBound {
      if let name = name(at: token) {
        token = max(token + 1, reading.tokens(in: mentions[name].range).upperBound)
        continue
      }
      let word = reading.words[token]
      let ends =
        word.isAny([.comma, .relative, .conjunction, .dash, .openParenthesis])
        || reading.tags[token] == .adposition
      if ends, token > phrase.lowerBound, reading.tags[token] != .symbol { break }
      token += 1
    }
    return phrase.lowerBound..<max(phrase.lowerBound + 1, min(token, phrase.upperBound))
  }

  /// The person in apposition, as in "its founder, Dr Ann Lee".
  private func apposedName(after comma: Int, in phrase: Range<Int>) -> Int? {
    var token = comma + 1
    while token < phrase.upperBound {
      if let name = name(at: token) {
        return mentions[name].kind == .person ? name : nil
      }
      guard reading.words[token].isAny([.courtesyTitle, .personNoun, .roleModifier]) else {
        return nil
      }
      token += 1
    }
    return nil
  }
}

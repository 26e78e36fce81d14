import TextAnalysis

/// Reads the titles and roles beside a person's name.
struct RoleReader: Sendable {
  let reading: ArticleReading

  /// The role before the name ("French President") and behind it ("head of logistics at Ren").
  func roles(beside name: TextRange) -> [TextRange] {
    let tokens = reading.tokens(in: name)
    guard !tokens.isEmpty else { return [] }
    return [before(tokens), after(tokens)].compactMap { $0.map(reading.textRange) }
  }

  /// The role that stands directly before a name; courtesy titles alone are none.
  func before(_ name: Range<Int>) -> Range<Int>? {
    let sentence = reading.sentence(of: name.lowerBound)
    var start = name.lowerBound
    while start > sentence.lowerBound, name.lowerBound - start < 12 {
      let previous = start - 1
      let word = reading.words[previous]
      if let other = reading.name(at: previous) {
        start = max(other.lowerBound, sentence.lowerBound)
        continue
      }
      guard reading.quotationAt[previous] == reading.quotationAt[name.lowerBound],
        isRoleWord(previous, word)
      else { break }
      start = previous
    }
    // "Ukraine's": the owner of a person is no part of the role's head.
    var end = name.lowerBound
    while end > start, reading.words[end - 1].isAny(.courtesyTitle),
      !reading.words[end - 1].isAny(.personNoun)
    {
      end -= 1
    }
    guard end > start, reading.words[end - 1].isAny(.personNoun), !reading.isName(end - 1) else {
      return nil
    }
    return start..<end
  }

  private func isRoleWord(_ token: Int, _ word: Word) -> Bool {
    if word.isAny([.personNoun, .roleModifier, .courtesyTitle, .demonym]) { return true }
    if word.isAny([.time, .determiner]) { return false }
    switch reading.tags[token] {
    case .noun, .adjective, .symbol: return true
    case .properNoun: return true
    default: return word.isAny(.possessiveMarker)
    }
  }

  /// The role in an apposition behind a name: ", deputy head of the administration,".
  func after(_ name: Range<Int>) -> Range<Int>? {
    let comma = name.upperBound
    let sentence = reading.sentence(of: name.lowerBound)
    guard comma + 1 < sentence.upperBound, reading.words[comma].isAny(.comma) else { return nil }
    let clause = Clause(
      reading: reading, tokens: sentence, level: reading.quotationAt[name.lowerBound])
    var start = comma + 1
    // An age before the role: ", 45, a farmer".
    if reading.words[start].shape.contains(.hasDigit), start + 2 < sentence.upperBound,
      reading.words[start + 1].isAny(.comma)
    {
      start += 2
    }
    guard let phrase = clause.nounPhrase(from: start, deep: true) else { return nil }
    var role = phrase
    if reading.words[start].isAny(.determiner) { role = start + 1..<phrase.upperBound }
    guard !role.isEmpty, hasRoleHead(role) else { return nil }
    let after = role.upperBound
    guard
      after >= sentence.upperBound || reading.words[after].isAny(.anyMark)
        || reading.words[after].isAny([.conjunction, .relative])
    else { return nil }
    return role
  }

  /// Whether the first noun phrase of a range is headed by a word for a person.
  private func hasRoleHead(_ range: Range<Int>) -> Bool {
    for token in range {
      if reading.isName(token) { continue }
      if reading.tags[token] == .adposition { return false }
      let next = token + 1
      let isHead =
        next >= range.upperBound || reading.tags[next] == .adposition
        || reading.words[next].isAny([.comma, .conjunction])
      if isHead { return reading.words[token].isAny(.personNoun) }
    }
    return false
  }
}

extension ArticleReading {
  /// Whether the token stands in a name.
  func isName(_ token: Int) -> Bool { nameAt[token] >= 0 }
}

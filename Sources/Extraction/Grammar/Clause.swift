import TextAnalysis

/// A stretch of a sentence at one level of quotation, in which a cue is read: the whole sentence
/// for cues outside of quotation marks, whose quotations are then opaque; the part inside the
/// marks for cues inside.
struct Clause: Sendable {
  let reading: ArticleReading
  /// The tokens of the stretch.
  let tokens: Range<Int>
  /// The quotation whose words are read; -1 outside of quotations.
  let level: Int32

  /// No look-around reaches farther, so that endless sentences take linear time.
  static let horizon = 300

  /// Whether a token is at the clause's level.
  func isVisible(_ token: Int) -> Bool { reading.quotationAt[token] == level }

  func word(_ token: Int) -> Word { reading.words[token] }

  func tag(_ token: Int) -> PartOfSpeech { reading.tags[token] }

  /// Whether the token is at this level and of one of the classes.
  func isAny(_ token: Int, _ classes: WordClass) -> Bool {
    tokens.contains(token) && isVisible(token) && reading.words[token].isAny(classes)
  }

  /// Whether a quotation begins at the token.
  func opensQuotation(_ token: Int) -> Bool {
    guard tokens.contains(token), !isVisible(token), reading.quotationAt[token] >= 0 else {
      return false
    }
    return token == tokens.lowerBound
      || reading.quotationAt[token - 1] != reading.quotationAt[token]
  }

  /// The token after the quotation in which a token stands, within the clause.
  func endOfQuotation(at token: Int) -> Int {
    guard reading.quotationAt[token] >= 0 else { return token + 1 }
    let quotation = reading.text.quotations[Int(reading.quotationAt[token])]
    return min(reading.firstToken(from: quotation.range.upperBound), tokens.upperBound)
  }

  /// Whether the token can stand in a noun phrase (but not begin a clause).
  func isNominal(_ token: Int) -> Bool {
    switch tag(token) {
    case .noun, .properNoun, .adjective, .numeral, .symbol: true
    case .particle: word(token).isAny(.possessiveMarker)
    default: reading.nameAt[token] >= 0
    }
  }

  /// Whether the token can head a noun phrase.
  func isHead(_ token: Int) -> Bool {
    switch tag(token) {
    case .noun, .properNoun, .pronoun, .numeral: true
    case .adjective: true
    default: reading.nameAt[token] >= 0 || word(token).isAny(.indefinitePronoun)
    }
  }

  /// Whether the token is a verb or auxiliary that makes a clause finite.
  func isFinite(_ token: Int) -> Bool {
    let word = word(token)
    if word.isAny([.be, .have, .auxiliary]) {
      return !word.isAny(.possessiveMarker) || isBe(token)
    }
    return tag(token) == .verb && word.form != .presentParticiple && !isGerund(token)
  }

  private func isBe(_ token: Int) -> Bool {
    token > tokens.lowerBound && tag(token - 1) == .pronoun
  }

  /// Whether the token ends in -ing.
  func isGerund(_ token: Int) -> Bool {
    reading.text.utf8[reading.text.tokens[token].range].suffix(3).elementsEqual("ing".utf8)
  }
}

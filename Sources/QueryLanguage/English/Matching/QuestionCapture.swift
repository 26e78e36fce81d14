/// What a slot of a pattern took from a question.
package struct QuestionCapture: Sendable, Hashable {
  /// The slot's name.
  package var name: String
  package var value: Value
  /// Indices of the question's words.
  package var words: Range<Int>

  /// The value of a slot.
  package enum Value: Sendable, Hashable {
    /// Words that should name an entity.
    case entity(String)
    case kind(QuestionKind)
    case time(TimePhrase)
    case text(String)
    /// The words of a claim that carry meaning, in lower case.
    case claim([String])
    case topic(String)
    case number(Int)
    /// An office, from the grammar's own list.
    case role(String)
    /// A verb that says how something was said, with the stem that its forms share.
    case cue(verb: String, stem: String)
    case previous(PreviousReference)
  }
}

extension QuestionCapture.Value {
  /// Reads words as a slot's type; nil when they do not fit it.
  init?(_ type: QuestionElement.SlotType, _ words: ArraySlice<QuestionWord>) {
    switch type {
    case .entity:
      if let previous = PreviousReference(words) {
        self = .previous(previous)
      } else if let name = Self.name(words) {
        self = .entity(name)
      } else {
        return nil
      }
    case .kind:
      guard let kind = QuestionKind(words) else { return nil }
      self = .kind(kind)
    case .time:
      guard let time = TimePhrase(words) else { return nil }
      self = .time(time)
    case .text:
      guard words.allSatisfy(\.isQuoted) || !words.contains(where: \.isQuoted) else { return nil }
      self = .text(words.map(\.text).joined(separator: " "))
    case .claim:
      guard let words = Self.contentWords(words) else { return nil }
      self = .claim(words)
    case .topic:
      guard PreviousReference(words) == nil, let topic = Self.name(words) else { return nil }
      self = .topic(topic)
    case .number:
      guard words.count == 1, let word = words.first, let number = Self.number(word.folded)
      else { return nil }
      self = .number(number)
    case .role:
      guard let role = QuestionTerms.role(words) else { return nil }
      self = .role(role)
    case .cue:
      guard let stem = QuestionTerms.cueStem(words), let verb = words.first else { return nil }
      self = .cue(verb: verb.folded, stem: stem)
    case .previous:
      guard let previous = PreviousReference(words) else { return nil }
      self = .previous(previous)
    }
  }

  /// A name of up to twelve words; a leading article is dropped, function words alone are none.
  private static func name(_ words: ArraySlice<QuestionWord>) -> String? {
    guard words.count <= 12 else { return nil }
    var words = words
    if words.count > 1, let first = words.first, !first.isQuoted,
      ["the", "a", "an"].contains(first.folded)
    {
      words.removeFirst()
    }
    if words.count == 1, let only = words.first, !only.isQuoted,
      QuestionGrammar.functionWords.contains(only.folded)
    {
      return nil
    }
    guard
      !words.contains(where: { !$0.isQuoted && QuestionGrammar.neverInNames.contains($0.folded) })
    else { return nil }
    return words.map(\.text).joined(separator: " ")
  }

  /// The words of a claim without function words; nil when all is quoted, or nothing is left.
  private static func contentWords(_ words: ArraySlice<QuestionWord>) -> [String]? {
    guard !words.allSatisfy(\.isQuoted) else { return nil }
    let content = words.filter {
      $0.isQuoted
        || !QuestionGrammar.functionWords.contains($0.folded)
          && !QuestionGrammar.neverInNames.contains($0.folded)
          && !QuestionTerms.emptyWords.contains($0.folded)
    }.map(\.folded)
    return content.isEmpty ? nil : content
  }

  private static func number(_ word: String) -> Int? {
    if let number = Int(word), number >= 0, number <= 1000 { return number }
    if let index = ["once", "twice"].firstIndex(of: word) { return index + 1 }
    return QuestionTerms.numbers.firstIndex(of: word).map { $0 + 1 }
  }
}

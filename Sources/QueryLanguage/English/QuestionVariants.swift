/// Ways to put a question before it is matched: without polite beginnings and fillers, with
/// contractions written out, with its time at the end.
enum QuestionVariants {
  /// The question as typed, then the others, each once.
  static func variants(of words: [QuestionWord]) -> [[QuestionWord]] {
    var variants: [[QuestionWord]] = [words]
    func add(_ variant: [QuestionWord]) {
      if !variant.isEmpty, !variants.contains(variant) { variants.append(variant) }
    }
    add(expanded(words))
    add(expanded(words).filter { $0.isQuoted || !fillers.contains($0.folded) })
    var position = 0
    while position < variants.count, variants.count < maximumVariants {
      let variant = variants[position]
      if let rest = withoutOpening(variant) { add(rest) }
      if let moved = withTimeLast(variant) { add(moved) }
      position += 1
    }
    return variants
  }

  private static let maximumVariants = 12

  // MARK: - Contractions and fillers

  /// Words that change nothing of what is asked.
  private static let fillers: Set<String> = [
    "please", "ever", "actually", "exactly", "publicly", "else", "also", "currently", "thanks",
    "so",
  ]

  /// Words before `'s` for `is`.
  private static let beforeIs: Set<String> = [
    "who", "what", "where", "when", "how", "that", "there", "it", "he", "she",
  ]

  /// `who's` as `who is`, `didn't` as `did not`.
  private static func expanded(_ words: [QuestionWord]) -> [QuestionWord] {
    words.flatMap { word -> [QuestionWord] in
      guard !word.isQuoted else { return [word] }
      if word.isPossessive, beforeIs.contains(word.folded) {
        return [word, word.replaced(by: "is")]
      }
      for ending in ["n't", "n’t"] where word.folded.hasSuffix(ending) {
        let verb = String(word.folded.dropLast(3))
        return [word.replaced(by: verb), word.replaced(by: "not")]
      }
      return [word]
    }
  }

  // MARK: - Openings

  /// Beginnings that a question can do without, and what stands for them.
  private static let openings: [(words: [String], replacement: [String])] =
    [
      "could you", "can you", "would you", "tell me", "show me", "show", "list", "give me",
      "find me",
      "find", "display", "get me", "i want to know", "i want to see", "i would like to know",
      "i'd like to know", "do you know", "let me know", "let me see", "search for", "look up",
      "what are the", "what are", "what is the", "what is", "who are the", "who are", "who is the",
      "which are the", "which are", "i wonder",
    ].map { ($0.split(separator: " ").map(String.init), []) }
    + [
      (["the", "number", "of"], ["how", "many"]), (["number", "of"], ["how", "many"]),
      (["count", "of"], ["how", "many"]), (["count"], ["how", "many"]),
      (["count", "the"], ["how", "many"]),
      (["what", "number", "of"], ["how", "many"]),
    ]

  private static func withoutOpening(_ words: [QuestionWord]) -> [QuestionWord]? {
    let fitting = openings.filter { opening in
      words.count > opening.words.count
        && zip(words, opening.words).allSatisfy { !$0.isQuoted && $0.folded == $1 }
    }
    guard let longest = fitting.max(by: { $0.words.count < $1.words.count }) else { return nil }
    return longest.replacement.map { words[0].replaced(by: $0) }
      + words.dropFirst(longest.words.count)
  }

  // MARK: - Time

  private static let interrogatives: Set<String> = [
    "who", "whom", "what", "which", "how", "where", "did", "has", "does",
  ]

  /// `in September who spoke` as `who spoke in September`.
  private static func withTimeLast(_ words: [QuestionWord]) -> [QuestionWord]? {
    guard
      let start = words.firstIndex(where: { !$0.isQuoted && interrogatives.contains($0.folded) }),
      start > 0, TimePhrase(words[..<start]) != nil
    else { return nil }
    return Array(words[start...] + words[..<start])
  }
}

extension QuestionWord {
  /// Another word in the same place.
  fileprivate func replaced(by text: String) -> QuestionWord {
    var word = self
    word.text = text
    word.folded = text
    word.isPossessive = false
    return word
  }
}

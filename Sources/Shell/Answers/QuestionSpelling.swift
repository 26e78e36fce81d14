import QueryLanguage

/// A question in which a word of the grammar is misspelt, such as `who mentiond Putin`.
struct QuestionSpelling {
  /// The first word that is not what it should be.
  let place: ShellError.Place
  let wrong: String
  /// The question with all words right.
  let correction: String

  /// How many ways to read a question are tried.
  private static let trials = 16
  private static let longestQuestion = 30
  private static let months = [
    "january", "february", "march", "april", "june", "july", "august", "september", "october",
    "november", "december", "yesterday", "today", "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sunday",
  ]

  /// All words of questions with at least four letters.
  private static let vocabulary: Set<String> = {
    var words = Set(months)
    func add(_ elements: [QuestionElement]) {
      for element in elements {
        switch element {
        case .word(let word): if word.count > 3 { words.insert(word) }
        case .oneOf(let runs): for run in runs { add(run) }
        case .optional(let run): add(run)
        case .slot: break
        }
      }
    }
    for family in QuestionGrammar.families {
      for form in family.forms { for pattern in form.patterns { add(pattern.elements) } }
    }
    return words
  }()

  /// Finds the fewest words to put right so that `isUnderstood`; nil when none do.
  init?(_ question: String, isUnderstood: (String) -> Bool) {
    let words = Self.words(of: question)
    guard !words.isEmpty, words.count <= Self.longestQuestion else { return nil }
    let wrong = words.compactMap { word -> (range: Range<String.Index>, near: [String])? in
      let text = question[word].lowercased()
      guard text.count > 3, !Self.vocabulary.contains(text) else { return nil }
      let near = Self.vocabulary.filter { Self.isNear($0, text) }
        .sorted {
          // A letter is left out more often than put in.
          (Spelling.distance($0, text), $1.count, $0) < (Spelling.distance($1, text), $0.count, $1)
        }
      return near.isEmpty ? nil : (word, Array(near.prefix(3)))
    }
    // One word first, then each of several by its nearest.
    var trials: [[(Range<String.Index>, String)]] = wrong.flatMap { word in
      word.near.map { [(word.range, $0)] }
    }
    if wrong.count > 1 { trials.append(wrong.map { ($0.range, $0.near[0]) }) }
    for trial in trials.prefix(Self.trials) {
      var corrected = question
      for (range, word) in trial.reversed() { corrected.replaceSubrange(range, with: word) }
      guard let first = trial.first?.0, isUnderstood(corrected) else { continue }
      let start = question.utf8.distance(from: question.startIndex, to: first.lowerBound)
      self.wrong = String(question[first])
      place = ShellError.Place(
        text: question, range: start..<start + self.wrong.utf8.count)
      correction = corrected
      return
    }
    return nil
  }

  /// One edit in short words, two in longer ones; the first letter is seldom wrong.
  private static func isNear(_ word: String, _ typed: String) -> Bool {
    let limit = typed.count < 6 ? 1 : 2
    return abs(word.count - typed.count) <= limit && word.first == typed.first
      && Spelling.distance(word, typed) <= limit
  }

  /// Runs of letters outside quotation marks.
  private static func words(of text: String) -> [Range<String.Index>] {
    var words: [Range<String.Index>] = []
    var start: String.Index?
    var isQuoted = false
    for index in text.indices {
      let isLetter = text[index].isLetter
      if "\"“”".contains(text[index]) { isQuoted.toggle() }
      if isLetter && !isQuoted && start == nil { start = index }
      if !isLetter, let first = start {
        words.append(first..<index)
        start = nil
      }
    }
    if let start { words.append(start..<text.endIndex) }
    return words
  }
}

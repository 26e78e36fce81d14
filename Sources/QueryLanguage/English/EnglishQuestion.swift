package import GraphModel

/// A question that fits the grammar, its names not yet resolved.
package struct EnglishQuestion: Sendable {
  /// The title of its family.
  package let family: String
  /// The pattern that it fits.
  package let pattern: String
  package let captures: [QuestionCapture]
  private let words: [QuestionWord]
  private let form: QuestionForm

  init(
    family: String, pattern: String, captures: [QuestionCapture], words: [QuestionWord],
    form: QuestionForm
  ) {
    self.family = family
    self.pattern = pattern
    self.captures = captures
    self.words = words
    self.form = form
  }

  /// The question without its phrase of time; nil when it has none.
  package var withoutTime: String? {
    let time = captures.first { capture in
      if case .time = capture.value { true } else { false }
    }
    guard let time else { return nil }
    let rest = words.indices.filter { !time.words.contains($0) }
    return rest.map { words[$0].isQuoted ? "\"\(words[$0].text)\"" : words[$0].text }
      .joined(separator: " ")
  }

  /// The number of words that went into names and text.
  var openWords: Int {
    captures.reduce(0) { sum, capture in
      switch capture.value {
      case .entity, .text, .claim, .topic: sum + capture.words.count
      case .kind, .time, .number, .role, .cue, .previous: sum
      }
    }
  }

  /// The names to resolve, in order of the question.
  package var names: [(slot: String, words: String)] {
    captures.compactMap { capture in
      if case .entity(let words) = capture.value { (capture.name, words) } else { nil }
    }
  }

  /// Whether the question names a time.
  package var asksForTime: Bool { withoutTime != nil }

  /// The pointers to the previous answer to resolve, in order of the question.
  package var previous: [(slot: String, reference: PreviousReference)] {
    captures.compactMap { capture in
      if case .previous(let reference) = capture.value { (capture.name, reference) } else { nil }
    }
  }

  /// The question as openCypher.
  ///
  /// - Parameters:
  ///   - selections: the entities of every slot in `names` and `previous`.
  ///   - today: the graph's newest date, from which `last week` is counted.
  /// - Returns: the query, with the queries for its rows' evidence.
  package func compiled(
    _ selections: [String: EntitySelection], seenFrom today: CivilDate
  ) -> CompiledQuestion {
    form.compile(QuestionSlots(captures: captures, selections: selections, today: today))
  }
}

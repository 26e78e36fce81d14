import QueryEngine
import Workspace

extension ShellError {
  /// A question's error, with its place and the questions that may have been meant.
  init(_ error: QuestionError, question: String) {
    var place: Place?
    var corrections: [String] = []
    var isCancellation = false
    var message = error.messageWithoutPlace
    switch error {
    case .query(let error, let text):
      place = error.range.map { Place(text: text, range: $0) }
      isCancellation = error.detail == .cancelled
      if error.kind == .syntaxError, error.detail.code == "UnexpectedSyntax", let place,
        let meant = Misspelling(place)
      {
        message += "\n" + meant.question
        corrections = [meant.correction]
      }
    case .unknownName(let words, let choices):
      corrections = choices.prefix(3).compactMap { choice in
        question.range(ofWords: words).map {
          question.replacing($0, by: EntityText.quoted(choice.name))
        }
      }
    case .ambiguousName(let words, let choices):
      corrections = choices.prefix(3).compactMap { choice in
        question.range(ofWords: words).map { question.replacing($0, by: choice.id) }
      }
    case .notUnderstood(let understood, _, _):
      // Examples are about others than those who were asked about, so none is offered to Enter.
      if understood.isEmpty, let meant = Misspelling(clauseAtStartOf: question) {
        message = "This is neither a question that I understand nor openCypher.\n" + meant.question
        place = meant.place
        corrections = [meant.correction]
      }
    case .noPreviousAnswer: break
    }
    self.init(
      message, place: place, corrections: corrections,
      isCancellation: isCancellation)
  }
}

extension String {
  /// Where `words` stand in the text, case ignored.
  fileprivate func range(ofWords words: String) -> Range<String.Index>? {
    lowercased().firstRange(of: words.lowercased()).flatMap { found in
      let start = lowercased().distance(from: lowercased().startIndex, to: found.lowerBound)
      let length = lowercased().distance(from: found.lowerBound, to: found.upperBound)
      guard start + length <= count else { return nil }
      let from = index(startIndex, offsetBy: start)
      return from..<index(from, offsetBy: length)
    }
  }

  fileprivate func replacing(_ range: Range<String.Index>, by text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}

extension ShellError {
  /// A question's error; where a word of the question is misspelt, that is what is told.
  init(
    _ error: QuestionError, question: String, isUnderstood: (String) -> Bool
  ) {
    self.init(error, question: question)
    guard corrections.isEmpty, place == nil, Self.mayBeMisspelt(error),
      let spelling = QuestionSpelling(question, isUnderstood: isUnderstood)
    else { return }
    self.init(
      "The word “\(spelling.wrong)” is not understood here.\nDid you mean: \(spelling.correction)",
      place: spelling.place, corrections: [spelling.correction])
  }

  private static func mayBeMisspelt(_ error: QuestionError) -> Bool {
    switch error {
    case .notUnderstood: true
    case .unknownName(_, let choices): choices.isEmpty
    default: false
    }
  }

  /// A workspace's error as a sentence.
  init(_ error: WorkspaceError) {
    self.init(error.message.prefix(1).uppercased() + error.message.dropFirst())
  }
}

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
    case .notUnderstood(let understood, _, let suggestions):
      // Nothing is offered to Enter for a line of which nothing was understood.
      corrections = understood.isEmpty ? [] : Array(suggestions.prefix(3))
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

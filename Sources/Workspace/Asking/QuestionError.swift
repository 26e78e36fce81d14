public import QueryEngine

/// Why a question has no answer: the facts; `message` makes the sentences.
public enum QuestionError: Error {
  /// No pattern of English questions fits, and it is no openCypher.
  case notUnderstood(understood: String, unexpected: String?, suggestions: [String])
  /// No entity has the name; `nearest` are the ones most like it.
  case unknownName(words: String, nearest: [NameChoice])
  /// Several entities have the name, none far more often mentioned than the others.
  case ambiguousName(words: String, choices: [NameChoice])
  /// The question points to a previous answer that is not there, or to a row that it lacks.
  case noPreviousAnswer(row: Int?)
  /// The query could not be run.
  case query(QueryError, text: String)

  /// The error as lines for a person: what, where, and what to do.
  public var message: String { QuestionErrorMessage.text(for: self, showsPlace: true) }

  /// The same without the line of the query that shows the place.
  public var messageWithoutPlace: String { QuestionErrorMessage.text(for: self, showsPlace: false) }
}

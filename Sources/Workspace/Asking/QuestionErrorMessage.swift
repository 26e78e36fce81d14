import GraphModel
import QueryEngine

/// Makes the sentences of question errors, in one place.
enum QuestionErrorMessage {
  static func text(for error: QuestionError, showsPlace: Bool) -> String {
    switch error {
    case .notUnderstood(let understood, let unexpected, let suggestions):
      notUnderstood(understood, unexpected, suggestions)
    case .unknownName(let words, let nearest):
      nearest.isEmpty
        ? "Nobody and nothing in this graph is called “\(words)”."
        : "Nobody and nothing in this graph is called “\(words)”. Did you mean:\n"
          + lines(nearest)
    case .ambiguousName(let words, let choices):
      "“\(words)” can mean several entities; write one of these names or ids instead:\n"
        + lines(choices)
    case .noPreviousAnswer(let row?):
      "The previous answer has no row \(row)."
    case .noPreviousAnswer(nil):
      "There is no previous answer to refer to yet."
    case .query(let error, let text):
      showsPlace
        ? QueryErrorMessage(error, query: text).text
        : QueryErrorMessage(error, query: text).textWithoutPlace
    }
  }

  private static func notUnderstood(
    _ understood: String, _ unexpected: String?, _ suggestions: [String]
  ) -> String {
    var text = "This is neither a question that I understand nor openCypher"
    if !understood.isEmpty { text += "; I understood “\(understood)”" }
    if let unexpected {
      text += understood.isEmpty ? "; it stops at “\(unexpected)”" : ", but not “\(unexpected)”"
    }
    guard !suggestions.isEmpty else { return text + "." }
    return text + ". You can ask:\n" + suggestions.map { "  \($0)" }.joined(separator: "\n")
  }

  private static func lines(_ choices: [NameChoice]) -> String {
    choices.map { choice in
      let kind = choice.kind.map { "\($0.rawValue), " } ?? ""
      let mentions = choice.mentions == 1 ? "1 mention" : "\(choice.mentions) mentions"
      let note = choice.note.map { ", \($0)" } ?? ""
      return "  \(choice.name) (\(kind)\(mentions)\(note)) \(choice.id)"
    }.joined(separator: "\n")
  }
}

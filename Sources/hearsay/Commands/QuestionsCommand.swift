import ArgumentParser
import Workspace

/// `hearsay questions`: what can be asked in English.
struct QuestionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questions",
    abstract: "Show the questions that are understood in English.",
    discussion: QuestionGuide.text)

  func run() throws { StandardOutput.write(QuestionGuide.text + "\n") }
}

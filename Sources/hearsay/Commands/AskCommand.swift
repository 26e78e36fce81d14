import ArgumentParser
import QueryEngine
import Rendering
import Shell
import Workspace

/// `hearsay ask "who mentioned Zelensky"`.
struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Answer one question, in English or openCypher.",
    discussion: """
      Examples:
        hearsay ask "who mentioned Zelensky"
        hearsay ask "path from Merz to Trump" --format json
        hearsay ask "MATCH (p:Person) RETURN p.name ORDER BY p.name LIMIT 5"
        hearsay ask "what did Kallas say" --why

      Exit code 1 when the question has no result.
      """)

  @Argument(help: "The question.")
  var question: [String]

  @OptionGroup var graph: GraphOptions
  @OptionGroup var output: RowOutputOptions

  @Option(
    name: .long,
    help: ArgumentHelp("A value for $name in openCypher; may be repeated.", valueName: "name=value")
  )
  var param: [String] = []

  @Flag(name: .long, help: "Show the openCypher of the question instead of answering it.")
  var explain = false

  @Flag(name: .long, help: "Show the sentences behind the first rows as well.")
  var why = false

  func run() throws {
    let workspace = try OpenGraph.reading(graph.directory)
    var session = workspace.session()
    session.parameters = try ParameterArguments.values(param)
    let question = question.joined(separator: " ")
    do {
      if explain {
        StandardOutput.write(try session.cypher(for: question) + "\n")
        return
      }
      let token = CancellationToken()
      let options = QueryOptions().withCancellation(token).keepingRowsWhenStopped()
      SignalRelay.installForScript()
      let answer = try SignalRelay.cancelling(token) { () throws(QuestionError) in
        try session.ask(question, options: options)
      }
      if StandardError.isTerminal, let interpretation = answer.interpretation {
        StandardError.write("\(interpretation)\n")
      }
      StandardOutput.write(
        output.format.render(ResultTable(answer.result), options: output.rendering))
      if answer.result.isStopped {
        StandardError.write("Stopped: there may be more rows.\n")
        throw ExitCode(SignalRelay.interruptedStatus)
      }
      if why { try writeEvidence(answer, session) }
      if answer.result.rows.isEmpty {
        StandardError.write(session.reasonForNothing(answer) + "\n")
        throw ExitCode(1)
      }
    } catch let error as QuestionError {
      if case .query(let error, _) = error, error.detail == .cancelled {
        StandardError.write("Stopped.\n")
        throw ExitCode(SignalRelay.interruptedStatus)
      }
      throw CommandFailure(message: error.message)
    }
  }

  private func writeEvidence(_ answer: Answer, _ session: QuestionSession) throws {
    for number in 1...max(1, min(answer.result.rows.count, 20)) where !answer.result.rows.isEmpty {
      for evidence in try session.evidence(ofRow: number, limit: 3) {
        StandardOutput.write(EvidenceText.text(evidence, row: number) + "\n")
      }
    }
  }
}

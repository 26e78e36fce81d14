import Rendering

/// `.help`.
extension ShellInterpreter {
  func showHelp(_ words: [String]) throws(ShellError) -> StatementOutcome {
    let topic = words.first.map { ($0.hasPrefix(".") ? String($0.dropFirst()) : $0).lowercased() }
    let page = try helpPage(topic)
    writeData(
      renderingOptions.width.map { HelpText.fitted(page, to: $0) } ?? page, isForReading: true)
    return .done
  }

  private func helpPage(_ topic: String?) throws(ShellError) -> String {
    switch topic {
    case nil: return HelpText.overview()
    case "questions", "question": return HelpText.questions()
    case "keys", "key": return HelpText.keys
    case "cypher", "opencypher": return HelpText.cypher
    case "commands": return HelpText.commandLines().joined(separator: "\n") + "\n"
    case "functions", "function":
      let functions = session.functions
      let width = functions.map { $0.name.count }.max() ?? 0
      return functions.map {
        "  " + TerminalText.padded($0.name, to: width) + "  " + $0.summary + "\n"
      }.joined()
    case let name?:
      if let command = CommandCatalog.command(named: name) { return HelpText.page(of: command) }
      if let function = session.functions.first(where: { $0.name.lowercased() == name }) {
        return "  \(function.name)  \(function.summary)\n"
      }
      let known = HelpText.topics + CommandCatalog.all.map(\.name)
      let near = Spelling.nearest(to: name, among: known).first
      throw ShellError(
        "There is no help on “\(name)”; .help lists what there is.",
        corrections: near.map { [".help \($0)"] } ?? [])
    }
  }
}

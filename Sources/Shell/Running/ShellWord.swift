import QueryLanguage

/// Lines that are neither a question nor start with a dot.
enum ShellWord: Hashable {
  case quit
  case help([String])
  /// The evidence of a row.
  case why(Int)
  /// Further rows.
  case more
  /// A decision typed without its dot, such as `rename X to Y`.
  case command(String)

  /// Reads a line; nil for a question.
  init?(_ line: String) {
    let words = CommandArguments.split(line)
    guard let first = words.first?.lowercased() else { return nil }
    switch first {
    case "quit", "exit": if words.count == 1 { self = .quit } else { return nil }
    case "help", "?": self = .help(Array(words.dropFirst()))
    case "undo" where words.count == 1: self = .command(line)
    case "forget", "rename", "retype", "split": self = .command(line)
    // MERGE is a clause of openCypher, whose patterns have brackets.
    case "merge" where words.contains("into") || !line.contains("("): self = .command(line)
    default:
      // Follow-ups are short; reading a longer line takes time that a script of many would feel.
      guard words.count <= 2, case .followUp(let followUp) = EnglishParser.read(line) else {
        return nil
      }
      switch followUp {
      case .why(let row): self = .why(row)
      case .more: self = .more
      }
    }
  }
}

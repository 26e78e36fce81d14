import Rendering
import Workspace

/// The pages of `.help`, made from the tables of commands and questions.
package enum HelpText {
  /// What `.help` takes beside command names.
  package static let topics = ["questions", "keys", "cypher", "functions", "commands"]

  /// The first page; on a usual screen it is not longer than that.
  package static func overview() -> String {
    var lines = [
      "Ask in English or openCypher; Tab completes names, commands and keywords.", "",
      "  who mentioned Zelensky", "  what did Kallas say about China",
      "  path from Merz to Trump", "  most mentioned people", "",
      "About the last answer:",
      "  why 3             the sentence and article behind row 3; .open 3 the article",
      "  more              further rows",
      "  them, $2          its people, its row 2, in the next question: who is $2",
      "  .graph            a picture of it; .graph FILE.svg writes the picture",
      "", "Commands:",
    ]
    for (title, commands) in CommandCatalog.groups {
      lines.append(
        "  " + TerminalText.padded(title, to: 16) + "  "
          + commands.map { "." + $0.name }.joined(separator: " "))
    }
    lines.append(
      ".help questions shows all kinds of questions, .help COMMAND more on a command; also: "
        + ".help keys, commands, cypher, functions.")
    return lines.joined(separator: "\n") + "\n"
  }

  /// A page with lines folded between words to `width`, what belongs together under each other.
  package static func fitted(_ page: String, to width: Int) -> String {
    page.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { fittedLines($0, to: width) }.joined(separator: "\n")
  }

  private static func fittedLines(_ line: Substring, to width: Int) -> [String] {
    guard DisplayWidth.of(line) > width else { return [String(line)] }
    let indent = line.prefix { $0 == " " }.count
    // The second column starts after the last wide gap in the first half of the screen.
    var column = indent
    var gap = 0
    for (offset, character) in line.enumerated() where offset > indent && offset < width / 2 {
      if character != " " && gap > 1 { column = offset }
      gap = character == " " ? gap + 1 : 0
    }
    if column == indent { column = min(indent + 2, width / 2) }
    let start =
      column > indent + 2 || column > indent && line.dropFirst(column - 2).first == " "
      ? column : indent
    let lines = TerminalText.wrapped(
      String(line.dropFirst(start)), to: max(8, width - column))
    let padding = String(repeating: " ", count: column)
    return lines.enumerated().map { ($0 == 0 ? String(line.prefix(start)) : padding) + $1 }
  }

  /// Every command in one line.
  package static func commandLines() -> [String] {
    let heads = CommandCatalog.all.map { head(of: $0) }
    let width = heads.map(\.count).max() ?? 0
    return zip(heads, CommandCatalog.all).map { head, command in
      "  " + TerminalText.padded(head, to: width) + "  " + command.summary
    }
  }

  /// All kinds of questions with examples.
  package static func questions() -> String { QuestionGuide.text + "\n" }

  /// The page of a command.
  package static func page(of command: ShellCommand) -> String {
    var text = "\(head(of: command))\n  \(command.summary)\n"
    if !command.aliases.isEmpty {
      text += "  Also: " + command.aliases.map { ".\($0)" }.joined(separator: ", ") + "\n"
    }
    if !command.details.isEmpty {
      text += "\n" + command.details.split(separator: "\n").map { "  \($0)\n" }.joined()
    }
    if !command.examples.isEmpty {
      text += "\nExamples\n" + command.examples.map { "  \($0)\n" }.joined()
    }
    return text
  }

  /// The keys of the line editor.
  package static let keys = """
    Tab            completes; a second Tab lists the ways to go on
    Right          at the end of a line takes the dim hint
    Up, Down       earlier and later lines
    Ctrl-R         searches the history; again for older hits, Ctrl-G leaves
    Alt-Enter      begins a new line; Enter does so too while a query is unfinished
    Ctrl-C         throws the line away, or stops the running query
    Ctrl-Z         stops the shell; `fg` brings it back with the line as it was
    Ctrl-D         leaves, on an empty line
    Ctrl-L         clears the screen
    Ctrl-A, Ctrl-E, Ctrl-K, Ctrl-W, Ctrl-Y, Ctrl-T, Ctrl-_ as in Emacs
    vi keys        put `bind -v` into ~/.editrc
    While you type, names that are in the graph are bold, names that several share are bold and
    underlined (Tab lists them), and names and commands that nobody knows are underlined.
    A line that starts with a space is not kept in the history.

    """

  /// The query language in short.
  package static let cypher = """
    Nodes:         (p:Person), (s:Statement), (a:Article), (e:Entity {name: "…"})
    Relationships: (p)-[:SAID]->(s)-[:MENTIONS]->(o), any number of steps: -[*1..4]-
    A query:       MATCH (p:Person)-[:SAID]->(s:Statement)-[:MENTIONS]->(o:Place)
                   WHERE s.date >= "2025-09-01"
                   RETURN p.name, count(s) AS statements ORDER BY statements DESC LIMIT 10;
    Paths:         MATCH path = shortestPath((a {name: $from})-[*..6]-(b {name: $to})) RETURN path;
    Changes:       CREATE, MERGE, SET, REMOVE, DELETE; kept in the graph's files
    Parameters:    .set from "Friedrich Merz"
    .schema lists labels, types and keys; .explain shows any English question in openCypher.

    """

  /// The whole help as a Markdown page.
  package static func manual() -> String {
    var text = "# The shell\n\n"
    text += "Made from the shell's own tables; `.help` shows the same.\n\n## Questions\n\n"
    text += "```\n\(questions())```\n\n## About the last answer\n\n"
    text += "`why 3` shows the sentence behind row 3, `.open 3` its article, `more` further rows. "
    text += "`them` and `$2` in the next question mean the people of the answer and of row 2.\n\n"
    text += "## Commands\n"
    for command in CommandCatalog.all {
      text += "\n### `\(head(of: command))`\n\n\(command.summary)\n"
      if !command.aliases.isEmpty {
        text += "Also " + command.aliases.map { "`.\($0)`" }.joined(separator: ", ") + ".\n"
      }
      if !command.details.isEmpty { text += "\n```\n\(command.details)\n```\n" }
      if !command.examples.isEmpty {
        text += "\n" + command.examples.map { "    \($0)\n" }.joined()
      }
    }
    return text + "\n## Keys\n\n```\n\(keys)```\n\n## openCypher in short\n\n```\n\(cypher)```\n"
  }

  private static func head(of command: ShellCommand) -> String {
    "." + command.name + (command.usage.isEmpty ? "" : " " + command.usage)
  }
}

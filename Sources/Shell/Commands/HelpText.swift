import QueryLanguage
import Rendering

/// The pages of `.help`, made from the tables of commands and questions.
package enum HelpText {
  /// What `.help` takes beside command names.
  package static let topics = ["questions", "keys", "cypher", "functions", "commands"]

  /// The first page.
  package static func overview() -> String {
    var lines = [
      "Ask in English or in openCypher; Tab completes names, commands and keywords.", "",
    ]
    let examples = [
      "who mentioned Zelensky", "what did Kallas say about China", "path from Merz to Trump",
      "neighbors of Putin", "timeline of Zelensky", "most mentioned people",
    ]
    lines += examples.map { "  \($0)" }
    lines += [
      "", "About the last answer:",
      "  why 3      the sentence and article behind row 3", "  .open 3    that article",
      "  more       further rows", "  them, $2   its people, its row 2, in the next question",
      "  .graph     a picture of it", "", "Commands:",
    ]
    lines += commandLines()
    lines += [
      "",
      ".help questions shows all kinds of questions; .help TOPIC more on a command, keys, "
        + "cypher or functions.",
    ]
    return lines.joined(separator: "\n") + "\n"
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
  package static func questions() -> String {
    var text = ""
    for family in QuestionGrammar.families {
      text += family.title + "\n"
      text += family.examples.map { "  \($0)\n" }.joined() + "\n"
    }
    return text
      + "Names may be written in any case, accent or script; put a name in quotation marks\n"
      + "when words such as `and` or `in` are part of it.\n"
  }

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
    Ctrl-D         leaves, on an empty line
    Ctrl-L         clears the screen
    Ctrl-A, Ctrl-E, Ctrl-K, Ctrl-W, Ctrl-Y, Ctrl-T, Ctrl-_ as in Emacs
    vi keys        put `bind -v` into ~/.editrc
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

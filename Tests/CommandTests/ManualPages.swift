import Foundation
import Shell
import _TestSupport

/// The man pages, made from the definitions of the command line and the shell's table of commands.
enum ManualPages {
  /// A command as the program itself describes it.
  private struct Help: Decodable {
    struct Command: Decodable {
      var commandName: String
      var abstract: String?
      var discussion: String?
      var arguments: [Argument]?
      var subcommands: [Command]?
    }

    struct Argument: Decodable {
      struct Name: Decodable {
        var kind: String
        var name: String
      }

      var kind: String
      var abstract: String?
      var names: [Name]?
      var valueName: String?
      var defaultValue: String?
      var isRepeating: Bool
      var shouldDisplay: Bool
    }

    var command: Command
  }

  /// The pages by file name.
  static func all() throws -> [String: String] {
    let run = try HearsayProgram.run(["--experimental-dump-help"])
    let help = try JSONDecoder().decode(Help.self, from: Data(run.standardOutput.utf8))
    return ["hearsay.1": commandLine(help.command), "hearsay-shell.7": shell()]
  }

  // MARK: - hearsay(1)

  private static func commandLine(_ root: Help.Command) -> String {
    var page = title("HEARSAY", "1", "User Commands")
    page += section("NAME") + "hearsay \\- \(escaped(lowered(root.abstract ?? "")))\n"
    page += section("SYNOPSIS") + ".B hearsay\n.RI [ command ]\n.RI [ options ]\n"
    page += section("DESCRIPTION") + verbatim(root.discussion ?? "")
    page += section("COMMANDS")
    for command in root.subcommands ?? [] where command.commandName != "help" {
      page += ".SS \(escaped("hearsay " + command.commandName))\n"
      page += escaped(command.abstract ?? "") + "\n"
      for argument in command.arguments ?? [] where argument.shouldDisplay {
        page += entry(argument)
      }
      if let discussion = command.discussion { page += ".PP\n" + verbatim(discussion) }
    }
    page += section("EXIT STATUS")
    for (code, meaning) in [
      ("0", "An answer was found, or the work was done."),
      ("1", "A question had no result."), ("2", "Wrong usage or another error."),
      ("130", "Ctrl-C ended it; what was found until then is written."),
    ] { page += ".TP\n.B \(code)\n\(meaning)\n" }
    page += section("ENVIRONMENT")
    for (name, meaning) in [
      ("HEARSAY_GRAPH", "The graph's folder where --graph does not say."),
      ("NO_COLOR", "Not empty: no colours."),
      ("HEARSAY_PAGER, PAGER", "The pager of the shell; else less."),
      ("VISUAL, EDITOR", "The editor of .edit; else vi."),
      ("XDG_CONFIG_HOME, XDG_STATE_HOME", "Where the init file and the history lie."),
    ] { page += ".TP\n.B \(name)\n\(escaped(meaning))\n" }
    page += section("FILES")
    for (name, meaning) in [
      ("Graph/graph.jsonl", "The graph: one JSON object a line."),
      ("~/.config/hearsay/init.hearsay", "Run first by the shell."),
      ("~/.local/state/hearsay/history.jsonl", "The lines that were typed."),
      ("~/.editrc", "Keys of the line editor, see editrc(5)."),
    ] { page += ".TP\n.I \(escaped(name))\n\(escaped(meaning))\n" }
    return page + section("SEE ALSO") + ".BR hearsay\\-shell (7)\n"
  }

  private static func entry(_ argument: Help.Argument) -> String {
    let value = argument.valueName.map { "\\fI\(escaped($0))\\fR" } ?? ""
    let names = (argument.names ?? []).map { name in
      "\\fB\(escaped((name.kind == "short" ? "-" : "--") + name.name))\\fR"
    }.joined(separator: ", ")
    let head =
      switch argument.kind {
      case "positional": value + (argument.isRepeating ? " ..." : "")
      case "option": names + " " + value
      default: names
      }
    let standard = argument.defaultValue.map { " (default: \($0))" } ?? ""
    return ".TP\n\(head)\n\(escaped((argument.abstract ?? "") + standard))\n"
  }

  // MARK: - hearsay-shell(7)

  private static func shell() -> String {
    var page = title("HEARSAY\\-SHELL", "7", "Questions and commands")
    page += section("NAME") + "hearsay\\-shell \\- questions and commands of hearsay's shell\n"
    page += section("QUESTIONS") + verbatim(HelpText.questions())
    page += section("COMMANDS")
    for group in CommandCatalog.groups {
      page += ".SS \(escaped(group.title))\n"
      for command in group.commands {
        page += ".TP\n\\fB.\(escaped(command.name))\\fR \(escaped(command.usage))\n"
        page += escaped(command.summary) + "\n"
        for line in command.details.split(separator: "\n") { page += ".br\n\(escaped(line))\n" }
        for line in command.examples { page += ".br\n\\fI\\&\(escaped(line))\\fR\n" }
      }
    }
    page += section("KEYS") + verbatim(HelpText.keys)
    page += section("OPENCYPHER") + verbatim(HelpText.cypher)
    return page + section("SEE ALSO") + ".BR hearsay (1)\n"
  }

  // MARK: - man's macros

  private static func title(_ name: String, _ section: String, _ what: String) -> String {
    ".\\\" Made from the program's own definitions; RECORD_SNAPSHOTS=1 swift test makes it anew.\n"
      + ".TH \(name) \(section) \"\" \"hearsay\" \"\(what)\"\n"
  }

  private static func section(_ name: String) -> String { ".SH \(name)\n" }

  private static func verbatim(_ text: some StringProtocol) -> String {
    ".nf\n"
      + text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped($0) + "\n" }
      .joined() + ".fi\n"
  }

  /// Text without a meaning to roff.
  private static func escaped(_ text: some StringProtocol) -> String {
    let plain = [("\\", "\\e"), ("-", "\\-"), ("…", "..."), ("`", "\\(ga")].reduce(String(text)) {
      $0.replacingOccurrences(of: $1.0, with: $1.1)
    }
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }

  private static func lowered(_ text: String) -> String {
    let body = text.hasSuffix(".") ? String(text.dropLast()) : text
    return body.prefix(1).lowercased() + body.dropFirst()
  }
}

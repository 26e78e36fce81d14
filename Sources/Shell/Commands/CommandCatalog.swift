import Rendering

/// All commands, in the order of help.
package enum CommandCatalog {
  private static let switchWords: [ShellCommand.Argument] = [.words(["on", "off"])]

  /// The table.
  package static let all: [ShellCommand] = groups.flatMap(\.commands)

  /// The commands by what they are for.
  package static let groups: [(title: String, commands: [ShellCommand])] = [
    ("general", general), ("output", output), ("asking", asking), ("pictures", pictures),
    ("mending", curation), ("files", files),
  ]

  /// The command with a name or alias; the name may be shortened as long as it is clear.
  package static func command(named name: String) -> ShellCommand? {
    if let exact = all.first(where: { $0.name == name || $0.aliases.contains(name) }) {
      return exact
    }
    let starting = all.filter { $0.name.hasPrefix(name) }
    return starting.count == 1 && !name.isEmpty ? starting.first : nil
  }

  private static let general: [ShellCommand] = [
    ShellCommand(
      name: "help", usage: "[TOPIC]", arguments: [.topic],
      summary: "Shows what can be asked and done; a topic is a command or one of: questions, keys, "
        + "cypher, functions.",
      examples: [".help", ".help questions", ".help mode"],
      run: { shell, words throws(ShellError) in try shell.showHelp(words) }),
    ShellCommand(
      name: "quit", aliases: ["exit", "q"], usage: "", summary: "Leaves the shell, as Ctrl-D does.",
      run: { shell, _ throws(ShellError) in
        shell.shouldQuit = true
        return .done
      }),
    ShellCommand(
      name: "history", usage: "[N | WORD]",
      summary: "Lists the last lines, or those that contain a word.",
      examples: [".history 5"],
      run: { shell, words throws(ShellError) in shell.showHistory(words) }),
    ShellCommand(
      name: "edit", aliases: ["editor"], usage: "[N]",
      summary: "Opens the last line, or line N of the history, in $EDITOR and runs what is saved.",
      run: { shell, words throws(ShellError) in try shell.editLine(words) }),
  ]

  private static let output: [ShellCommand] = [
    ShellCommand(
      name: "mode", usage: "[FORMAT]", arguments: [.words(OutputFormat.allCases.map(\.name))],
      summary: "Chooses how rows are written.",
      details: OutputFormat.allCases.map { "\($0.name): \($0.summary)" }.joined(separator: "\n"),
      examples: [".mode jsonl", ".mode table"],
      run: { shell, words throws(ShellError) in try shell.setMode(words) }),
    ShellCommand(
      name: "output", usage: "[FILE]", arguments: [.file],
      summary: "Writes all further answers to a file; without one, to the screen again.",
      run: { shell, words throws(ShellError) in try shell.setOutput(words, once: false) }),
    ShellCommand(
      name: "once", usage: "FILE", arguments: [.file],
      summary: "Writes the next answer to a file.",
      run: { shell, words throws(ShellError) in try shell.setOutput(words, once: true) }),
    ShellCommand(
      name: "timer", usage: "on|off", arguments: switchWords,
      summary: "Shows how long each answer took.", examples: [".timer off"],
      run: { shell, words throws(ShellError) in
        try shell.setSwitch(words, name: "timer", \.showsTime)
      }),
    ShellCommand(
      name: "pager", usage: "on|off", arguments: switchWords,
      summary: "Shows output that is longer than the screen in $PAGER.", examples: [".pager off"],
      run: { shell, words throws(ShellError) in
        try shell.setSwitch(words, name: "pager", \.usesPager)
      }),
    ShellCommand(
      name: "limit", usage: "N|off", arguments: [.words(["off"])],
      summary: "Shows N rows at a time; `more` shows the next.", examples: [".limit 20"],
      run: { shell, words throws(ShellError) in
        try shell.setNumber(words, name: "limit", \.rowLimit)
      }),
    ShellCommand(
      name: "width", usage: "N|off", arguments: [.words(["off"])],
      summary: "Fits tables to N columns instead of the screen's.", examples: [".width 60"],
      run: { shell, words throws(ShellError) in try shell.setNumber(words, name: "width", \.width) }
    ),
    ShellCommand(
      name: "color", usage: "on|off", arguments: switchWords,
      summary: "Uses colours; NO_COLOR turns them off for good.", examples: [".color off"],
      run: { shell, words throws(ShellError) in try shell.setSwitch(words, name: "color", \.colors)
      }),
  ]

  private static let asking: [ShellCommand] = [
    ShellCommand(
      name: "explain", usage: "QUESTION | on|off", arguments: [.question],
      summary: "Shows a question as openCypher with its plan, without running it; `on` shows both "
        + "with every answer.",
      examples: [".explain who mentioned Zelensky"], takesWholeLine: true,
      run: { shell, words throws(ShellError) in try shell.explain(words) }),
    ShellCommand(
      name: "profile", usage: "QUESTION", arguments: [.question],
      summary: "Runs a question and shows how many rows each step of its plan made.",
      examples: [".profile who mentioned Zelensky"], takesWholeLine: true,
      run: { shell, words throws(ShellError) in try shell.profile(words) }),
    ShellCommand(
      name: "schema", usage: "", summary: "Lists labels, relationship types and property keys.",
      examples: [".schema"],
      run: { shell, _ throws(ShellError) in shell.showSchema() }),
    ShellCommand(
      name: "stats", usage: "", summary: "Shows how much the graph holds.", examples: [".stats"],
      run: { shell, _ throws(ShellError) in shell.showStatistics() }),
    ShellCommand(
      name: "set", usage: "NAME VALUE", arguments: [.parameter],
      summary: "Gives the parameter $NAME a value for openCypher questions.",
      examples: [".set from \"Friedrich Merz\"", ".set limit 10"], takesWholeLine: true,
      run: { shell, words throws(ShellError) in try shell.setParameter(words) }),
    ShellCommand(
      name: "params", usage: "", summary: "Lists the parameters.", examples: [".params"],
      run: { shell, _ throws(ShellError) in shell.showParameters() }),
    ShellCommand(
      name: "source", usage: "", summary: "Lists the articles that the last answer comes from.",
      run: { shell, _ throws(ShellError) in try shell.showSources() }),
  ]

  private static let pictures: [ShellCommand] = [
    ShellCommand(
      name: "graph", usage: "[FILE] [top N]", arguments: [.file],
      summary: "Draws the last answer, here as a tree or into a .dot, .svg or .png file.",
      run: { shell, words throws(ShellError) in try shell.drawAnswer(words) }),
    ShellCommand(
      name: "export", usage: "[FORMAT] FILE",
      arguments: [.words(GraphExportFormat.allCases.map(\.name)), .file],
      summary: "Writes the whole graph to a file; the format is told by its ending.",
      details: GraphExportFormat.allCases.map { "\($0.name): \($0.summary)" }
        .joined(separator: "\n"),
      run: { shell, words throws(ShellError) in try shell.exportGraph(words) }),
  ]

  private static let curation: [ShellCommand] = [
    ShellCommand(
      name: "names", usage: "NAME [in ARTICLE-ID]",
      arguments: [.entity, .words(["in"]), .topic],
      summary: "Shows which names and words were taken for one entity, by which rule, and how to "
        + "take it back.",
      examples: [".names Putin"],
      run: { shell, words throws(ShellError) in try shell.showMerges(words) }),
    ShellCommand(
      name: "merge", usage: "NAME into NAME", arguments: [.entity, .words(["into"]), .entity],
      summary: "Makes two entities one; the second name stays.",
      run: { shell, words throws(ShellError) in try shell.merge(words) }),
    ShellCommand(
      name: "split", usage: "NAME [at WORDS] in ARTICLE-ID [as NAME] | ROW [as NAME]",
      arguments: [.entity, .words(["in", "at"]), .topic, .words(["as"])],
      summary: "Says that in one article the name, or some words that were taken for it, mean "
        + "somebody else.",
      details: """
        NAME in ARTICLE-ID as NAME: the whole article
        NAME at WORDS in ARTICLE-ID as NAME: these words, and the pronouns that hang on them
        ROW as NAME: the words of a row that .names NAME in ARTICLE-ID listed last
        The last NAME is that of an entity of the graph, or a new one; words without it mean nobody.
        """,
      run: { shell, words throws(ShellError) in try shell.split(words) }),
    ShellCommand(
      name: "rename", usage: "NAME to NAME", arguments: [.entity, .words(["to"])],
      summary: "Gives an entity another name; the old one stays an alias.",
      run: { shell, words throws(ShellError) in try shell.rename(words) }),
    ShellCommand(
      name: "retype", usage: "NAME as KIND",
      arguments: [
        .entity, .words(["as"]), .words(["person", "organization", "place", "event"]),
      ],
      summary: "Says what kind of thing an entity is.",
      run: { shell, words throws(ShellError) in try shell.retype(words) }),
    ShellCommand(
      name: "forget", usage: "ROW | ID",
      summary: "Leaves a statement (of a row of the last answer, or by id) out of the graph.",
      run: { shell, words throws(ShellError) in try shell.forget(words) }),
    ShellCommand(
      name: "undo", usage: "", summary: "Takes back the last decision.",
      run: { shell, _ throws(ShellError) in try shell.curate(.undo) }),
  ]

  private static let files: [ShellCommand] = [
    ShellCommand(
      name: "open", usage: "ROW | DIRECTORY", arguments: [.file],
      summary: "Opens the article behind a row of the last answer at its place, or another graph.",
      run: { shell, words throws(ShellError) in try shell.open(words) }),
    ShellCommand(
      name: "build", usage: "FILE…", arguments: [.file],
      summary: "Reads articles into this graph.",
      run: { shell, words throws(ShellError) in try shell.build(words) }),
    ShellCommand(
      name: "read", usage: "FILE", arguments: [.file],
      summary: "Runs the questions and commands of a script.",
      run: { shell, words throws(ShellError) in try shell.readScript(words) }),
  ]
}

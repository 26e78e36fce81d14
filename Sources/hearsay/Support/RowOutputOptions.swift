public import ArgumentParser
public import Rendering
import Shell

extension OutputFormat: ExpressibleByArgument {}

/// How rows are written.
struct RowOutputOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "How rows are written: \(OutputFormat.allCases.map(\.name).joined(separator: ", ")).",
      valueName: "format"))
  var format: OutputFormat = .table

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Colours: auto, always or never; NO_COLOR counts as never.", valueName: "when"))
  var color: ColorChoice = .auto

  /// When colours are written.
  enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto
    case always
    case never
  }

  /// The terminal, with colours as asked for.
  var terminal: Terminal {
    switch color {
    case .always: .current(color: true)
    case .never: .current(color: false)
    case .auto: .current()
    }
  }

  /// The options of the renderer for standard output.
  var rendering: RenderingOptions {
    let terminal = terminal
    var options = RenderingOptions()
    options.width = terminal.isTerminalOutput ? terminal.size.columns : nil
    options.numbersRows = format == .table && terminal.isTerminalOutput
    options.colors = terminal.colors
    return options
  }
}

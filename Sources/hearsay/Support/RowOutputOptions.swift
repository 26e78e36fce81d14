import ArgumentParser
import Rendering

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

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

  /// The options of the renderer for standard output.
  var rendering: RenderingOptions {
    var options = RenderingOptions()
    options.width = StandardOutput.isTerminal ? Self.terminalWidth : nil
    options.numbersRows = format == .table && StandardOutput.isTerminal
    switch color {
    case .always: options.colors = true
    case .never: options.colors = false
    case .auto:
      options.colors =
        StandardOutput.isTerminal && getenv("NO_COLOR") == nil
        && getenv("TERM").map { String(cString: $0) } != "dumb"
    }
    return options
  }

  /// The columns of the terminal behind standard output.
  private static var terminalWidth: Int? {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}

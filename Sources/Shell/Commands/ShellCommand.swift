/// A command that starts with a dot: the table of these makes `.help`, completion and the manual.
package struct ShellCommand: Sendable {
  /// What an argument is, for completion.
  package enum Argument: Sendable, Hashable {
    case words([String])
    case file
    case entity
    case topic
    case parameter
    case question
  }

  /// The name without its dot.
  package var name: String
  package var aliases: [String] = []
  /// The arguments as help shows them, such as `[FILE]`.
  package var usage: String
  package var arguments: [Argument] = []
  /// One sentence.
  package var summary: String
  /// More lines of help; empty when the summary says it all.
  package var details = ""
  package var examples: [String] = []
  /// Whether everything after the name is one argument, quotation marks included.
  package var takesWholeLine = false
  var run: @Sendable (ShellInterpreter, [String]) throws(ShellError) -> StatementOutcome
}

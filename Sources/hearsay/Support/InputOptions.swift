import ArgumentParser
import Articles
import TextAnalysis

extension InputFormat: ExpressibleByArgument {}

extension ModelTier: ExpressibleByArgument {}

/// Which articles are read, and how.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files or folders with articles; - for standard input.", valueName: "articles"),
    completion: .file())
  var articles: [String]

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The format of the input, where it is not to be recognised: \(InputFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "format"))
  var input: InputFormat?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How much reading may cost: accurate (neural), fast (linear) or rules.", valueName: "model"))
  var model: ModelTier = .accurate

  /// The inputs as the reader takes them.
  var inputs: [ArticleInput] { articles.map { $0 == "-" ? .standardInput : .path($0) } }
}

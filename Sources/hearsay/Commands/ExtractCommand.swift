import ArgumentParser
import Articles
import Workspace

/// `hearsay extract`: a pure filter from articles to JSON lines (DESIGN section 6).
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print what articles say, one JSON line an article; no graph is touched.",
    discussion: """
      Examples:
        hearsay extract news.txt | jq '.statements[].speaker.text'
        hearsay extract --input jsonl articles.jsonl > extracted.jsonl

      Offsets count Unicode scalars of "text".
      """)

  @OptionGroup var input: InputOptions

  func run() throws {
    var run = try ExtractionRun(
      inputs: input.inputs, format: input.input, model: input.model)
    while let lines = run.nextLines() { StandardOutput.write(lines) }
    try ReadingReportText.finish(run.report)
  }
}

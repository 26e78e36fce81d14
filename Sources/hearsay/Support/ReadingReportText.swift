import Articles

/// Tells what was wrong with the input.
enum ReadingReportText {
  /// Writes every problem to standard error.
  ///
  /// - Throws: `CommandFailure` when no article could be read at all.
  static func finish(_ report: ReadingReport) throws {
    for problem in report.problems { StandardError.write("hearsay: \(problem.description)\n") }
    if report.furtherProblems > 0 {
      StandardError.write("hearsay: and \(report.furtherProblems) further problems\n")
    }
    guard report.articles == 0 else { return }
    throw CommandFailure(message: "no article was found in the input.")
  }
}

/// What a reader read, and what was wrong with it.
package struct ReadingReport: Sendable, Hashable {
  package var files = 0
  package var articles = 0
  package var bytes = 0
  /// In order of reading; at most `problemLimit` of them.
  package private(set) var problems: [ReadingProblem] = []
  /// Problems that came after `problems` was full.
  package private(set) var furtherProblems = 0

  /// How many problems are kept, so that a hostile input cannot fill the memory.
  package static let problemLimit = 10_000

  /// An empty report.
  package init() {}

  /// Adds a problem.
  mutating func add(_ kind: ReadingProblem.Kind, in file: String) {
    guard problems.count < Self.problemLimit else {
      furtherProblems += 1
      return
    }
    problems.append(ReadingProblem(file: file, kind: kind))
  }
}

/// Collects the problems of one input under its name.
struct FileProblems {
  let file: String
  private(set) var report: ReadingReport
  private var invalidRuns = 0
  private static let invalidRunsShown = 8

  init(file: String, report: ReadingReport) {
    self.file = file
    self.report = report
  }

  /// Goes on with a file's problems in a report that others added to.
  init(continuing earlier: FileProblems, report: ReadingReport) {
    self = earlier
    self.report = report
  }

  mutating func add(_ kind: ReadingProblem.Kind) { report.add(kind, in: file) }

  /// Decodes UTF-8 that stands at `offset` of the file, replacing and reporting what is invalid.
  mutating func decode(_ bytes: [UInt8], at offset: Int) -> String {
    let (text, faults) = UTF8Repair.repaired(bytes)
    for fault in faults {
      invalidRuns += 1
      guard invalidRuns <= Self.invalidRunsShown else { continue }
      add(.invalidUTF8(offset: offset + fault.offset, length: fault.length))
    }
    return text
  }

  /// Ends the file's part of the report.
  mutating func finish() -> ReadingReport {
    if invalidRuns > Self.invalidRunsShown {
      add(.moreInvalidUTF8(count: invalidRuns - Self.invalidRunsShown))
    }
    return report
  }
}

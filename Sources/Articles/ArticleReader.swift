/// Reads articles from files, folders and streams, one after the other.
///
/// Files of a folder come in order of their names. Memory stays bounded by the longest article.
/// Ids are digests (`ArticleDigest`); repeats are numbered and marked by `DuplicateFinder`.
///
/// ```swift
/// var reader = ArticleReader(inputs: [.path("news.txt")], options: ReadingOptions())
/// while let article = reader.next() { … }
/// for problem in reader.report.problems { … }
/// ```
package struct ArticleReader {
  /// What was read so far, and what was wrong with it.
  package private(set) var report = ReadingReport()
  /// The size of all files together where it is known, for progress; 0 for streams.
  package let totalBytes: Int

  private let options: ReadingOptions
  private var pending: ArraySlice<PendingInput>
  private var current: OpenInput?

  /// Finds the files of the inputs; reads nothing of them yet.
  package init(inputs: [ArticleInput], options: ReadingOptions) {
    self.options = options
    var found: [PendingInput] = []
    var report = ReadingReport()
    for input in inputs { PendingInput.append(input, to: &found, report: &report) }
    pending = found[...]
    totalBytes = found.reduce(0) { $0 + $1.size }
    self.report = report
  }

  /// Bytes of files read so far, for progress.
  package var bytesRead: Int { report.bytes + (current?.buffer.offset ?? 0) }

  /// The next article, nil after the last.
  package mutating func next() -> Article? {
    while true {
      if var open = current {
        var problems = FileProblems(continuing: open.problems, report: report)
        let article = open.format.next(from: open.buffer, problems: &problems)
        report = problems.report
        open.problems = problems
        current = open
        if let article {
          current?.articles += 1
          report.articles += 1
          return article
        }
        close(open)
      }
      guard let input = pending.popFirst() else { return nil }
      open(input)
    }
  }

  /// The next articles, at most `count` and at most about `bytes` of text; empty after the last.
  package mutating func nextBatch(count: Int, bytes: Int = .max) -> [Article] {
    var batch: [Article] = []
    var size = 0
    while batch.count < count, size < bytes, let article = next() {
      size += article.text.utf8.count
      batch.append(article)
    }
    return batch
  }

  /// Opens an input and recognises its encoding and format; problems are reported.
  private mutating func open(_ input: PendingInput) {
    report.files += 1
    var problems = FileProblems(file: input.shownName, report: report)
    if let opening = InputOpening.open(input, options: options, problems: &problems) {
      current = OpenInput(
        buffer: opening.buffer,
        format: opening.format.reader(name: input.name, options: options), problems: problems)
    }
    report = problems.report
  }

  private mutating func close(_ open: OpenInput) {
    var problems = FileProblems(continuing: open.problems, report: report)
    switch open.buffer.failure {
    case .cannotRead(let number):
      problems.add(.cannotRead(errno: number, offset: open.buffer.offset))
    case .cannotOpen(let number): problems.add(.cannotOpen(errno: number))
    case .invalidCompression: problems.add(.invalidCompression(offset: open.buffer.offset))
    case .truncatedCompression: problems.add(.truncated(offset: open.buffer.offset))
    case nil:
      if open.articles == 0, problems.report.problems.last?.file != problems.file {
        problems.add(.empty)
      }
    }
    report = problems.finish()
    report.bytes += open.buffer.offset
    current = nil
  }
}

/// An input while its articles are read.
private struct OpenInput {
  var buffer: InputBuffer
  var format: any ArticleFormat
  var problems: FileProblems
  var articles = 0
}

extension GraphDirectoryError: CustomStringConvertible {
  package var description: String { message }

  /// The error as lines for a person: what, where, and what to do.
  package var message: String {
    switch self {
    case .noGraph(let path):
      "there is no graph in \(path); `hearsay build ARTICLES --graph \(path)` makes one."
    case .notADirectory(let path): "\(path) is a file, not a graph's folder."
    case .beingWritten(let path, let process):
      "another process\(process.map { " (\($0))" } ?? "") is writing \(path); try again when it has"
        + " finished."
    case .openedForReading(let path): "\(path) was opened for reading only."
    case .changedMeanwhile(let path):
      "someone else changed \(path) since it was opened; open it again and repeat."
    case .newerVersion(let path, let found, let known):
      "\(path) has format version \(found); this program knows versions up to \(known). A newer"
        + " Hearsay can read it."
    case .noHeader(let path):
      #"\#(path) does not start as a graph does (a line {"type":"hearsay",…}); `hearsay import` "#
        + "reads files without it."
    case .system(let error):
      ([error.message + "."] + (error.advice.map { [$0] } ?? [])).joined(separator: "\n")
    case .tooLarge(let error): "the graph is too large: \(error)"
    }
  }
}

import GraphStore

/// Why a workspace could not do something: the facts; `message` makes the sentences.
public enum WorkspaceError: Error, Sendable {
  /// There is no graph in the folder.
  case noGraph(directory: String)
  /// Another process writes the graph.
  case beingWritten(directory: String, process: Int?)
  /// The graph is of a newer version of the program.
  case newerVersion(file: String, found: Int, known: Int)
  /// Something in the folder is not what it should be, or the system refused.
  case storage(message: String)
  /// The text analysis lacks what the extractors need.
  case extraction(message: String)
  /// No article was found in the input.
  case noArticles(problems: [String])
  /// There is no such entity, statement or article.
  case unknownID(String)
  /// There is no decision that could be undone.
  case nothingToUndo

  /// The error as lines for a person: what, where, and what to do.
  public var message: String {
    switch self {
    case .noGraph(let directory): GraphDirectoryError.noGraph(path: directory).message
    case .beingWritten(let directory, let process):
      GraphDirectoryError.beingWritten(path: directory, process: process).message
    case .newerVersion(let file, let found, let known):
      GraphDirectoryError.newerVersion(path: file, found: found, known: known).message
    case .storage(let message), .extraction(let message): message
    case .noArticles(let problems):
      (["no article was found in the input."] + problems).joined(separator: "\n")
    case .unknownID(let id): "there is nothing with the id \(id) in this graph."
    case .nothingToUndo: "there is no decision to undo."
    }
  }

  /// The facts of a store's error.
  init(_ error: GraphDirectoryError) {
    switch error {
    case .noGraph(let path): self = .noGraph(directory: path)
    case .beingWritten(let path, let process):
      self = .beingWritten(directory: path, process: process)
    case .newerVersion(let path, let found, let known):
      self = .newerVersion(file: path, found: found, known: known)
    default: self = .storage(message: error.message)
    }
  }
}

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
  /// An entity is not mentioned in an article, or nothing is known of where.
  case notMentioned(name: String, article: String)
  /// No words of an article that mean an entity are these; `known` are all that do.
  case noSuchWords(String, name: String, article: String, known: [String])
  /// Several words of an article that mean an entity are these: their rows in `Workspace.merges`,
  /// from 1, and their paragraphs.
  case ambiguousWords(String, name: String, article: String, places: [(row: Int, paragraph: Int)])
  /// Words were to be parted from an entity and given to it again.
  case sameEntity(name: String)
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
    case .notMentioned(let name, let article):
      "\(article) has no words that mean \(name), as far as this graph knows; articles that were "
        + "imported without their mentions have to be built from their text first."
    case .noSuchWords(let words, let name, let article, let known):
      "no words “\(words)” in \(article) mean \(name); those that do are "
        + known.map { "“\($0)”" }.joined(separator: ", ") + "."
    case .ambiguousWords(let words, let name, let article, let places):
      "“\(words)” means \(name) at \(places.count) places of \(article); give one by its row: "
        + places.map { "\($0.row) (paragraph \($0.paragraph))" }.joined(separator: ", ") + "."
    case .sameEntity(let name):
      "the words mean \(name) already; say who else they mean."
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

package import GraphModel
package import QueryEngine
package import Rendering
package import Workspace

/// What the shell needs of an opened graph.
package protocol ShellSession: AnyObject {
  /// The graph for names, completion and pictures; another object after changes.
  var graph: any QueryableGraph { get }
  /// Where the graph lies.
  var directory: String { get }
  /// Values of `$name`.
  var parameters: [String: Value] { get set }
  /// The functions of the query language, for completion and help.
  var functions: [ShellFunction] { get }

  /// Answers one question in English or openCypher; later follow-ups refer to it.
  func ask(_ question: String, options: QueryOptions) throws(ShellError) -> ShellAnswer
  /// The openCypher of a question, without running it.
  func cypher(for question: String) throws(ShellError) -> String
  /// Runs openCypher, such as `EXPLAIN …`, without making it the previous question.
  func inspect(_ cypher: String, options: QueryOptions) throws(ShellError) -> ShellAnswer
  /// How many rows a question has, without making it the previous one; nil when it has no answer.
  func rowCount(of question: String, options: QueryOptions) -> Int?
  /// Why the last answer has no rows, in one or more lines; nil when nothing more is known.
  func reasonForNothing() -> String?
  /// The part of the graph that the last answer is about; nil when only its cells tell.
  func selectionOfLastAnswer() -> GraphSelection?
  /// What stands behind a row of the last answer, rows from 1.
  func evidence(ofRow row: Int) throws(ShellError) -> [ShellEvidence]
  /// An article by id.
  func article(_ id: String) throws(ShellError) -> ShellArticle
  /// Facts about the graph, as name and value.
  func statistics() -> [(name: String, value: String)]
  /// What was taken for an entity (by name or id), told word by word for one article.
  func merges(of name: String, article: String?) throws(ShellError) -> EntityMerges
  /// Applies a decision of the user and keeps it.
  func curate(_ request: CurationRequest) throws(ShellError) -> CurationReport
  /// Reads articles into the graph.
  ///
  /// - Parameters:
  ///   - paths: files and folders.
  ///   - cancellation: stops between articles.
  ///   - progress: gets one short line now and then.
  /// - Returns: one line that says what was done.
  /// - Throws: when an article cannot be read or the graph cannot be saved.
  func build(
    _ paths: [String], cancellation: CancellationToken, progress: (String) -> Void
  ) throws(ShellError) -> String
  /// Goes on with the graph in another directory.
  func open(_ directory: String) throws(ShellError)
}

// MARK: - Default implementations

extension ShellSession {
  package func merges(of name: String, article: String?) throws(ShellError) -> EntityMerges {
    throw ShellError("This graph does not tell what was put together in it.")
  }
  package func reasonForNothing() -> String? { nil }
  package func selectionOfLastAnswer() -> GraphSelection? { nil }
}

/// A function of the query language.
package struct ShellFunction: Sendable, Hashable {
  package var name: String
  package var summary: String

  /// Pairs a name with its summary.
  package init(name: String, summary: String) {
    self.name = name
    self.summary = summary
  }
}

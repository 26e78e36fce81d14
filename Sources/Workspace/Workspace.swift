public import GraphModel
import GraphStore
import QueryEngine
package import TextAnalysis

/// A graph on disk with everything that can be done with it.
///
/// ```swift
/// let workspace = try Workspace.open("Graph")
/// var session = workspace.session()
/// let answer = try session.ask("who mentioned Zelensky")
/// for row in answer.result.rows { print(row) }
/// ```
/// Opening never takes the writer's lock; `build`, `curate` and the like take it while they work.
public final class Workspace {
  /// The folder.
  public let directory: String
  /// The graph as it is now; another object after `build` and `curate`.
  public private(set) var graph: any QueryableGraph
  /// The damaged lines that were left out when the graph was opened, as `file:line: reason`.
  public private(set) var damage: [String] = []
  /// The models that articles are read with.
  let model: ModelTier

  private init(directory: String, model: ModelTier) {
    self.directory = directory
    self.model = model
    graph = KnowledgeGraph()
  }

  /// Opens the graph in a folder.
  ///
  /// - Throws: `WorkspaceError` when there is none, or it cannot be read.
  public static func open(_ directory: String) throws(WorkspaceError) -> Workspace {
    try open(directory, model: .accurate)
  }

  /// Opens the graph in a folder, to be built further with the models of a tier.
  package static func open(
    _ directory: String, model: ModelTier, create: Bool = false
  ) throws(WorkspaceError) -> Workspace {
    let workspace = Workspace(directory: directory, model: model)
    let store: GraphDirectory
    do {
      store = try GraphDirectory.open(
        directory, for: create ? .writing : .reading, create: create)
      workspace.graph = try store.graph()
      workspace.damage = store.damage.map(DamageMessage.text)
      guard try store.hasUnsettledRecords() else { return workspace }
    } catch {
      throw WorkspaceError(error)
    }
    try workspace.settlePending(store)
    return workspace
  }

  /// Takes up the graph that the next build or `compact` will write: a build or a decision that was
  /// interrupted left entities that are not settled among all.
  private func settlePending(_ store: GraphDirectory) throws(WorkspaceError) {
    var assembly = try assembly(of: store, pipeline())
    do {
      graph = try GraphDirectory.graph(of: assembly.records())
    } catch {
      throw WorkspaceError(error)
    }
  }

  /// Starts a conversation with the graph.
  public func session() -> QuestionSession { QuestionSession(graph: graph) }

  /// Runs `body` with the folder locked for writing, then takes up the graph that it left.
  func write<Result>(
    create: Bool = false, _ body: (GraphDirectory) throws(WorkspaceError) -> Result
  ) throws(WorkspaceError) -> Result {
    let store: GraphDirectory
    do {
      store = try GraphDirectory.open(directory, for: .writing, create: create)
    } catch {
      throw WorkspaceError(error)
    }
    let result = try body(store)
    do {
      graph = try store.graph()
    } catch {
      throw WorkspaceError(error)
    }
    return result
  }
}

import GraphModel
import GraphStore
import TextAnalysis

extension Workspace {
  /// Takes over records that another tool wrote (DESIGN section 4); a header is not needed.
  ///
  /// - Parameters:
  ///   - paths: JSON-lines files.
  ///   - directory: The graph's folder, made when it is not there.
  /// - Returns: the lines that are no records, as `file:line: reason`.
  /// - Throws: `WorkspaceError` when a file cannot be read or the graph not written.
  public static func importRecords(
    from paths: [String], into directory: String
  ) throws(WorkspaceError) -> [String] {
    do {
      let store = try GraphDirectory.open(directory, for: .writing, create: true)
      return try store.importRecords(from: paths).map(DamageMessage.text)
    } catch {
      throw WorkspaceError(error)
    }
  }

  /// Joins graphs that were built apart into one: the graph of all their articles and decisions.
  ///
  /// - Returns: the number of articles.
  /// - Throws: `WorkspaceError` when a graph cannot be read or the new one not written.
  public static func merge(
    _ directories: [String], into directory: String
  ) throws(WorkspaceError) -> Int {
    do {
      let store = try GraphDirectory.open(directory, for: .writing, create: true)
      let target = try Workspace.open(directory, model: .accurate)
      var graphs = [try store.records()]
      for source in directories where source != directory {
        graphs.append(try GraphDirectory.open(source, for: .reading).records())
      }
      var assembly = GraphAssembly(pipeline: try target.pipeline())
      for records in UserRecordMerge.separated(graphs) { assembly.add(records) }
      try store.replaceAll(with: assembly.records())
      return assembly.articleCount
    } catch let error as GraphDirectoryError {
      throw WorkspaceError(error)
    } catch let error as WorkspaceError {
      throw error
    } catch {
      throw .storage(message: "\(error)")
    }
  }

  /// Looks through a graph's files.
  ///
  /// - Parameters:
  ///   - directory: The graph's folder.
  ///   - repairing: Whether damaged lines are moved to `damaged.jsonl`.
  /// - Returns: the damaged lines, as `file:line: reason`.
  /// - Throws: `WorkspaceError` when the folder cannot be read (or, repairing, not written).
  public static func check(
    _ directory: String, repairing: Bool
  ) throws(WorkspaceError) -> [String] {
    do {
      let store = try GraphDirectory.open(directory, for: repairing ? .writing : .reading)
      _ = try store.records()
      let damaged = store.damage
      if repairing, !damaged.isEmpty { try store.compact() }
      return damaged.map(DamageMessage.text)
    } catch {
      throw WorkspaceError(error)
    }
  }

  /// Facts about the graph, as name and value.
  public func statistics() -> [(name: String, value: String)] {
    func nodes(_ label: String) -> Int {
      graph.labelID(label).map { graph.nodeCount(labeled: $0) } ?? 0
    }
    var facts = [
      ("articles", nodes(NewsVocabulary.Label.article)),
      ("statements", nodes(NewsVocabulary.Label.statement)),
    ]
    facts += EntityKind.allCases.map { ($0.plural, nodes($0.label)) }
    facts += graph.symbols.relationshipTypes.map { type in
      (type, graph.relationshipTypeID(type).map { graph.relationshipCount(ofType: $0) } ?? 0)
    }
    return facts.map { (name: $0.0, value: String($0.1)) }
  }
}

extension EntityKind {
  /// The kind's plural for counts.
  fileprivate var plural: String {
    switch self {
    case .person: "people"
    case .organization: "organizations"
    case .place: "places"
    case .event: "events"
    }
  }
}

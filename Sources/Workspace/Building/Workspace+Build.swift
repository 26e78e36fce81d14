package import Articles
import Extraction
import GraphModel
import GraphStore
import Resolution

extension Workspace {
  /// Reads articles into the graph.
  ///
  /// Articles that are there already are passed over. Each batch is saved durably before it is
  /// counted; when all are in, what depends on the whole (repeats, entities) is derived anew.
  ///
  /// - Parameters:
  ///   - paths: Files and folders; `-` is standard input.
  ///   - isCancelled: Asked between batches; what is saved by then stays.
  ///   - progress: Told after every batch.
  /// - Returns: what was done.
  /// - Throws: `WorkspaceError` when the graph cannot be written.
  public func build(
    _ paths: [String], isCancelled: () -> Bool = { false },
    progress: (BuildProgress) -> Void = { _ in }
  ) throws(WorkspaceError) -> BuildReport {
    try build(
      paths.map { $0 == "-" ? .standardInput : .path($0) }, format: nil, isCancelled: isCancelled,
      progress: progress)
  }

  /// The same with the format of the input given.
  package func build(
    _ inputs: [ArticleInput], format: InputFormat?, isCancelled: () -> Bool,
    progress: (BuildProgress) -> Void
  ) throws(WorkspaceError) -> BuildReport {
    let pipeline = try pipeline()
    return try write(create: true) { (store) throws(WorkspaceError) in
      var build = ArticleBuild(
        store: store, assembly: try assembly(of: store, pipeline), pipeline: pipeline)
      try build.read(
        ArticleReader(inputs: inputs, options: ReadingOptions(format: format)),
        isCancelled: isCancelled, progress: progress)
      try build.finish()
      return build.report
    }
  }

  /// Folds what was appended since into the canonical file, with everything derived from the whole.
  public func compact() throws(WorkspaceError) {
    let pipeline = try pipeline()
    try write { (store) throws(WorkspaceError) in
      try rewrite(store, try assembly(of: store, pipeline))
    }
  }

  /// The pipeline of the workspace's models.
  func pipeline() throws(WorkspaceError) -> ArticlePipeline {
    do {
      return try ArticlePipeline(model: model)
    } catch {
      throw .extraction(message: "\(error)")
    }
  }

  /// The records of a folder, ready to be added to.
  func assembly(
    of store: GraphDirectory, _ pipeline: ArticlePipeline
  ) throws(WorkspaceError) -> GraphAssembly {
    var assembly = GraphAssembly(pipeline: pipeline)
    do {
      assembly.add(try store.records())
    } catch {
      throw WorkspaceError(error)
    }
    return assembly
  }

  /// Writes the assembled graph as the folder's canonical file.
  func rewrite(
    _ store: GraphDirectory, _ assembly: GraphAssembly, rereading: Set<String> = []
  ) throws(WorkspaceError) {
    var assembly = assembly
    do {
      try store.replaceAll(with: assembly.records(rereading: rereading))
    } catch {
      throw WorkspaceError(error)
    }
  }
}

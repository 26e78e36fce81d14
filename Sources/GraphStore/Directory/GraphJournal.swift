import GraphModel

/// Makes what a graph's transactions change durable, in the directory that it was opened from.
///
/// While that directory is open for writing it goes there; else the lock is taken for each commit,
/// so that a session that mostly reads keeps no one from building.
final class GraphJournal {
  private weak let writer: GraphDirectory?
  private let path: String
  private let files: FileAccess
  /// What the directory was when the graph was read or last written by it.
  private var state: State

  struct State: Equatable {
    var canonical: Files.Identity?
    var pendingGroups: Int
  }

  init(_ directory: GraphDirectory, state: State) {
    writer = directory.access == .writing ? directory : nil
    path = directory.path
    files = directory.files
    self.state = state
  }

  func append(_ records: [GraphRecord]) throws {
    if let writer {
      try writer.append(group: records)
      return
    }
    let directory = try GraphDirectory.open(path, for: .writing, files: files)
    // Numbers of new records go on from what the graph knew; others may have taken them since.
    guard try directory.state() == state else {
      throw GraphDirectoryError.changedMeanwhile(path: path)
    }
    try directory.append(group: records)
    state.pendingGroups += 1
  }
}

extension GraphDirectory {
  /// What tells whether someone has changed the directory.
  func state() throws(GraphDirectoryError) -> GraphJournal.State {
    GraphJournal.State(
      canonical: Files.identity(atPath: graphPath), pendingGroups: try pendingLines()?.groups ?? 0)
  }
}

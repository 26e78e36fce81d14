import Workspace

/// Opens graphs for commands, with their errors ready to print.
enum OpenGraph {
  /// The graph in a folder.
  ///
  /// - Throws: `CommandFailure` when there is none or it cannot be read.
  static func reading(_ directory: String) throws -> Workspace {
    try reporting { () throws(WorkspaceError) in try Workspace.open(directory) }
  }

  /// Runs `body`, a workspace's error becoming a command's.
  static func reporting<Result>(_ body: () throws(WorkspaceError) -> Result) throws -> Result {
    do {
      return try body()
    } catch {
      throw CommandFailure(message: error.message)
    }
  }
}

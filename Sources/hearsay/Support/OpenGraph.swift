import Workspace

/// Opens graphs for commands, with their errors ready to print.
enum OpenGraph {
  /// The graph in a folder; damaged lines in it are told on standard error.
  ///
  /// - Throws: `CommandFailure` when there is none or it cannot be read.
  static func reading(_ directory: String) throws -> Workspace {
    let workspace = try reporting { () throws(WorkspaceError) in try Workspace.open(directory) }
    tell(workspace.damage)
    if !workspace.damage.isEmpty {
      StandardError.write(
        "hearsay: what these lines held is missing from every answer; `hearsay check --repair --graph \(directory)` sets them aside.\n"
      )
    }
    return workspace
  }

  /// Tells damaged lines on standard error, the first ones of many.
  static func tell(_ damage: [String]) {
    for line in damage.prefix(maximumLines) { StandardError.write("hearsay: \(line)\n") }
    if damage.count > maximumLines {
      StandardError.write("hearsay: and \(damage.count - maximumLines) more damaged lines\n")
    }
  }

  private static let maximumLines = 20

  /// Runs `body`, a workspace's error becoming a command's.
  static func reporting<Result>(_ body: () throws(WorkspaceError) -> Result) throws -> Result {
    do {
      return try body()
    } catch {
      throw CommandFailure(message: error.message)
    }
  }
}

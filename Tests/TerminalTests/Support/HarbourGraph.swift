import Foundation
import _TestSupport

/// A small invented graph with names in three scripts, two people of one surname and a name that
/// needs quotation marks.
enum HarbourGraph {
  private static let folder: Result<ScratchFolder, any Error> = Result {
    let folder = try ScratchFolder()
    let records = PackageLayout.root.appending(path: "Tests/TerminalTests/Fixtures/harbour.jsonl")
    let run = try ProcessRun.run(
      PackageLayout.hearsay, ["import", records.path, "--graph", folder.url.path])
    if run.status != 0 { throw ImportFailure(message: run.standardError) }
    return folder
  }

  /// What `hearsay import` had against the records.
  struct ImportFailure: Error {
    var message: String
  }

  /// A copy of its own for one test, which may change it.
  static func copy() throws -> ScratchFolder {
    let copy = try ScratchFolder()
    let files = FileManager.default
    for name in try files.contentsOfDirectory(atPath: folder.get().url.path) {
      try files.copyItem(
        at: folder.get().url.appending(path: name), to: copy.url.appending(path: name))
    }
    return copy
  }

  /// Its folder, for tests that only ask.
  static var path: String {
    get throws { try folder.get().url.path }
  }
}

package import Foundation

/// A folder of its own for one test, removed when the value goes.
package final class ScratchFolder: Sendable {
  package let url: URL

  /// Makes a folder in the system's place for temporary files.
  ///
  /// - Throws: when it cannot be made.
  package init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "hearsay-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}

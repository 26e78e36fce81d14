import Foundation
import _TestSupport

/// The built program, run as a user runs it.
enum HearsayProgram {
  /// Runs the program; user's own settings are kept out.
  static func run(
    _ arguments: [String], input: String = "", folder: URL = PackageLayout.root
  ) throws -> ProcessRun {
    try ProcessRun.run(
      PackageLayout.hearsay, arguments, input: input, folder: folder,
      environment: [
        "HEARSAY_GRAPH": "", "NO_COLOR": "1", "TERM": "dumb", "SWIFT_BACKTRACE": "enable=no",
      ])
  }

  /// The sample articles, each in a file of its own, so that a test can order and part them.
  static func writeSampleArticles(to folder: URL) throws -> [URL] {
    let source = PackageLayout.root.appending(path: "Graph/articles")
    var files: [URL] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: source.path).sorted() {
      let text = try String(contentsOf: source.appending(path: name), encoding: .utf8)
      for (index, line) in text.split(separator: "\n").enumerated() {
        let file = folder.appending(path: "\(name)-\(index).jsonl")
        try (line + "\n").write(to: file, atomically: true, encoding: .utf8)
        files.append(file)
      }
    }
    return files
  }
}

import Foundation
import Testing
import _TestSupport

/// The scripts in `queries/` answer from the sample graph as their `.expected` files say.
@Suite struct SampleQueryTests {
  static let scripts: [String] = {
    let folder = PackageLayout.root.appending(path: "queries")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".hearsay") }.sorted()
  }()

  @Test func there_are_eight_scripts_or_more() { #expect(Self.scripts.count >= 8) }

  @Test(arguments: scripts)
  func script_answers_as_expected(script: String) throws {
    let run = try HearsayProgram.run(["run", "queries/" + script])
    #expect(run.status == 0, "\(run.standardError)")
    let file = PackageLayout.root.appending(path: "queries")
      .appending(path: script.replacingOccurrences(of: ".hearsay", with: ".expected"))
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try run.standardOutput.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(script); read it and run again without RECORD_SNAPSHOTS")
      return
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == run.standardOutput)
  }

  @Test func the_committed_graph_is_what_the_sample_articles_give() throws {
    let scratch = try ScratchFolder()
    let run = try HearsayProgram.run(["build", "Graph/articles", "--graph", scratch.url.path])
    #expect(run.status == 0, "\(run.standardError)")
    let built = try Data(contentsOf: scratch.url.appending(path: "graph.jsonl"))
    let committed = try Data(
      contentsOf: PackageLayout.root.appending(path: "Graph/graph.jsonl"))
    #expect(built == committed, "run: hearsay build Graph/articles, and look at the difference")
  }
}

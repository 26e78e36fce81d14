import Foundation
import Testing
import _TestSupport

/// A build that is killed at any moment loses nothing that it reported as saved.
@Suite struct KilledBuildTests {
  /// `HEARSAY_KILLS` asks for another number of kills.
  private static let kills =
    ProcessInfo.processInfo.environment["HEARSAY_KILLS"].flatMap(Int.init) ?? 200

  @Test func killed_builds_open_and_go_on_to_the_same_graph() throws {
    let scratch = try ScratchFolder()
    let folder = scratch.url.appending(path: "articles")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let articles = try HearsayProgram.writeSampleArticles(to: folder).map(\.path)
    let whole = scratch.url.appending(path: "whole")
    let start = ContinuousClock.now
    _ = try HearsayProgram.run(["build"] + articles + ["--graph", whole.path])
    let duration = ContinuousClock.now - start
    let expected = try Data(contentsOf: whole.appending(path: "graph.jsonl"))

    var generator = SplitMix64(seed: 11)
    var graph = scratch.url.appending(path: "killed-0")
    var builtBefore = 0
    for kill in 0..<Self.kills {
      let fraction = Double.random(in: 0.05..<1.1, using: &generator)
      try Self.killBuild(articles, graph, after: duration * fraction)
      let stats = try HearsayProgram.run(["stats", "--graph", graph.path])
      let isThere = FileManager.default.fileExists(
        atPath: graph.appending(path: "graph.jsonl").path)
      #expect(stats.status == (isThere ? 0 : 2), "kill \(kill): \(stats.standardError)")
      let saved = Self.articleCount(stats.standardOutput)
      #expect(saved >= builtBefore, "kill \(kill): \(saved) articles after \(builtBefore)")
      builtBefore = saved
      // Every few kills the build ends undisturbed, and the next starts with nothing.
      if kill % 8 == 7 || kill == Self.kills - 1 {
        let run = try HearsayProgram.run(["build"] + articles + ["--graph", graph.path])
        #expect(run.status == 0, "after kill \(kill): \(run.standardError)")
        #expect(try Data(contentsOf: graph.appending(path: "graph.jsonl")) == expected)
        graph = scratch.url.appending(path: "killed-\(kill + 1)")
        builtBefore = 0
      }
    }
  }

  private static func killBuild(_ articles: [String], _ graph: URL, after delay: Duration) throws {
    let process = Process()
    process.executableURL = PackageLayout.hearsay
    process.arguments = ["build"] + articles + ["--graph", graph.path]
    process.standardError = FileHandle.nullDevice
    try process.run()
    let (seconds, attoseconds) = delay.components
    Thread.sleep(forTimeInterval: Double(seconds) + Double(attoseconds) * 1e-18)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  private static func articleCount(_ statistics: String) -> Int {
    let line = statistics.split(separator: "\n").first { $0.hasPrefix("articles") }
    return line.flatMap { $0.split(separator: " ").last }.flatMap { Int($0) } ?? 0
  }
}

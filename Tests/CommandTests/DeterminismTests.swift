import Foundation
import Testing
import _TestSupport

/// The same articles give the same file, whatever the order and number of builds.
@Suite struct DeterminismTests {
  private let scratch: ScratchFolder
  private let articles: [URL]

  init() throws {
    scratch = try ScratchFolder()
    let folder = scratch.url.appending(path: "articles")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    articles = try HearsayProgram.writeSampleArticles(to: folder)
  }

  private func build(_ files: [URL], _ graph: String) throws {
    let path = scratch.url.appending(path: graph).path
    let run = try HearsayProgram.run(["build"] + files.map(\.path) + ["--graph", path])
    #expect(run.status == 0, "\(run.standardError)")
  }

  private func graph(_ name: String) throws -> Data {
    try Data(contentsOf: scratch.url.appending(path: name).appending(path: "graph.jsonl"))
  }

  @Test func two_builds_give_the_same_file() throws {
    try build(articles, "first")
    try build(articles, "second")
    #expect(try graph("first").count > 10_000)
    #expect(try graph("first") == graph("second"))
  }

  @Test func order_does_not_matter() throws {
    var generator = SplitMix64(seed: 7)
    try build(articles, "ordered")
    try build(articles.shuffled(using: &generator), "shuffled")
    #expect(try graph("ordered") == graph("shuffled"))
  }

  @Test func one_article_at_a_time_gives_the_same_file() throws {
    try build(articles, "whole")
    for article in articles.reversed() { try build([article], "grown") }
    #expect(try graph("whole") == graph("grown"))
  }

  @Test func halves_that_are_merged_give_the_same_file() throws {
    try build(articles, "whole")
    try build(articles.enumerated().filter { $0.offset % 2 == 0 }.map(\.element), "even")
    try build(articles.enumerated().filter { $0.offset % 2 == 1 }.map(\.element), "odd")
    let run = try HearsayProgram.run(
      ["merge"] + ["odd", "even"].map { scratch.url.appending(path: $0).path } + ["-o"]
        + [scratch.url.appending(path: "merged").path])
    #expect(run.status == 0, "\(run.standardError)")
    #expect(try graph("whole") == graph("merged"))
  }

  @Test func a_second_build_adds_nothing() throws {
    try build(articles, "graph")
    let before = try graph("graph")
    let path = scratch.url.appending(path: "graph").path
    let run = try HearsayProgram.run(["build"] + articles.map(\.path) + ["--graph", path])
    #expect(run.standardError.contains("0 new articles"), "\(run.standardError)")
    #expect(try graph("graph") == before)
  }
}

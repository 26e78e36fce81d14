import Articles
import Foundation
import Testing
import TextAnalysis
import Workspace
import _TestSupport

/// What a build of few new articles does to a graph of many.
@Suite struct IncrementalBuildTests {
  /// One line of an invented article; `number` makes its people and words its own.
  private static func article(_ number: Int) -> String {
    var generator = SplitMix64(seed: UInt64(number + 1))
    func pick(_ words: String) -> String {
      words.split(separator: " ").map(String.init).randomElement(using: &generator) ?? ""
    }
    func name() -> String {
      pick("Ana Oda Tomas Karl Ilse Mira Anton Lin") + " " + pick("Vel Mar Ost Lind Sol Rud Kar")
        + pick("den rand row qvar tek sky mann holt")
    }
    let sentences = (0..<4).map { _ in
      "\(name()), the \(pick("mayor minister analyst trader")) of \(pick("Sarn Halden Veil Norvik")), "
        + "said that \(pick("prices talks ships votes")) \(pick("fell rose stopped failed")) "
        + "by \(Int.random(in: 2...900, using: &generator)) in \(pick("May June July March"))."
    }
    return
      #"{"id":"a\#(number)","source":"W","date":"2026-03-0\#(number % 9 + 1)","text":"\#(sentences.joined(separator: " "))"}"#
      + "\n"
  }

  private static func build(
    _ numbers: [Int], in folder: URL, extra: String = ""
  ) throws -> BuildReport {
    let workspace = try Workspace.open(folder.path, model: .rules, create: true)
    let lines = numbers.map(article).joined() + extra
    return try workspace.build(
      [.bytes(Array(lines.utf8), name: "articles.jsonl")], format: .jsonl,
      isCancelled: { false }, progress: { _ in })
  }

  @Test func only_new_articles_are_read() throws {
    let scratch = try ScratchFolder()
    let folder = scratch.url.appending(path: "graph")
    let many = try Self.build(Array(0..<80), in: folder)
    #expect(many.added == 80 && many.reread == 0)
    let one = try Self.build(Array(0..<81), in: folder)
    #expect(one.added == 1 && one.known == 80 && one.reread == 0)
    let none = try Self.build(Array(0..<81), in: folder)
    #expect(none.added == 0 && none.reread == 0)
    let whole = scratch.url.appending(path: "whole")
    _ = try Self.build(Array((0..<81).reversed()), in: whole)
    #expect(
      try Data(contentsOf: folder.appending(path: "graph.jsonl"))
        == Data(contentsOf: whole.appending(path: "graph.jsonl")))
  }

  @Test func an_earlier_original_makes_just_its_repeats_be_read_again() throws {
    let scratch = try ScratchFolder()
    let folder = scratch.url.appending(path: "graph")
    _ = try Self.build(Array(0..<40), in: folder)
    let earlier = Self.article(7).replacing(
      #""id":"a7","source":"W","date":"2026"#, with: #""id":"b7","source":"W","date":"2025"#)
    let report = try Self.build([], in: folder, extra: earlier)
    #expect(report.added == 1 && report.reread == 1)
  }
}

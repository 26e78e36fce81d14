import Foundation
import Testing
import _TestSupport

/// The openCypher conformance kit beside the package, run against `hearsay-tck`.
@Suite struct ConformanceTests {
  /// What the kit's runner writes about one scenario.
  private struct Outcome: Decodable {
    var id: String
    var status: String
    var why: String
    var detail: String
  }

  private struct Report: Decodable {
    var outcomes: [Outcome]
  }

  @Test(
    .enabled(if: PackageLayout.shared("tck/tck_run.py") != nil),
    arguments: [
      "features", "features-extra",
    ])
  func every_scenario_passes_but_those_with_a_reason(folder: String) throws {
    let kit = try #require(PackageLayout.shared("tck"))
    let scratch = try ScratchFolder()
    try provideNamedGraphs(in: scratch.url)
    try FileManager.default.createSymbolicLink(
      at: scratch.url.appending(path: folder), withDestinationURL: kit.appending(path: folder))
    let report = scratch.url.appending(path: "report.json")
    // The kit's prepared graphs spare the scenarios' own CREATE; the extra ones have none.
    let setup = folder == "features" ? "load" : "run"
    let run = try ProcessRun.run(
      URL(filePath: "/usr/bin/env"),
      [
        "python3", kit.appending(path: "tck_run.py").path, "--tck",
        scratch.url.appending(path: folder).path, "--adapter",
        PackageLayout.executable("hearsay-tck").path, "--setup", setup, "--strict",
        "--exact-floats", "--check-reported", "--json", report.path,
      ])
    #expect(run.status == 0, "\(run.standardError)")
    let outcomes = try JSONDecoder().decode(Report.self, from: Data(contentsOf: report)).outcomes
    #expect(outcomes.count > 20)
    let reasons = try skipReasons()
    for outcome in outcomes {
      if let reason = reasons[outcome.id] {
        #expect(outcome.status != "pass", "\(outcome.id) passes now; drop “\(reason)”")
      } else {
        #expect(
          outcome.status == "pass", "\(outcome.id) \(outcome.why): \(outcome.detail)")
      }
    }
  }

  /// The runner wants a script for each named graph, though it loads the prepared one.
  private func provideNamedGraphs(in folder: URL) throws {
    for name in ["binary-tree-1", "binary-tree-2"] {
      let graph = folder.appending(path: "graphs/\(name)")
      try FileManager.default.createDirectory(at: graph, withIntermediateDirectories: true)
      try #"{"scripts":["\#(name)"]}"#.write(
        to: graph.appending(path: "\(name).json"), atomically: true, encoding: .utf8)
      try "RETURN 1".write(
        to: graph.appending(path: "\(name).cypher"), atomically: true, encoding: .utf8)
    }
  }

  /// Scenarios that do not pass, each with its reason: lines of id, tab, reason.
  private func skipReasons() throws -> [String: String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/conformance-skipped.tsv")
    var reasons: [String: String] = [:]
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let parts = line.split(separator: "\t", maxSplits: 1)
      if parts.count == 2, !line.hasPrefix("#") { reasons[String(parts[0])] = String(parts[1]) }
    }
    return reasons
  }
}

import Foundation
import Testing
import _TestSupport

/// Programs that `scripts/test` built for release.
enum ReleasePrograms {
  static let folder = ProcessInfo.processInfo.environment["HEARSAY_RELEASE"].map {
    URL(filePath: $0).deletingLastPathComponent()
  }
}

/// `hearsay-train evaluate` against the shared scorers, and the floors under its figures.
///
/// They need a release build of both programs (`scripts/test` makes one): in a debug build the
/// numeric kernels take minutes.
@Suite(
  .enabled(if: PackageLayout.hasShared, "shared data is not beside the package"),
  .enabled(if: ReleasePrograms.folder != nil, "no release build: run scripts/test"))
struct EvaluationTests {
  /// The figures that the program prints, by name.
  private static func figures(_ tier: String, only parts: [String]) throws -> [String: Double] {
    let program = try #require(ReleasePrograms.folder).appending(path: "hearsay-train")
    let data = try #require(PackageLayout.shared("data")).path
    let run = try ProcessRun.run(
      program, ["evaluate", "--tier", tier, "--data", data] + parts.flatMap { ["--only", $0] })
    #expect(run.status == 0, "\(run.standardError)")
    var figures: [String: Double] = [:]
    for line in run.standardOutput.split(separator: "\n") {
      let fields = line.split(separator: "  ").map { $0.trimmingCharacters(in: .whitespaces) }
      guard fields.count > 1,
        let value = fields[1].split(separator: " ").first.flatMap({ Double($0) })
      else { continue }
      figures[fields[0]] = value
    }
    return figures
  }

  // MARK: - Floors

  /// Least figures, a little below what was measured; raise them when they are beaten.
  private static let floors: [String: [String: Double]] = [
    "accurate": [
      "relation F1, PolNeAR dev": 56, "content token F1, PolNeAR dev": 86,
      "cue F1, PolNeAR dev": 71, "relation F1, news-annotations dev": 86,
      "relation F1, fiction-news dev": 87, "names, exact F1, news-annotations dev": 94,
      "names, exact F1, fiction-news dev": 88, "names, exact F1, UNER-EWT dev": 74,
      "references right %, fiction-news dev": 70,
      "UPOS, EWT dev, gold tokens": 95, "UAS, EWT dev, gold tokens": 86,
      "LAS, EWT dev, gold tokens": 83,
    ],
    "fast": [
      "relation F1, PolNeAR dev": 49, "relation F1, news-annotations dev": 80,
      "relation F1, fiction-news dev": 81, "names, exact F1, news-annotations dev": 93,
      "names, exact F1, fiction-news dev": 86, "UPOS, EWT dev, gold tokens": 95,
    ],
  ]

  @Test(arguments: ["accurate", "fast"])
  func tier_reaches_its_floors(tier: String) throws {
    let found = try Self.figures(tier, only: ["attribution", "names", "references", "syntax"])
    for (name, floor) in try #require(Self.floors[tier]) {
      let value = try #require(found[name], "no figure '\(name)'")
      #expect(value >= floor, "\(name): \(value)")
    }
  }

  // MARK: - The shared scorers

  /// A set of articles, the scorer that measures it, and its lines by the program's figures.
  private struct Comparison {
    var articles: [(id: String, text: String)]
    var scorer: (_ extracted: String) -> [String]
    var lines: [(scorer: String, figure: String)]
  }

  @Test(arguments: ["news-annotations", "fiction-news"])
  func figures_are_those_of_the_news_scorer(set: String) throws {
    let file = try #require(PackageLayout.shared("data/\(set)/dev.jsonl"))
    let articles = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      let object = try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
      return (id: object?["id"] as? String ?? "", text: object?["text"] as? String ?? "")
    }
    try compare(
      Comparison(
        articles: articles, scorer: { ["score_news.py", file.path, $0] },
        lines: [
          ("relation", "relation F1, \(set) dev"), ("content", "content token F1, \(set) dev"),
          ("cue", "cue F1, \(set) dev"), ("entities", "names, exact F1, \(set) dev"),
        ]))
  }

  @Test func figures_are_those_of_the_attribution_scorer() throws {
    let folder = try #require(PackageLayout.shared("data/polnear-dev"))
    let texts = folder.appending(path: "text")
    let articles = try FileManager.default.contentsOfDirectory(atPath: texts.path).sorted().map {
      (
        id: String($0.dropLast(4)),
        text: try String(contentsOf: texts.appending(path: $0), encoding: .utf8)
      )
    }
    try compare(
      Comparison(
        articles: articles, scorer: { ["score_attribution.py", folder.path, $0] },
        lines: [
          ("relation", "relation F1, PolNeAR dev"),
          ("content", "content token F1, PolNeAR dev"), ("cue", "cue F1, PolNeAR dev"),
        ]))
  }

  private func compare(_ comparison: Comparison) throws {
    let scratch = try ScratchFolder()
    let input = scratch.url.appending(path: "articles.jsonl")
    let lines = try comparison.articles.map {
      let object = ["id": $0.id, "text": $0.text]
      return String(
        decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
    }
    try lines.joined(separator: "\n").write(to: input, atomically: true, encoding: .utf8)
    let extracted = scratch.url.appending(path: "extracted.jsonl")
    let run = try HearsayProgram.run(["extract", "--model", "fast", "--input", "jsonl", input.path])
    #expect(run.status == 0, "\(run.standardError)")
    try run.standardOutput.write(to: extracted, atomically: true, encoding: .utf8)
    let scorers = try #require(PackageLayout.shared("score"))
    let scored = try ProcessRun.run(
      URL(filePath: "/usr/bin/env"), ["python3"] + comparison.scorer(extracted.path),
      folder: scorers)
    let found = try Self.figures("fast", only: ["attribution", "names"])
    for (line, figure) in comparison.lines {
      let row = try #require(
        scored.standardOutput.split(separator: "\n").first { $0.hasPrefix(line) })
      let after = try #require(row.range(of: "F1")).upperBound
      let number = try #require(Double(row[after...].split(separator: " ").first ?? ""))
      #expect(abs(number - (found[figure] ?? -1)) < 0.11, "\(figure)")
    }
  }
}

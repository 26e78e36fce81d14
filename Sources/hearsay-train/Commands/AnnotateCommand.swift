import ArgumentParser
import Foundation
import TextAnalysis

/// Runs the embedded tagger alone, for measuring it: JSON lines in (`id`, `text`), JSON lines out in the
/// form of `hearsay extract`, with nothing resolved.
struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate", abstract: "Tags names and attributions with the neural model alone.")

  @Argument(help: "Articles as JSON lines with id and text.")
  var file: String

  @Flag(help: "Report words a second on standard error instead of printing spans.")
  var speed = false

  @Option(help: "Threads for --speed.")
  var threads = 2

  @Option(help: "A model file to use instead of the embedded one.")
  var model: String?

  func run() throws {
    let bytes = try model.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
    try bytes.map { try $0.withUnsafeBytes { try run(NeuralModel(bytes: $0)) } }
      ?? run(NeuralModel.embedded())
  }

  private func run(_ model: NeuralModel) throws {
    let articles = try read()
    if speed { return measure(model, articles.map(\.text)) }
    for (id, text) in articles {
      let spans = model.annotate(Array(text.utf8), paragraphs: paragraphs(of: text))
      let line = try JSONSerialization.data(
        withJSONObject: object(id, text, spans), options: [.sortedKeys])
      print(String(decoding: line, as: UTF8.self))
    }
  }

  private func read() throws -> [(id: String, text: String)] {
    let data = try Data(contentsOf: URL(fileURLWithPath: file))
    return try data.split(separator: UInt8(ascii: "\n")).compactMap {
      let object = try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any]
      guard let id = object?["id"] as? String, let text = object?["text"] as? String else {
        return nil
      }
      return (id, text)
    }
  }

  /// Lines of the text, empty ones too.
  private func paragraphs(of text: String) -> [TextRange] {
    let utf8 = Array(text.utf8)
    var start = 0
    var lines: [TextRange] = []
    for end in utf8.indices where utf8[end] == UInt8(ascii: "\n") {
      lines.append(start..<end)
      start = end + 1
    }
    return lines + [start..<utf8.count]
  }

  private func measure(_ model: NeuralModel, _ texts: [String]) {
    let clock = ContinuousClock()
    let count = texts.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
    let time = clock.measure {
      DispatchQueue.concurrentPerform(iterations: threads) { thread in
        for i in stride(from: thread, to: texts.count, by: threads) {
          _ = model.annotate(Array(texts[i].utf8), paragraphs: paragraphs(of: texts[i]))
        }
      }
    }
    let seconds = Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)
    let rate = Int(Double(count) / seconds)
    FileHandle.standardError.write(Data("\(count) words, \(rate) a second\n".utf8))
  }

  private func object(_ id: String, _ text: String, _ spans: ModelAnnotations) -> [String: Any] {
    var scalars: [Int] = []
    var count = 0
    for scalar in text.unicodeScalars {
      for _ in 0..<UTF8.width(scalar) { scalars.append(count) }
      count += 1
    }
    scalars.append(count)
    func json(_ range: TextRange) -> [String: Int] {
      ["start": scalars[range.lowerBound], "end": scalars[range.upperBound]]
    }
    func optional(_ range: TextRange?) -> Any { range.map { json($0) } ?? NSNull() }
    return [
      "id": id,
      "entities": spans.names.map {
        ["kind": "\($0.kind)", "confidence": $0.confidence, "mentions": [json($0.range)]]
      },
      "statements": spans.attributions.map {
        [
          "speaker": optional($0.source), "cue": optional($0.cue),
          "content": $0.content.map(json), "confidence": $0.confidence, "depth": $0.depth,
        ]
      },
    ]
  }
}

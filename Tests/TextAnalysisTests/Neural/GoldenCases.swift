import Foundation
import Testing

/// What the Python reference makes of a text (`scripts/train/golden.py`); offsets count UTF-8 bytes.
struct GoldenCase: Decodable, Sendable, CustomTestStringConvertible {
  struct Attribution: Decodable, Hashable {
    var source: [Int]?
    var cue: [Int]?
    var content: [[Int]]
  }

  var text: String
  /// Start, end, shape, quoting, place, pieces of every word.
  var words: [[Int]]
  var names: [Name]?
  var attributions: [Attribution]?
  /// Given tokens and sentences (of token numbers), and what is found: tags, heads within the sentence
  /// (from 1; 0 for the root), relations.
  var tokens: [[Int]]?
  var sentences: [[Int]]?
  var tags: [String]?
  var heads: [Int]?
  var relations: [String]?

  var testDescription: String { String(text.prefix(30)) }

  /// A name: `[start, end, "kind"]`.
  struct Name: Decodable, Hashable {
    var start: Int
    var end: Int
    var kind: String

    init(start: Int, end: Int, kind: String) {
      self.start = start
      self.end = end
      self.kind = kind
    }

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      start = try values.decode(Int.self)
      end = try values.decode(Int.self)
      kind = try values.decode(String.self)
    }
  }

  static func all() throws -> [GoldenCase] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "golden.json")
    return try JSONDecoder().decode([GoldenCase].self, from: Data(contentsOf: url))
  }

  /// Lines of the text: the paragraphs of the reference.
  var paragraphs: [Range<Int>] {
    let bytes = Array(text.utf8)
    var start = 0
    var lines: [Range<Int>] = []
    for end in bytes.indices where bytes[end] == UInt8(ascii: "\n") {
      lines.append(start..<end)
      start = end + 1
    }
    return lines + [start..<bytes.count]
  }
}

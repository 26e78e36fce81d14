import Foundation
import _TestSupport

/// An annotated article of the shared development sets, with offsets in UTF-8.
struct GoldArticle: Sendable {
  /// An attribution as annotated.
  struct Attribution: Sendable {
    var source: Range<Int>?
    var cue: Range<Int>?
    var content: [Range<Int>]
  }

  var text: String
  var attributions: [Attribution]

  /// The articles of a JSON-lines file beside the package; none where it is missing.
  static func all(in path: String) throws -> [GoldArticle] {
    guard let url = PackageLayout.shared(path) else { return [] }
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    return try lines.map { line in
      let record = try JSONDecoder().decode(Record.self, from: Data(line.utf8))
      let offsets = byteOffsets(of: record.text)
      func range(_ pair: [Int]) -> Range<Int> { offsets[pair[0]]..<offsets[pair[1]] }
      return GoldArticle(
        text: record.text,
        attributions: record.attributions.map {
          Attribution(
            source: $0.source.map(range), cue: $0.cue.map(range), content: $0.content.map(range))
        })
    }
  }

  /// The articles of a folder with `text/` and brat files in `attributions/`.
  static func brat(in path: String) throws -> [GoldArticle] {
    guard let folder = PackageLayout.shared(path) else { return [] }
    let files = FileManager.default
    let names = try files.contentsOfDirectory(
      atPath: folder.appending(path: "attributions").path
    ).sorted()
    return try files.contentsOfDirectory(atPath: folder.appending(path: "text").path).sorted()
      .compactMap { file in
        let stem = file.dropLast(4)
        guard let annotation = names.first(where: { $0.hasPrefix("\(stem)_") }) else { return nil }
        let text = try String(contentsOf: folder.appending(path: "text/\(file)"), encoding: .utf8)
        let marks = try String(
          contentsOf: folder.appending(path: "attributions/\(annotation)"), encoding: .utf8)
        return GoldArticle(text: text, attributions: attributions(marks, byteOffsets(of: text)))
      }
  }

  private struct Record: Decodable {
    struct Attribution: Decodable {
      var source: [Int]?
      var cue: [Int]?
      var content: [[Int]]
    }
    var text: String
    var attributions: [Attribution]
  }

  /// The byte offset of each Unicode scalar, and of the end.
  private static func byteOffsets(of text: String) -> [Int] {
    var offsets: [Int] = []
    var offset = 0
    for byte in text.utf8 {
      if byte & 0xC0 != 0x80 { offsets.append(offset) }
      offset += 1
    }
    return offsets + [offset]
  }

  /// Reads brat's lines: `T1<tab>Source 3 9;12 15<tab>words`, `E1<tab>Attribution Source:T1 …`.
  private static func attributions(_ marks: String, _ offsets: [Int]) -> [Attribution] {
    var spans: [Substring: [Range<Int>]] = [:]
    var found: [Attribution] = []
    for line in marks.split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard fields.count > 1 else { continue }
      if line.hasPrefix("T") {
        let body = fields[1].drop { $0 != " " }.dropFirst()
        spans[fields[0]] = body.split(separator: ";").map { part in
          let ends = part.split(separator: " ").compactMap { Int($0) }
          return offsets[ends[0]]..<offsets[ends[1]]
        }
      } else if line.hasPrefix("E") {
        var parts: [String: [Range<Int>]] = [:]
        for part in fields[1].split(separator: " ") {
          let pair = part.split(separator: ":")
          let role = pair[0].lowercased().filter { !$0.isNumber }
          parts[role, default: []] += spans[pair[1]] ?? []
        }
        guard let content = parts["content"] else { continue }
        found.append(
          Attribution(
            source: hull(parts["source"]), cue: hull(parts["cue"]), content: content))
      }
    }
    return found
  }

  private static func hull(_ ranges: [Range<Int>]?) -> Range<Int>? {
    guard let low = ranges?.map(\.lowerBound).min(), let high = ranges?.map(\.upperBound).max()
    else { return nil }
    return low..<high
  }
}

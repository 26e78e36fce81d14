import Extraction
import Foundation
import GraphModel
import TextAnalysis
import _TestSupport

/// The project's own annotated news, in the shared folder.
struct FictionNews {
  /// A named mention or a reference, in Unicode scalars.
  struct Span {
    var range: Range<Int>
    var kind: EntityKind?
    var entity: String
  }

  /// Who said what.
  struct Attribution {
    var source: Range<Int>?
    var cue: Range<Int>?
    var content: [Range<Int>]
  }

  var id: String
  var text: String
  var names: [Span]
  var references: [Span]
  var attributions: [Attribution]

  static let isAvailable = PackageLayout.shared("data/fiction-news/dev.jsonl") != nil

  /// The articles of a part, `dev` or `train`.
  static func articles(_ part: String) throws -> [FictionNews] {
    guard let url = PackageLayout.shared("data/fiction-news/\(part).jsonl") else { return [] }
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").compactMap { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      return (object as? [String: Any]).flatMap(article)
    }
  }

  private static func article(_ object: [String: Any]) -> FictionNews? {
    guard let text = object["text"] as? String, let id = object["id"] as? String,
      let entities = object["entities"] as? [[Any]],
      let references = object["references"] as? [[Any]],
      let attributions = object["attributions"] as? [[String: Any]]
    else { return nil }
    return FictionNews(
      id: id, text: text,
      names: entities.map {
        Span(
          range: range($0), kind: ($0[2] as? String).flatMap(EntityKind.init(rawValue:)),
          entity: $0[3] as? String ?? "")
      },
      references: references.map { Span(range: range($0), entity: $0[2] as? String ?? "") },
      attributions: attributions.map { attribution in
        Attribution(
          source: (attribution["source"] as? [Any]).map(range),
          cue: (attribution["cue"] as? [Any]).map(range),
          content: (attribution["content"] as? [[Any]] ?? []).map(range))
      })
  }

  private static func range(_ array: [Any]) -> Range<Int> {
    let start = array[0] as? Int ?? 0
    return start..<max(start, array[1] as? Int ?? 0)
  }
}

import FoundationEssentials
import TextAnalysis

/// Reads `news-annotations` and `fiction-news`: one article a line, offsets in Unicode scalars.
enum ArticleLines {
  private struct Line: Decodable {
    struct Attribution: Decodable {
      var source: [Int]?
      var cue: [Int]?
      var content: [[Int]]?
    }

    var id: String
    var text: String
    var entities: [[SpanField]]?
    var attributions: [Attribution]?
  }

  static func read(_ path: String) throws -> [AnnotatedArticle] {
    let decoder = JSONDecoder()
    return try DataFiles.bytes(path).split(separator: 0x0A).map { line in
      article(try decoder.decode(Line.self, from: Data(line)))
    }
  }

  private static func article(_ line: Line) -> AnnotatedArticle {
    let offsets = ScalarOffsets(utf8: Array(line.text.utf8))
    func range(_ pair: [Int]?) -> TextRange? {
      guard let pair, pair.count == 2 else { return nil }
      return offsets.utf8(of: pair[0]..<pair[1])
    }
    var article = AnnotatedArticle(id: line.id, text: line.text)
    for entity in line.entities ?? [] {
      guard entity.count >= 3, case .number(let start) = entity[0],
        case .number(let end) = entity[1], case .word(let word) = entity[2],
        let kind = NameKind.allCases.first(where: { "\($0)" == word })
      else { continue }
      article.names.append((offsets.utf8(of: start..<end), kind))
    }
    article.attributions = (line.attributions ?? []).map { attribution in
      AnnotatedArticle.Attribution(
        source: [range(attribution.source)].compactMap { $0 },
        cue: [range(attribution.cue)].compactMap { $0 },
        content: (attribution.content ?? []).compactMap { range($0) })
    }
    return article
  }
}

import Foundation
import _TestSupport

/// The queries of the openCypher conformance kit, examples of outlines filled in.
enum ConformanceQueries {
  /// One query and the error that it must raise before it runs, if any.
  struct Sample: Sendable {
    var text: String
    var place: String
    /// The error's detail, such as `UnexpectedSyntax`.
    var detail: String?
  }

  static let all: [Sample] = ["tck/features", "tck/features-extra"].flatMap { folder -> [Sample] in
    guard let url = PackageLayout.shared(folder),
      let files = FileManager.default.enumerator(atPath: url.path)
    else { return [] }
    return files.compactMap { $0 as? String }.filter { $0.hasSuffix(".feature") }.sorted()
      .flatMap { file -> [Sample] in
        let text = (try? String(contentsOf: url.appending(path: file), encoding: .utf8)) ?? ""
        return samples(of: text, file: file)
      }
  }

  private static func samples(of text: String, file: String) -> [Sample] {
    let lines = text.components(separatedBy: "\n")
      .filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("#") }
    let parts = lines.joined(separator: "\n").components(separatedBy: "\n  Scenario")
    return parts.dropFirst().flatMap { part -> [Sample] in
      let title = part.prefix { $0 != "\n" }
      let rows = part.hasPrefix(" Outline") ? examples(of: part) : [[:]]
      return rows.flatMap { row in
        scenario(part, filledWith: row).map { text, detail in
          Sample(text: text, place: "\(file)\(title)", detail: detail)
        }
      }
    }
  }

  private static func scenario(
    _ part: String, filledWith row: [String: String]
  ) -> [(String, String?)] {
    let body = part.components(separatedBy: "\n    Examples:")[0]
    let pieces = body.components(separatedBy: "\"\"\"")
    let error = body.firstMatch(of: /raised at compile time: (\S+)/).map { String($0.1) }
    return stride(from: 1, to: pieces.count - 1, by: 2).map { index in
      var query = pieces[index]
      for (name, value) in row { query = query.replacingOccurrences(of: "<\(name)>", with: value) }
      return (query, pieces[index - 1].contains("executing query") ? error : nil)
    }
  }

  private static func examples(of part: String) -> [[String: String]] {
    var rows: [[String: String]] = []
    for table in part.components(separatedBy: "Examples:").dropFirst() {
      let lines = table.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { $0.hasPrefix("|") }.map(cells)
      guard let header = lines.first else { continue }
      for line in lines.dropFirst() {
        rows.append(Dictionary(zip(header, line)) { first, _ in first })
      }
    }
    return rows
  }

  private static func cells(_ line: String) -> [String] {
    line.replacingOccurrences(of: "\\|", with: "\u{1}").split(separator: "|")
      .map {
        $0.trimmingCharacters(in: .whitespaces).replacingOccurrences(of: "\u{1}", with: "|")
      }
  }
}

import FoundationEssentials
import TextAnalysis

/// Reads the sets with coreference.
enum CoreferenceData {
  // MARK: - fiction-news

  private struct Line: Decodable {
    var id: String
    var text: String
    var entities: [[SpanField]]
    var references: [[SpanField]]
  }

  /// The articles of `fiction-news`: `[start, end, kind, entity]` and `[start, end, entity]`.
  static func fiction(_ path: String) throws -> [CoreferenceDocument] {
    let decoder = JSONDecoder()
    return try DataFiles.bytes(path).split(separator: 0x0A).map { bytes in
      let line = try decoder.decode(Line.self, from: Data(bytes))
      let offsets = ScalarOffsets(utf8: Array(line.text.utf8))
      var document = CoreferenceDocument(id: line.id, text: line.text)
      for span in line.entities {
        guard span.count >= 4, case .number(let start) = span[0], case .number(let end) = span[1],
          case .word(let word) = span[2], case .word(let entity) = span[3],
          let kind = NameKind.allCases.first(where: { "\($0)" == word })
        else { continue }
        document.names.append(
          .init(range: offsets.utf8(of: start..<end), kind: kind, entity: entity))
      }
      for span in line.references {
        guard span.count >= 3, case .number(let start) = span[0], case .number(let end) = span[1],
          case .word(let entity) = span[2]
        else { continue }
        document.references.append(.init(range: offsets.utf8(of: start..<end), entity: entity))
      }
      return document
    }
  }

  // MARK: - GUM

  /// GUM's development documents that are in the folder.
  static func gum(_ folder: String) throws -> [CoreferenceDocument] {
    var isDevelopment = false
    var documents: [CoreferenceDocument] = []
    let files = Set(try DataFiles.names(in: "\(folder)/dep"))
    for line in try DataFiles.text("\(folder)/splits.md").split(separator: "\n") {
      if line.hasPrefix("## ") { isDevelopment = line.hasSuffix(" dev") }
      let name = line.drop { $0 == " " || $0 == "*" }
      guard isDevelopment, files.contains("\(name).conllu") else { continue }
      var reader = GumReader(id: String(name))
      for row in try DataFiles.text("\(folder)/dep/\(name).conllu").split(
        separator: "\n", omittingEmptySubsequences: false)
      {
        reader.read(row)
      }
      documents.append(reader.document())
    }
    return documents
  }

  // MARK: - GAP

  /// The examples of a GAP file: pronoun, two names, and which of them it means.
  static func gap(_ path: String) throws -> [AmbiguousPronoun] {
    try DataFiles.text(path).split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= 10, let pronoun = Int(fields[3]), let first = Int(fields[5]),
        let second = Int(fields[8])
      else { return nil }
      let offsets = ScalarOffsets(utf8: Array(fields[1].utf8))
      func range(_ start: Int, _ words: String) -> TextRange {
        offsets.utf8(of: start..<start + words.unicodeScalars.count)
      }
      return AmbiguousPronoun(
        text: fields[1], pronoun: range(pronoun, fields[2]),
        names: [range(first, fields[4]), range(second, fields[7])],
        isMeant: [fields[6] == "TRUE", fields[9] == "TRUE"],
        isFeminine: ["she", "her", "hers"].contains(fields[2].lowercased()))
    }
  }
}

import GraphModel
import QueryLanguage
import Rendering

/// Colours for openCypher by what each token is in its place; labels and types that the graph
/// lacks, and what no query can have, are underlined.
enum CypherHighlighter {
  static func spans(in text: String, symbols: GraphSymbols) -> [StyledSpan] {
    let bytes = Array(text.utf8)
    let offsets = ScalarOffsets(text)
    return LenientParse(text).pieces.compactMap { piece in
      let name = String(decoding: bytes[piece.range], as: UTF8.self)
      guard let style = style(of: piece.tokenClass, named: name, symbols) else { return nil }
      let range =
        offsets.scalar(at: piece.range.lowerBound)..<offsets.scalar(at: piece.range.upperBound)
      return range.isEmpty ? nil : StyledSpan(range, style)
    }
  }

  private static func style(
    of tokenClass: TokenClass, named name: String, _ symbols: GraphSymbols
  ) -> TextStyle? {
    switch tokenClass {
    case .keyword: .keyword
    case .string: .string
    case .number, .parameter: .number
    case .comment: .dim
    case .invalid: .unknownEntity
    case .label: symbols.labels.contains(name) ? .knownEntity : .unknownEntity
    case .relationshipType:
      symbols.relationshipTypes.contains(name) ? .knownEntity : .unknownEntity
    default: nil
    }
  }
}

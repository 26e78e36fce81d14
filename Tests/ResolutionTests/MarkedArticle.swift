import Articles
import Extraction
import GraphModel
import Resolution
import TextAnalysis

/// A text with marks: `{Ana Ruiz|person|A}` is a name of entity A, `{she||A}` a reference to it,
/// `{he||-}` one to nobody known.
struct MarkedArticle {
  struct Mark {
    var range: TextRange
    var kind: EntityKind?
    var entity: String
  }

  private(set) var text = ""
  private(set) var marks: [Mark] = []

  init(_ marked: String) {
    var rest = marked[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let parts = rest[rest.index(after: open)..<close].split(
        separator: "|", omittingEmptySubsequences: false)
      let start = text.utf8.count
      text += parts[0]
      marks.append(
        Mark(
          range: start..<text.utf8.count, kind: EntityKind(rawValue: String(parts[1])),
          entity: String(parts[2])))
      rest = rest[rest.index(after: close)...]
    }
    text += rest
  }

  /// The article resolved, with the marked names in the place of recognised ones.
  func resolved(decisions: [WordDecision] = []) throws -> ResolvedArticle {
    var analyzed = TextAnalyzer(model: .rules).analyze(text)
    analyzed.names = marks.compactMap { mark in
      let kind: NameKind? =
        switch mark.kind {
        case .person: .person
        case .organization: .organization
        case .place: .place
        case .event: .event
        case nil: nil
        }
      return kind.map {
        NameSpan(range: mark.range, kind: $0, confidence: 1, origin: "marked")
      }
    }
    return LocalResolver().resolve(
      Article(id: "a:1", source: "t", text: text), text: analyzed,
      extraction: try ExtractionPipeline().extract(from: analyzed), decisions: decisions)
  }

  /// For each marked mention its words and the marks of the names in its entity, `-` for none.
  func outcome() throws -> (expected: [String], found: [String]) {
    let resolved = try resolved()
    let entityOfMention = resolved.entityOfMention
    var entityAt: [TextRange: Int] = [:]
    for (index, mention) in resolved.extraction.mentions.enumerated() {
      if let entity = entityOfMention[index] { entityAt[mention.range] = entity }
    }
    var names: [Int: Set<String>] = [:]
    for mark in marks where mark.kind != nil && mark.entity != "-" {
      if let entity = entityAt[mark.range] { names[entity, default: []].insert(mark.entity) }
    }
    let found = marks.map { mark in
      let entities = entityAt[mark.range].flatMap { names[$0] } ?? ["-"]
      return "\(resolved.text[mark.range]) → \(entities.sorted().joined(separator: "+"))"
    }
    return (marks.map { "\(resolved.text[$0.range]) → \($0.entity)" }, found)
  }
}

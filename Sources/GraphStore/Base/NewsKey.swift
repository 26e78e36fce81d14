import GraphModel

/// The property keys of the news graph, numbered as a base numbers them.
enum NewsKey: UInt32, CaseIterable {
  case id, name, aliases, description, wikidata, title, date, source, url, text, quotation, cue
  case speakerText, speakerAs, role, count, start, end, article, confidence, extractor, similarity
  case negated, hedged

  var name: String {
    typealias Key = NewsVocabulary.Key
    return switch self {
    case .id: Key.id
    case .name: Key.name
    case .aliases: Key.aliases
    case .description: Key.description
    case .wikidata: Key.wikidata
    case .title: Key.title
    case .date: Key.date
    case .source: Key.source
    case .url: Key.url
    case .text: Key.text
    case .quotation: Key.quotation
    case .cue: Key.cue
    case .speakerText: Key.speakerText
    case .speakerAs: Key.speakerAs
    case .role: Key.role
    case .count: Key.count
    case .start: Key.start
    case .end: Key.end
    case .article: Key.article
    case .confidence: Key.confidence
    case .extractor: Key.extractor
    case .similarity: Key.similarity
    case .negated: Key.negated
    case .hedged: Key.hedged
    }
  }

  static let entityKeys: [NewsKey] = [.aliases, .description, .id, .name, .wikidata]
  static let articleKeys: [NewsKey] = [.date, .id, .source, .text, .title, .url]
  static let statementKeys: [NewsKey] = [
    .confidence, .cue, .date, .extractor, .hedged, .id, .negated, .quotation, .speakerText, .text,
  ]
}

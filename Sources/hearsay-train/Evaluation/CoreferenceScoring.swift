import Articles
import Extraction
import GraphModel
import Resolution
import TextAnalysis

/// How many references lead to the right entity.
///
/// The annotators' names stand in the place of recognised ones, so that only references are
/// measured; mentions and statements are extracted. An entity is the one that most of its names
/// mean.
struct CoreferenceScoring {
  private(set) var pronouns = Score()
  private(set) var descriptions = Score()
  /// Pronouns and descriptions.
  private(set) var all = Score()
  /// Wrong and missing references with their surroundings, for reading.
  private(set) var errors: [String] = []

  private let analyzer: TextAnalyzer
  private let extraction: ExtractionPipeline
  private let resolver = LocalResolver()

  /// Scoring with the statements that a tier finds.
  init(tier: ModelTier) throws {
    analyzer = TextAnalyzer(model: tier)
    extraction = try ExtractionPipeline(layers: analyzer.layers)
  }

  /// Adds a document.
  mutating func add(_ document: CoreferenceDocument) {
    let resolved = resolved(
      document.text, id: document.id,
      names: document.names.map {
        NameSpan(range: $0.range, kind: $0.kind, confidence: 1, origin: "gold")
      })
    var gold: [TextRange: String] = [:]
    for name in document.names { gold[name.range] = name.entity }
    for reference in document.references { gold[reference.range] = reference.entity }
    let entityOfMention = resolved.entityOfMention
    let meanings = resolved.entities.map { entity in
      Self.meaning(of: entity.mentions.map { resolved.extraction.mentions[$0] }, gold)
    }
    var joins: [Int: MentionJoin] = [:]
    for entity in resolved.entities {
      for (mention, join) in zip(entity.mentions, entity.joins) { joins[mention] = join }
    }
    var found: [TextRange: String?] = [:]
    for (index, mention) in resolved.extraction.mentions.enumerated() where mention.form != .name {
      guard let entity = entityOfMention[index],
        // "Its director, Ana Velke": by the guidelines words beside the name are no references.
        gold[mention.range] != nil || joins[index]?.rule != .apposition
      else { continue }
      found[mention.range] = .some(meanings[entity])
      var score = Score()
      score.found = 1
      if let meant = meanings[entity], meant == gold[mention.range] { score.right = 1 }
      count(score, isPronoun: mention.form == .pronoun)
      if score.right == 0 {
        note(mention.range, wanted: gold[mention.range], found: meanings[entity], resolved.text)
      }
    }
    for reference in document.references {
      var score = Score()
      score.wanted = 1
      let isPronoun = !resolved.text[reference.range].contains(" ")
      count(score, isPronoun: isPronoun)
      if found[reference.range] == nil {
        note(reference.range, wanted: reference.entity, found: nil, resolved.text)
      }
    }
  }

  private mutating func count(_ score: Score, isPronoun: Bool) {
    all += score
    if isPronoun { pronouns += score } else { descriptions += score }
  }

  /// The entity that most of the names mean.
  private static func meaning(of mentions: [Mention], _ gold: [TextRange: String]) -> String? {
    var counts: [String: Int] = [:]
    for mention in mentions where mention.form == .name {
      if let entity = gold[mention.range] { counts[entity, default: 0] += 1 }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private mutating func note(
    _ range: TextRange, wanted: String?, found: String?, _ text: AnalyzedText
  ) {
    let before = max(0, range.lowerBound - 220)
    let after = min(text.utf8.count, range.upperBound + 60)
    let context =
      text[before..<range.lowerBound] + "[[" + text[range] + "]]" + text[range.upperBound..<after]
    let line = context.split(separator: "\n").joined(separator: " / ")
    errors.append("\(found ?? "–") for \(wanted ?? "nobody"): \(line)")
  }

  private func resolved(_ text: String, id: String, names: [NameSpan]) -> ResolvedArticle {
    var analyzed = analyzer.analyze(text)
    analyzed.names = names.sorted { $0.range.lowerBound < $1.range.lowerBound }
    return resolver.resolve(
      Article(id: id, source: "", text: text), text: analyzed,
      extraction: extraction.extract(from: analyzed))
  }
}

// MARK: - GAP

extension CoreferenceScoring {
  /// GAP's measure: of the two names of each example, those that the pronoun is said to mean.
  func score(_ examples: [AmbiguousPronoun]) -> (all: Score, masculine: Score, feminine: Score) {
    var result = (all: Score(), masculine: Score(), feminine: Score())
    for example in examples {
      let score = score(example)
      result.all += score
      if example.isFeminine { result.feminine += score } else { result.masculine += score }
    }
    return result
  }

  private func score(_ example: AmbiguousPronoun) -> Score {
    // The names of the example are given; the tier finds those around them.
    let others = analyzer.analyze(example.text).names.filter { name in
      !example.names.contains { $0.overlaps(name.range) }
    }
    let given = example.names.map {
      NameSpan(range: $0, kind: .person, confidence: 1, origin: "gold")
    }
    let resolved = resolved(example.text, id: "gap", names: others + given)
    let mentions = resolved.extraction.mentions
    let entityOfMention = resolved.entityOfMention
    func entity(at range: TextRange) -> Int? {
      mentions.firstIndex { $0.range == range }.flatMap { entityOfMention[$0] }
    }
    let meant = entity(at: example.pronoun)
    var score = Score()
    for (name, isMeant) in zip(example.names, example.isMeant) {
      let isFound = meant != nil && entity(at: name) == meant
      score.wanted += isMeant ? 1 : 0
      score.found += isFound ? 1 : 0
      score.right += isMeant && isFound ? 1 : 0
    }
    return score
  }
}

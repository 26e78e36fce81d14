import TextAnalysis

/// The measures of coreference on the development sets, as lines.
enum CoreferenceReport {
  /// All measures on the sets in the folder `data`, with the statements that a tier finds.
  static func lines(data: String, tier: ModelTier) throws -> [String] {
    var lines: [String] = []
    for (set, documents) in try sets(data: data) {
      var scoring = try CoreferenceScoring(tier: tier)
      for document in documents { scoring.add(document) }
      lines.append("references \(set), names given: \(scoring.all.line)")
      lines.append("  pronouns: \(scoring.pronouns.line)")
      lines.append("  descriptions: \(scoring.descriptions.line)")
    }
    let examples = try CoreferenceData.gap("\(data)/gap/gap-development.tsv")
    let gap = try CoreferenceScoring(tier: tier).score(examples)
    lines.append("pronouns GAP development: \(gap.all.line)")
    lines.append("  masculine: \(gap.masculine.line)")
    lines.append("  feminine: \(gap.feminine.line)")
    return lines
  }

  /// The development documents with entities, by set.
  static func sets(data: String) throws -> [(name: String, documents: [CoreferenceDocument])] {
    [
      ("fiction-news dev", try CoreferenceData.fiction("\(data)/fiction-news/dev.jsonl")),
      ("GUM dev", try CoreferenceData.gum("\(data)/gum")),
    ]
  }
}

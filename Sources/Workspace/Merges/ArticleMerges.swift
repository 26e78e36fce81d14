import GraphModel
import Resolution
import TextAnalysis

/// Tells how the mentions of one article came to be one of its entities.
struct ArticleMerges {
  private let article: ArticleRecord
  private let utf8: [UInt8]
  private let offsets: ScalarOffsets
  private let paragraphs: [Paragraph]
  /// Where the words stand that decisions are about, by decision, in scalars.
  private let decided: [String: Range<Int>]

  init(_ article: ArticleRecord, decisions: [WordDecision]) {
    self.article = article
    decided = Dictionary(
      decisions.map { ($0.id, $0.words.start..<max($0.words.start, $0.words.end)) },
      uniquingKeysWith: { first, _ in first })
    var text = AnalyzedText(article.text)
    ParagraphAnnotator().annotate(&text, context: TextContext())
    utf8 = text.utf8
    paragraphs = text.paragraphs
    offsets = ScalarOffsets(utf8: utf8)
  }

  /// The joins of a local entity, in order of position.
  func merges(of entity: LocalEntityRecord) -> [MentionMerge] {
    let words = entity.mentions.map(words)
    var firsts: [String: Int] = [:]
    for (index, word) in words.enumerated() where firsts[word.lowercased()] == nil {
      firsts[word.lowercased()] = index
    }
    let anchor = anchor(of: entity, words)
    return entity.mentions.indices.map { index in
      if index == anchor { return main(entity.mentions[index], words[index], entity) }
      let mention = entity.mentions[index]
      let earlier = firsts[words[index].lowercased()].flatMap { $0 == index ? nil : $0 }
      let target = mention.target.flatMap { words.indices.contains($0) ? $0 : nil }
      let rule = rule(of: mention, words[index], words[anchor], hasEarlier: earlier != nil)
      return merge(
        mention, words[index], rule, entity.mentions[target ?? earlier ?? anchor],
        words[target ?? earlier ?? anchor])
    }
  }

  /// The mention that the others lead to: the one that the user decided about, else the first that
  /// has the entity's name.
  private func anchor(of entity: LocalEntityRecord, _ words: [String]) -> Int {
    if let decision = entity.decision, let range = decided[decision] {
      let ranges = entity.mentions.map { $0.start..<max($0.start, $0.end) }
      return ranges.firstIndex(of: range) ?? ranges.firstIndex { $0.overlaps(range) } ?? 0
    }
    return words.firstIndex(of: entity.name) ?? 0
  }

  private func main(
    _ mention: MentionRecord, _ words: String, _ entity: LocalEntityRecord
  ) -> MentionMerge {
    var merge = merge(
      mention, words, entity.decision == nil ? .mainName : .decision, mention, words)
    merge.decision = entity.decision
    return merge
  }

  /// Records leave the rule out for words that another mention has too.
  private func rule(
    of mention: MentionRecord, _ words: String, _ name: String, hasEarlier: Bool
  ) -> MergeRule {
    if let rule = mention.rule {
      return MentionRule(rawValue: rule).map(MergeRule.init) ?? .notRecorded
    }
    guard mention.form == .name else { return .notRecorded }
    let gazetteer = Gazetteer.embedded
    return hasEarlier || gazetteer.folded(words) == gazetteer.folded(name)
      ? .sameName : .notRecorded
  }

  private func merge(
    _ mention: MentionRecord, _ words: String, _ rule: MergeRule, _ target: MentionRecord,
    _ targetWords: String
  ) -> MentionMerge {
    MentionMerge(
      article: article.id, words: words, range: mention.start..<max(mention.start, mention.end),
      paragraph: paragraph(of: mention), form: mention.form, rule: rule, target: targetWords,
      targetRange: target.start..<max(target.start, target.end),
      targetParagraph: paragraph(of: target))
  }

  private func words(of mention: MentionRecord) -> String {
    let range = offsets.utf8(of: clamped(mention))
    return String(decoding: utf8[range], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func paragraph(of mention: MentionRecord) -> Int {
    let start = offsets.utf8(of: clamped(mention)).lowerBound
    return paragraphs.prefix { $0.range.lowerBound <= start }.count
  }

  private func clamped(_ mention: MentionRecord) -> Range<Int> {
    (mention.start..<max(mention.start, mention.end)).clamped(to: 0..<offsets.scalarCount)
  }
}

import GraphModel
import Testing
import TextAnalysis

@testable import Extraction

/// Every example in the rule texts, found by the pattern below it.
@Suite struct RelationRuleTests {
  private static let analyzer = TextAnalyzer(model: .rules)

  /// One example with the relation that its rules state.
  struct RuleCase: Sendable, CustomTestStringConvertible {
    var type: String
    var patterns: [RelationPattern]
    var example: RelationRules.Example

    var testDescription: String { "\(type): \(example.sentence)" }
  }

  private static let cases: [RuleCase] = [
    (PositionExtractor.rules, NewsVocabulary.Relationship.holdsPosition),
    (MembershipExtractor.rules, NewsVocabulary.Relationship.memberOf),
    (LocationExtractor.rules, NewsVocabulary.Relationship.locatedIn),
    (MeetingExtractor.rules, NewsVocabulary.Relationship.met),
    (ParticipationExtractor.rules, NewsVocabulary.Relationship.participatedIn),
  ].flatMap { rules, type in
    rules.examples.map { RuleCase(type: type, patterns: rules.patterns, example: $0) }
  }

  @Test(arguments: cases)
  func pattern_finds_its_example(_ ruleCase: RuleCase) throws {
    let text = Self.analyzer.analyze(ruleCase.example.sentence)
    let extraction = try ExtractionPipeline(layers: Self.analyzer.layers).extract(from: text)
    let found = extraction.relations.filter { $0.type == ruleCase.type }.map {
      Self.described($0, extraction, text)
    }
    #expect(found.contains(ruleCase.example.relation), "found \(found)")
  }

  @Test func every_pattern_has_an_example() {
    for rules in [
      PositionExtractor.rules, MembershipExtractor.rules, LocationExtractor.rules,
      MeetingExtractor.rules, ParticipationExtractor.rules,
    ] {
      #expect(rules.examples.map(\.pattern) == Array(rules.patterns.indices))
    }
  }

  private static func described(
    _ relation: ExtractedRelation, _ extraction: ArticleExtraction, _ text: AnalyzedText
  ) -> String {
    let from = text[extraction.mentions[relation.from].range]
    let to =
      switch relation.to {
      case .mention(let mention): text[extraction.mentions[mention].range]
      case .country(let name): "[\(name)]"
      }
    return "\(from) -> \(to)" + (relation.role.map { ": \($0)" } ?? "")
  }
}

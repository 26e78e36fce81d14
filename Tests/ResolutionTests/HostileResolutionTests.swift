import Articles
import Extraction
import GraphModel
import Testing
import TextAnalysis
import _TestSupport

@testable import Resolution

/// Texts of one endless paragraph: what is looked at for each mention does not grow with the text.
@Suite struct HostileResolutionTests {
  private static let analyzer = TextAnalyzer(model: .fast)

  private static func draft(_ text: String) throws -> LocalDraft {
    let analyzed = analyzer.analyze(text)
    let extraction = try ExtractionPipeline(layers: analyzer.layers).extract(from: analyzed)
    return LocalDraft(text: analyzed, extraction: extraction, gazetteer: .embedded)
  }

  @Test func a_mention_asks_a_bounded_number_of_statements() throws {
    var most: [Int] = []
    for count in [200, 400] {
      let draft = try Self.draft(
        String(repeating: "“We will pay,” Maria Lopez said. “I agree with us.” ", count: count))
      #expect(draft.extraction.statements.count >= count)
      most.append(
        draft.facts.map { mention in
          draft.speech.statements(
            near: mention.range.lowerBound, in: mention.paragraph, of: draft.extraction.statements
          ).count
        }.max() ?? 0)
    }
    #expect(most[0] > 0 && most[0] == most[1])
  }

  @Test func a_name_that_is_repeated_is_compared_once() throws {
    var draft = try Self.draft(
      String(repeating: "Oslo City Council met. The council said no. ", count: 200))
    for sieve in LocalResolver.sieves { draft.apply(sieve) }
    let largest = try #require(draft.roots.max { draft.size(of: $0) < draft.size(of: $1) })
    #expect(draft.size(of: largest) >= 200)
    var forms = ClusterForms()
    #expect(forms.form(of: largest, in: draft).names.count <= 2)
  }

  @Test func continued_quotations_have_their_speaker_however_many() throws {
    var extraction = ArticleExtraction()
    let words = "Lopez said so"
    var mention = Mention(range: 0..<5, form: .name, kind: .person, confidence: 1, extractor: "t")
    mention.roles = []
    extraction.mentions = [mention]
    for index in 0..<1000 {
      var statement = ExtractedStatement(
        content: [6..<10], quotation: .direct, confidence: 1, extractor: "t")
      if index == 0 { statement.speakerMention = 0 } else { statement.continues = index - 1 }
      extraction.statements.append(statement)
    }
    let text = Self.analyzer.analyze(words)
    let draft = LocalDraft(text: text, extraction: extraction, gazetteer: .embedded)
    #expect(draft.speech.speakers == [Int?](repeating: 0, count: 1000))
    let resolved = LocalResolver().resolve(
      Article(id: "a:1", source: "t", text: words), text: text, extraction: extraction)
    let entities = resolved.speakerEntities(resolved.entityOfMention)
    #expect(entities == [Int?](repeating: 0, count: 1000))
  }

  /// Who speaks in a paragraph, by walking over all of its mentions.
  private static func walked(
    _ draft: LocalDraft, from mention: Int, near quotation: TextRange
  ) -> Int? {
    let inside = draft.order.filter { draft.facts[$0].paragraph == draft.facts[mention].paragraph }
    let before = inside.filter {
      let other = draft.facts[$0]
      return other.quotation < 0 && !other.isPlural
        && other.range.upperBound <= quotation.lowerBound
    }
    if let last = before.last(where: { !draft.facts[$0].speaks.isEmpty }) { return last }
    let first = before.first { draft.facts[$0].isName && draft.facts[$0].kind == .person }
    return first
      ?? inside.first {
        let other = draft.facts[$0]
        return other.range.lowerBound >= quotation.upperBound && !other.speaks.isEmpty
          && !other.isPlural
      }
  }

  @Test func speakers_of_paragraphs_are_those_that_a_walk_finds() throws {
    let parts = [
      "“We will pay,” Maria Lopez said. ", "Ivo Brandt walked home. ", "“I did,” ", "\n",
      "“Our plan is good.” ", "She told the ministers that they were late. ", "The sea was calm. ",
      "“My friends,” Ivo Brandt said, “we go.” ", "According to Anna Velke, it rained. ",
    ]
    var random = SplitMix64(seed: 11)
    var found = 0
    for _ in 0..<60 {
      let text = (0..<12).map { _ in parts[Int(random.next() % UInt64(parts.count))] }.joined()
      let draft = try Self.draft(text)
      let named = draft.firstNamed()
      for mention in 0..<draft.mentionCount where draft.facts[mention].quotation >= 0 {
        let range = draft.text.quotations[draft.facts[mention].quotation].range
        let speaker = draft.paragraphSpeaker(of: mention, near: range, named)
        #expect(speaker == Self.walked(draft, from: mention, near: range))
        found += speaker == nil ? 0 : 1
      }
    }
    #expect(found > 50)
  }
}

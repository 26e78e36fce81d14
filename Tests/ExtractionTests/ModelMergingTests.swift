import Testing
import TextAnalysis
import _TestSupport

@testable import Extraction

/// What the grammar repairs in a model's attributions.
@Suite struct ModelMergingTests {
  private static let analyzer = TextAnalyzer(model: .rules)

  /// Statements of a marked text whose marks are a model's attribution: s source, c cue, q content.
  private func statements(_ source: String) throws -> [String] {
    let marked = MarkedText(source)
    var text = Self.analyzer.analyze(marked.plain)
    text.attributions = [
      AttributionSpan(
        source: marked.spans["s"]?.first, cue: marked.spans["c"]?.first,
        content: marked.spans["q"] ?? [], depth: 0, confidence: 0.9, origin: "test")
    ]
    return try ExtractionPipeline().extract(from: text).statements.map { statement in
      let content = statement.content.map { text[$0] }.joined(separator: " // ")
      return "\(statement.speaker.map { text[$0] } ?? "-") | \(content)"
    }
  }

  @Test func quotation_is_taken_as_a_whole_with_its_outer_speaker() throws {
    let found = try statements("“[I|s] [think|c] [the bridge is lost|q],” Ann Lindqvist said.")
    #expect(found.contains("Ann Lindqvist | “I think the bridge is lost,”"))
    #expect(found.contains("I | the bridge is lost"))
  }

  @Test func part_of_a_quotation_becomes_the_whole() throws {
    let found = try statements("“It is closed. [Nobody comes|q],” [Ann Lindqvist|s] [said|c].")
    #expect(found == ["Ann Lindqvist | “It is closed. Nobody comes,”"])
  }

  @Test func content_gets_its_leading_that_and_loses_the_final_period() throws {
    let found = try statements("[Ann Lindqvist|s] [said|c] that [the bridge was closed.|q]")
    #expect(found == ["Ann Lindqvist | that the bridge was closed"])
  }

  @Test func content_before_its_cue_becomes_the_whole_clause() throws {
    let found = try statements(
      "The port has lowered [wages while its cranes|q] rust, [Ann Lindqvist|s] has [said|c].")
    #expect(found == ["Ann Lindqvist | The port has lowered wages while its cranes rust"])
    let other = try statements("On Monday, [the bridge was closed|q], [Ann Lindqvist|s] [said|c].")
    #expect(other == ["Ann Lindqvist | the bridge was closed"])
  }

  @Test func source_loses_its_possessive() throws {
    let found = try statements("[Ann Lindqvist’s|s] [hope|c] [to settle the case|q] is known.")
    #expect(found == ["Ann Lindqvist | to settle the case"])
  }

  @Test func source_loses_its_relative_clause() throws {
    let found = try statements("[Ann Lindqvist, who left,|s] [said|c] [that it was closed|q].")
    #expect(found == ["Ann Lindqvist | that it was closed"])
  }

  @Test func cueless_words_outside_of_quotation_marks_are_no_statement() throws {
    #expect(try statements("[That is a new idea|q].").isEmpty)
  }

  @Test func content_on_both_sides_of_the_cue_is_completed() throws {
    let found = try statements(
      "[The bridge|q], [according to|c] [Ann Lindqvist|s], was closed in May.")
    #expect(found == ["Ann Lindqvist | The bridge // was closed in May"])
  }
}

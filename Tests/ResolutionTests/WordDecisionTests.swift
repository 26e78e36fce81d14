import Extraction
import GraphModel
import Resolution
import Testing
import TextAnalysis
import _TestSupport

/// Words that the curator parts from an entity inside an article.
struct WordDecisionTests {
  @Test(arguments: TextCase.all(in: "Cases/Words"))
  func words_are_parted_with_what_hangs_on_them(_ test: TextCase) throws {
    let article = MarkedArticle(test["text"])
    let resolved = try article.resolved(decisions: try Self.decisions(test, article))
    let entities = resolved.entities.map { entity in
      let words = entity.mentions.map { resolved.text[resolved.extraction.mentions[$0].range] }
      return "\(entity.name) (\(entity.kind.rawValue)): \(words.joined(separator: ", "))"
    }
    // Places and the like that the text has beside the marked names.
    let marked = entities.filter { !$0.hasPrefix("Sarn ") }
    #expect(marked == test["entities"].split(separator: "\n").map(String.init))
    let speakers = resolved.speakerEntities(resolved.entityOfMention).map { speaker in
      speaker.map { resolved.entities[$0].name } ?? "-"
    }
    #expect(speakers == test["speakers"].split(separator: "\n").map(String.init))
  }

  @Test(arguments: TextCase.all(in: "Cases/Words"))
  func parted_entities_know_their_decision_and_every_word_its_reason(_ test: TextCase) throws {
    let article = MarkedArticle(test["text"])
    let decisions = try Self.decisions(test, article)
    let resolved = try article.resolved(decisions: decisions)
    let mentions = resolved.entities.flatMap(\.mentions)
    #expect(Set(mentions).count == mentions.count)
    #expect(resolved.decisions == decisions.map(\.id))
    for entity in resolved.entities where !entity.mentions.isEmpty {
      #expect(entity.joins.count { $0 == nil } == 1)
      #expect(entity.joins.compactMap(\.?.to).allSatisfy(entity.mentions.contains))
      let decision = decisions.first { $0.id == entity.decision }
      #expect(decision == nil || decision?.words.name == entity.name)
    }
  }

  private static func decisions(
    _ test: TextCase, _ article: MarkedArticle
  ) throws -> [WordDecision] {
    let resolved = try article.resolved()
    let offsets = ScalarOffsets(utf8: resolved.text.utf8)
    return test["decisions"].split(separator: "\n").enumerated().map { index, line in
      let sides = line.split(separator: "=").map { $0.trimmingPrefix(" ") }
      let words = String(sides[0].reversed().drop { $0 == " " }.reversed())
      let parts = words.split(separator: "#")
      let fitting = resolved.extraction.mentions.map(\.range).filter {
        resolved.text[$0] == String(parts[0])
      }
      let number = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
      let range =
        fitting.count >= number
        ? offsets.scalars(of: fitting[number - 1])
        : (article.text.unicodeScalars.count - 2)..<(article.text.unicodeScalars.count - 1)
      var parted = PartedWords(
        entity: "person:x", article: "a:1", start: range.lowerBound, end: range.upperBound,
        text: words)
      if sides[1] != "-" {
        parted.name = String(sides[1])
        parted.into = "person:" + sides[1].lowercased()
      }
      return WordDecision(id: "c:\(index + 1)", words: parted)
    }
  }
}

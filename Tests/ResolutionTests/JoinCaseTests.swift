import Extraction
import GraphModel
import Resolution
import Testing
import TextAnalysis
import _TestSupport

/// Why mentions and names are one entity's.
struct JoinCaseTests {
  @Test(arguments: TextCase.all(in: "Cases/Joins"))
  func mentions_know_what_joined_them(_ test: TextCase) throws {
    let resolved = try MarkedArticle(test["text"]).resolved()
    var lines: [String] = []
    for entity in resolved.entities {
      for (mention, join) in zip(entity.mentions, entity.joins) {
        guard let join else { continue }
        let words = resolved.text[resolved.extraction.mentions[mention].range]
        let target = resolved.text[resolved.extraction.mentions[join.to].range]
        lines.append("\(words) = \(target): \(join.rule.rawValue)")
      }
    }
    #expect(lines == test["joins"].split(separator: "\n").map(String.init))
  }

  @Test(arguments: TextCase.all(in: "Cases/Joins"))
  func every_mention_but_one_has_a_reason_inside_its_entity(_ test: TextCase) throws {
    for entity in try MarkedArticle(test["text"]).resolved().entities
    where !entity.mentions.isEmpty {
      #expect(entity.joins.count == entity.mentions.count)
      #expect(entity.joins.count { $0 == nil } == 1)
      #expect(entity.joins.compactMap(\.?.to).allSatisfy(entity.mentions.contains))
    }
  }

  @Test(arguments: TextCase.all(in: "Cases/Names"))
  func names_know_why_they_are_one(_ test: TextCase) throws {
    let records = test["articles"].split(separator: "\n").enumerated().map { index, line in
      MentionsRecord(
        article: "a:\(index + 1)",
        entities: line.split(separator: ";").compactMap { entity in
          let parts = entity.split(separator: "|").map { $0.trimmingPrefix(while: \.isWhitespace) }
            .map { String($0.reversed().drop(while: \.isWhitespace).reversed()) }
          guard let kind = EntityKind(rawValue: parts[0]) else { return nil }
          return LocalEntityRecord(
            kind: kind, name: parts[1], entity: "",
            mentions: [MentionRecord(start: 0, end: 1, form: .name)],
            context: Array(parts.dropFirst(2)))
        })
    }
    let resolution = CorpusResolver.resolve(records, explaining: true)
    let entity = try #require(resolution.entities.first)
    let lines = resolution.explanations(of: entity.id).map { reason in
      let clues = reason.clues.isEmpty ? "" : " because \(reason.clues.joined(separator: ", "))"
      return "\(reason.name) = \(reason.with): \(reason.reason) in "
        + reason.evidence.joined(separator: " ") + clues
    }
    let found = ([entity.name] + lines).joined(separator: "\n")
    #expect(found == test["names"])
    #expect(resolution.entities.count == 1)
  }
}

/// Who said something in certain words, or in a certain way.
enum WordingQuestions: QuestionFamily {
  static let title = "who said it in which words"

  static let examples = [
    "who said \"cranes\"",
    "who said that the cranes are unsafe",
    "who warned",
    "who denied",
  ]

  private static let speakers = SpeakerRows.question

  static let forms = [
    QuestionForm(
      "\(speakers) <cue> [about|of|against|for|that|with|to] <x> [<time>]", compile: cued),
    QuestionForm("\(speakers) <cue> [anything|something] [<time>]", compile: cuedAlone),
    QuestionForm(
      "\(speakers) (said|says|say|thinks|think|believes|believe|thought|believed) that <claim> [<time>]",
      "\(speakers) <cue> that <claim> [<time>]", compile: saidClaim),
    QuestionForm(
      "who [has|have] (said|used|says|used the word|said the word|mentioned the word|said the words) <text> [<time>]",
      "who said that <text> [<time>]", compile: saidText),
  ]

  @Sendable private static func cued(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    let stem = slots.term("cue")
    let pattern = "(s:Statement)-[:MENTIONS]->\(CypherText.node("x", x))"
    let conditions =
      CypherText.condition("x", x) + [CypherText.cue(startingWith: stem)]
      + slots.timeConditions(on: "s.date")
    return CompiledQuestion(
      interpretation:
        "speakers whose statements mention \(x.name), said with “\(stem)…”\(slots.timeWords)",
      cypher: "MATCH \(pattern)\n\(CypherText.whereLine(conditions))\(SpeakerRows.bySpeaker)",
      evidence: SpeakerRows.evidence(pattern, conditions))
  }

  @Sendable private static func cuedAlone(_ slots: QuestionSlots) -> CompiledQuestion {
    let stem = slots.term("cue")
    return speakers(
      "said with “\(stem)…”", [CypherText.cue(startingWith: stem)], slots)
  }

  @Sendable private static func saidClaim(_ slots: QuestionSlots) -> CompiledQuestion {
    let words = slots.claim
    let stem = slots.term("cue")
    let cue = stem.isEmpty ? [] : [CypherText.cue(startingWith: stem)]
    return speakers(
      "with the words \(words.map { "“\($0)”" }.joined(separator: ", "))"
        + (stem.isEmpty ? "" : ", said with “\(stem)…”"),
      CypherText.containing(words, in: "s.text") + cue, slots)
  }

  /// Speakers of the statements `s` that conditions select; `words` say which.
  private static func speakers(
    _ words: String, _ conditions: [String], _ slots: QuestionSlots
  ) -> CompiledQuestion {
    let conditions = conditions + slots.timeConditions(on: "s.date")
    let start =
      if let kind = slots.kind {
        "MATCH (who:\(kind.label))-[:SAID]->(s:Statement)\n\(CypherText.whereLine(conditions))\(SpeakerRows.byNamedSpeaker)"
      } else {
        "MATCH (s:Statement)\n\(CypherText.whereLine(conditions))\(SpeakerRows.bySpeaker)"
      }
    return CompiledQuestion(
      interpretation:
        "\(slots.kind?.plural ?? "speakers") of statements \(words)\(slots.timeWords)",
      cypher: start, evidence: SpeakerRows.evidence("(s:Statement)", conditions))
  }

  @Sendable private static func saidText(_ slots: QuestionSlots) -> CompiledQuestion {
    let conditions =
      ["toLower(s.text) CONTAINS toLower(\(CypherText.quoted(slots.text)))"]
      + slots.timeConditions(on: "s.date")
    return CompiledQuestion(
      interpretation: "speakers whose statements contain “\(slots.text)”\(slots.timeWords)",
      cypher: "MATCH (s:Statement)\n\(CypherText.whereLine(conditions))\(SpeakerRows.bySpeaker)",
      evidence: SpeakerRows.evidence("(s:Statement)", conditions))
  }
}

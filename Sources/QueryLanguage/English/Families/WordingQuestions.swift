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
    return SpeakerRows.list(
      "whose statements\(slots.cueWords) mention \(x.name)",
      "(s:Statement)-[:MENTIONS]->\(CypherText.node("x", x))",
      CypherText.condition("x", x) + slots.cueCondition, slots)
  }

  @Sendable private static func cuedAlone(_ slots: QuestionSlots) -> CompiledQuestion {
    SpeakerRows.list("of statements\(slots.cueWords)", "(s:Statement)", slots.cueCondition, slots)
  }

  @Sendable private static func saidClaim(_ slots: QuestionSlots) -> CompiledQuestion {
    let words = slots.claim.map { "“\($0)”" }.joined(separator: ", ")
    return SpeakerRows.list(
      "whose statements\(slots.cueWords) have the words \(words)", "(s:Statement)",
      CypherText.containing(slots.claim, in: "s.text") + slots.cueCondition, slots)
  }

  @Sendable private static func saidText(_ slots: QuestionSlots) -> CompiledQuestion {
    SpeakerRows.list(
      "whose statements contain “\(slots.text)”", "(s:Statement)",
      ["toLower(s.text) CONTAINS toLower(\(CypherText.quoted(slots.text)))"], slots)
  }
}

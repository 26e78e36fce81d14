/// Who speaks of something more than of something else, or at least so often.
enum ComparisonQuestions: QuestionFamily {
  static let title = "comparing"

  static let examples = [
    "who mentioned Russia more than Ukraine",
    "who mentioned Russia at least twice",
    "compare Zelensky and Trump",
  ]

  private static let said = QuestionGrammar.mentioned
  private static let speakers = SpeakerRows.question

  static let forms = [
    QuestionForm(
      "\(speakers) \(said) <x> more [often] than <y> [<time>]",
      "\(speakers) \(said) more about <x> than [about] <y> [<time>]", compile: moreThan),
    QuestionForm(
      "\(speakers) \(said) <x> less [often] than <y> [<time>]", compile: lessThan),
    QuestionForm(
      "\(speakers) \(said) <x> (as often as|as much as) <y> [<time>]", compile: asOften),
    QuestionForm(
      "\(speakers) \(said) <x> at least (<n> [times]|in <n> statements) [<time>]",
      compile: atLeast),
    QuestionForm(
      "\(speakers) \(said) <x> (more than|over) <n> [times] [<time>]", compile: moreTimes),
    QuestionForm("\(speakers) \(said) <x> [only|just] <n> [times] [<time>]", compile: exactly),
    QuestionForm(
      "compare <x> (and|with|to) <y> [<time>]",
      "<x> (vs|versus|compared to|compared with) <y> [<time>]",
      "comparison (of|between) <x> and <y> [<time>]",
      "(who|what) (is|was) mentioned more [often] <x> or <y> [<time>]", compile: sideBySide),
  ]

  @Sendable private static func moreThan(_ slots: QuestionSlots) -> CompiledQuestion {
    compared(slots.entity("x"), "more", ">", slots.entity("y"), slots)
  }

  @Sendable private static func lessThan(_ slots: QuestionSlots) -> CompiledQuestion {
    compared(slots.entity("x"), "fewer", "<", slots.entity("y"), slots)
  }

  @Sendable private static func asOften(_ slots: QuestionSlots) -> CompiledQuestion {
    compared(slots.entity("x"), "as many", "=", slots.entity("y"), slots)
  }

  /// Speakers by how the number of their statements about one entity compares with another's.
  private static func compared(
    _ x: EntitySelection, _ word: String, _ operation: String, _ y: EntitySelection,
    _ slots: QuestionSlots
  ) -> CompiledQuestion {
    let conditions =
      ["z.id IN \(CypherText.list(x.ids + y.ids))"] + slots.timeConditions(on: "s.date")
    let columns = CypherText.columns(x, y)
    return CompiledQuestion(
      interpretation:
        "\(slots.kind?.plural ?? "speakers") who mention \(x.name) in \(word) statements \(operation == "=" ? "as" : "than") \(y.name)\(slots.timeWords)",
      cypher: """
        MATCH (who:\(slots.kind?.label ?? "Entity"))-[:SAID]->(s:Statement)-[:MENTIONS]->(z:Entity)
        \(CypherText.whereLine(conditions))WITH who, count(DISTINCT CASE WHEN z.id IN \(CypherText.list(x.ids)) THEN s END) AS first, count(DISTINCT CASE WHEN z.id IN \(CypherText.list(y.ids)) THEN s END) AS second
        WHERE first \(operation) second
        RETURN who.name AS speaker, first AS \(columns.0), second AS \(columns.1), who.id AS _who
        ORDER BY abs(first - second) DESC, speaker, _who
        """,
      evidence: SpeakerRows.evidence("(s:Statement)-[:MENTIONS]->(z:Entity)", conditions))
  }

  @Sendable private static func atLeast(_ slots: QuestionSlots) -> CompiledQuestion {
    counted(slots, "at least", ">=")
  }

  @Sendable private static func moreTimes(_ slots: QuestionSlots) -> CompiledQuestion {
    counted(slots, "more than", ">")
  }

  @Sendable private static func exactly(_ slots: QuestionSlots) -> CompiledQuestion {
    counted(slots, "exactly", "=")
  }

  /// Speakers by the number of their statements about an entity.
  private static func counted(
    _ slots: QuestionSlots, _ words: String, _ operation: String
  ) -> CompiledQuestion {
    let x = slots.entity("x")
    let number = slots.number ?? 1
    let pattern = "(s:Statement)-[:MENTIONS]->\(CypherText.node("x", x))"
    let conditions = CypherText.condition("x", x) + slots.timeConditions(on: "s.date")
    return CompiledQuestion(
      interpretation:
        "\(slots.kind?.plural ?? "speakers") with \(words) \(number) statements that mention \(x.name)\(slots.timeWords)",
      cypher: """
        MATCH (who:\(slots.kind?.label ?? "Entity"))-[:SAID]->\(pattern)
        \(CypherText.whereLine(conditions))WITH who, count(DISTINCT s) AS statements, max(s.date) AS latest
        WHERE statements \(operation) \(number)
        RETURN who.name AS speaker, statements, latest, who.id AS _who
        ORDER BY statements DESC, speaker, _who
        """,
      evidence: SpeakerRows.evidence(pattern, conditions))
  }

  /// Two entities side by side: what they say, and how often they are spoken of.
  @Sendable private static func sideBySide(_ slots: QuestionSlots) -> CompiledQuestion {
    let (x, y) = (slots.entity("x"), slots.entity("y"))
    let time = slots.timeConditions(on: "s.date")
    let when = time.isEmpty ? "" : " WHERE " + time.joined(separator: " AND ")
    return CompiledQuestion(
      interpretation: "\(x.name) and \(y.name) side by side\(slots.timeWords)",
      cypher: """
        MATCH (x:Entity)
        WHERE x.id IN \(CypherText.list(x.ids + y.ids))
        RETURN x.name AS name, COUNT { MATCH (x)-[:SAID]->(s:Statement)\(when) } AS statements,
          COUNT { MATCH (x)<-[:MENTIONS]-(s:Statement)\(when) } AS mentions,
          COUNT { MATCH (x)<-[:MENTIONS]-(s:Statement)<-[:SAID]-(:Entity)\(when) } AS withNamedSpeaker,
          size([(x)<-[:MENTIONS]-(a:Article) | a]) AS articles, x.id AS _x
        ORDER BY mentions DESC, name, _x
        """,
      evidence: [
        """
        MATCH (s:Statement)-[:MENTIONS]->(:Entity {id: $_x})
        \(CypherText.whereLine(time))RETURN s ORDER BY s.date DESC, s.id LIMIT 50
        """
      ])
  }
}

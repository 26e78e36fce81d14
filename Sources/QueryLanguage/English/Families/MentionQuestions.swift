/// Who spoke of whom.
enum MentionQuestions: QuestionFamily {
  static let title = "who spoke of whom"

  static let examples = [
    "who mentioned Zelensky",
    "who talked about Ukraine in September 2025",
    "who quoted Peskov",
    "who mentioned both Putin and Zelensky",
    "who mentioned Zelensky but not Trump",
    "which organizations mentioned Ukraine",
    "who never mentioned Russia",
    "whom did Putin mention",
  ]

  private static let said = QuestionGrammar.mentioned

  private static let speakers = SpeakerRows.question
  private static let never =
    "(never|not|did not|didn't|does not|doesn't|do not|don't|has not|hasn't|have not|haven't)"
  private static let mostly =
    "[[the] most|[the] most often|most frequently|how often|how many times]"

  static let forms = [
    QuestionForm(
      "\(speakers) \(said) [both] <x> and <y> \(mostly) [<time>]", compile: both),
    QuestionForm("\(speakers) \(said) [either] <x> or <y> \(mostly) [<time>]", compile: either),
    QuestionForm("\(speakers) \(said) neither <x> nor <y> [<time>]", compile: neither),
    QuestionForm(
      "\(speakers) \(said) <x> (but (not|never)|and not|and never|without [mentioning]) <y> [<time>]",
      compile: butNot),
    QuestionForm(
      "\(speakers) \(never) [even] \(said) <x> [<time>]",
      "\(speakers) (said|said absolutely) nothing about <x> [<time>]", compile: silent),
    QuestionForm(
      "who [has|have] (quoted|quotes|cited|cites|reported on|wrote about) <x> [<time>]",
      "(which|what) (outlet|outlets|media|newspapers|newspaper|papers|sources) [have|has] (quoted|quote|cited|cite|reported on|report on|wrote about|covered) <x> [<time>]",
      compile: quoted),
    QuestionForm(
      "\(speakers) \(said) <x> \(mostly) [<time>]",
      "who (talks|talked|speaks|spoke) [the] most [often] about <x> [<time>]",
      "\(speakers) [is|was|are|were|been|has been|have been] \(said) <x> \(mostly) [<time>]",
      "(did|does|has|have) (anyone|anybody|someone|somebody|people) \(said) <x> [<time>]",
      "[all] mentions of <x> [<time>]", "<x> mentioned by whom",
      "by whom (is|was|were) <x> mentioned [<time>]",
      "who had something to say about <x> [<time>]", compile: mentioned),
    QuestionForm(
      "(whom|who|what) (did|does|has|do) <x> \(said) [<time>]",
      "(which|what) <kind> (did|does|has|do) <x> \(said) [<time>]",
      "who [is|was|were] mentioned by <x> [<time>]",
      "<kind> (mentioned|named|quoted) by <x> [<time>]", "<kind> [that|whom] <x> \(said) [<time>]",
      "(which|what) <kind> (is|are|was|were) (mentioned|named) by <x> [<time>]",
      compile: mentionedBy),
    QuestionForm(
      "who (spoke|speaks|talked|talks|said something) (to|with) <z> [<time>]",
      "who (told|tells|addressed) <z> [what|something|anything] [<time>]",
      "who (spoke|speaks|talked|talks) (to|with) <z> about <y> [<time>]",
      "who (told|tells) <z> about <y> [<time>]", compile: addressing),
    QuestionForm(
      "(who|whom) (did|does|has) <x> (speak|talk|spoken|talked|say something) (to|with) [<time>]",
      "(who|whom) (did|does|has) <x> (tell|told|address|addressed) [<time>]",
      "to whom (did|has) <x> (speak|spoken|talk) [<time>]", compile: addressees),
    QuestionForm(
      "who (is|was|are|were) (quoted|cited) by <x> [<time>]",
      "(who|whom) (did|does|has) <x> (quote|cite|quoted|cited) [<time>]", compile: quotedBy),
  ]

  @Sendable private static func mentioned(_ slots: QuestionSlots) -> CompiledQuestion {
    mentioned(slots.entity("x"), slots)
  }

  @Sendable private static func either(_ slots: QuestionSlots) -> CompiledQuestion {
    mentioned(slots.anyOf("x", "y"), slots)
  }

  private static func mentioned(
    _ x: EntitySelection, _ slots: QuestionSlots
  ) -> CompiledQuestion {
    SpeakerRows.list(
      "whose statements mention \(x.name)",
      "(s:Statement)-[:MENTIONS]->\(CypherText.node("x", x))", CypherText.condition("x", x), slots)
  }

  @Sendable private static func both(_ slots: QuestionSlots) -> CompiledQuestion {
    let (x, y) = (slots.entity("x"), slots.entity("y"))
    let time = slots.timeConditions(on: "s.date")
    let timeOfOther = slots.timeConditions(on: "t.date")
    let conditions = CypherText.condition("x", x) + time
    let other = CypherText.condition("y", y) + timeOfOther
    let pattern = "(s:Statement)-[:MENTIONS]->\(CypherText.node("x", x))"
    let columns = CypherText.columns(x, y)
    return CompiledQuestion(
      interpretation:
        "\(slots.kind?.plural ?? "speakers") whose statements mention \(x.name) and \(y.name)\(slots.timeWords)",
      cypher: """
        MATCH (who:\(slots.kind?.label ?? "Entity"))-[:SAID]->\(pattern)
        \(CypherText.whereLine(conditions))WITH who, count(DISTINCT s) AS first
        MATCH (who)-[:SAID]->(t:Statement)-[:MENTIONS]->\(CypherText.node("y", y))
        \(CypherText.whereLine(other))WITH who, first, count(DISTINCT t) AS second
        RETURN who.name AS speaker, first AS \(columns.0), second AS \(columns.1), who.id AS _who
        ORDER BY first + second DESC, speaker, _who
        """,
      evidence: [
        """
        MATCH (:Entity {id: $_who})-[:SAID]->(s:Statement)-[:MENTIONS]->(z:Entity)
        \(CypherText.whereLine(["z.id IN \(CypherText.list(x.ids + y.ids))"] + time))RETURN DISTINCT s ORDER BY s.date DESC, s.id LIMIT 50
        """
      ])
  }

  @Sendable private static func butNot(_ slots: QuestionSlots) -> CompiledQuestion {
    let (x, y) = (slots.entity("x"), slots.entity("y"))
    let pattern = "(s:Statement)-[:MENTIONS]->\(CypherText.node("x", x))"
    let conditions = CypherText.condition("x", x) + slots.timeConditions(on: "s.date")
    return CompiledQuestion(
      interpretation:
        "speakers whose statements mention \(x.name) but never \(y.name)\(slots.timeWords)",
      cypher: """
        MATCH (who:\(slots.kind?.label ?? "Entity"))-[:SAID]->\(pattern)
        \(CypherText.whereLine(conditions + [silence(about: y, slots)]))\(SpeakerRows.byNamedSpeaker)
        """,
      evidence: SpeakerRows.evidence(pattern, conditions))
  }

  /// The condition that `who` never mentions the entities.
  private static func silence(about y: EntitySelection, _ slots: QuestionSlots) -> String {
    let inner = CypherText.condition("y", y) + slots.timeConditions(on: "t.date")
    let condition = inner.isEmpty ? "" : " WHERE " + inner.joined(separator: " AND ")
    return
      "NOT EXISTS { MATCH (who)-[:SAID]->(t:Statement)-[:MENTIONS]->\(CypherText.node("y", y))\(condition) }"
  }

  @Sendable private static func silent(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    return silent("none of whose statements mention \(x.name)", about: x, slots)
  }

  @Sendable private static func neither(_ slots: QuestionSlots) -> CompiledQuestion {
    let (x, y) = (slots.entity("x"), slots.entity("y"))
    return silent(
      "none of whose statements mention \(x.name) or \(y.name)", about: slots.anyOf("x", "y"),
      slots)
  }

  private static func silent(
    _ words: String, about x: EntitySelection, _ slots: QuestionSlots
  ) -> CompiledQuestion {
    CompiledQuestion(
      interpretation: "\(slots.kind?.plural ?? "speakers") \(words)\(slots.timeWords)",
      cypher: """
        MATCH (who:\(slots.kind?.label ?? "Entity"))-[:SAID]->(s:Statement)
        WHERE \(silence(about: x, slots))
        \(SpeakerRows.byNamedSpeaker) LIMIT 100
        """,
      evidence: [
        "MATCH (:Entity {id: $_who})-[:SAID]->(s:Statement) RETURN s ORDER BY s.date DESC, s.id LIMIT 50"
      ])
  }

  @Sendable private static func addressing(_ slots: QuestionSlots) -> CompiledQuestion {
    let (z, y) = (slots.entity("z"), slots.entity("y"))
    var pattern = "(s:Statement)-[:ADDRESSED_TO]->\(CypherText.node("z", z))"
    var conditions = CypherText.condition("z", z)
    var about = ""
    if slots.has("y") {
      pattern += ", (s)-[:MENTIONS]->\(CypherText.node("y", y))"
      conditions += CypherText.condition("y", y)
      about = " and mention \(y.name)"
    }
    return SpeakerRows.list(
      "whose statements are addressed to \(z.name)\(about)", pattern, conditions, slots)
  }

  @Sendable private static func addressees(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    let start = "\(CypherText.node("x", x))-[:SAID]->(s:Statement)-[:ADDRESSED_TO]->"
    let conditions = CypherText.condition("x", x) + slots.timeConditions(on: "s.date")
    return CompiledQuestion(
      interpretation: "whom statements of \(x.name) are addressed to\(slots.timeWords)",
      cypher: """
        MATCH \(start)(y:Entity)
        \(CypherText.whereLine(conditions))RETURN y.name AS addressee, count(DISTINCT s) AS statements, max(s.date) AS latest, y.id AS _y
        ORDER BY statements DESC, addressee, _y
        """,
      evidence: [
        """
        MATCH \(start)(:Entity {id: $_y})
        \(CypherText.whereLine(conditions))RETURN DISTINCT s ORDER BY s.date DESC, s.id LIMIT 50
        """
      ])
  }

  @Sendable private static func quotedBy(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    return SpeakerRows.list(
      "whose statements \(x.name) reported",
      "(s:Statement)-[:REPORTED_BY]->\(CypherText.node("x", x))", CypherText.condition("x", x),
      slots)
  }

  @Sendable private static func quoted(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    let pattern = "\(CypherText.node("x", x))-[:SAID]->(s:Statement)"
    let conditions = CypherText.condition("x", x) + slots.timeConditions(on: "s.date")
    return CompiledQuestion(
      interpretation: "outlets that reported statements of \(x.name)\(slots.timeWords)",
      cypher: """
        MATCH \(pattern)
        \(CypherText.whereLine(conditions))OPTIONAL MATCH (s)-[:REPORTED_BY]->(outlet:Organization)
        OPTIONAL MATCH (s)-[:IN]->(a:Article)
        WITH coalesce(outlet.name, a.source, "(unknown)") AS outlet, count(DISTINCT s) AS statements, max(s.date) AS latest
        RETURN outlet, statements, latest, outlet AS _outlet
        ORDER BY statements DESC, outlet
        """,
      evidence: [
        """
        MATCH \(pattern)
        \(CypherText.whereLine(conditions))OPTIONAL MATCH (s)-[:REPORTED_BY]->(outlet:Organization)
        OPTIONAL MATCH (s)-[:IN]->(a:Article)
        WITH s, coalesce(outlet.name, a.source, "(unknown)") AS outlet WHERE outlet = $_outlet
        RETURN DISTINCT s ORDER BY s.date DESC, s.id LIMIT 50
        """
      ])
  }

  @Sendable private static func mentionedBy(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    let start = "\(CypherText.node("x", x))-[:SAID]->(s:Statement)-[:MENTIONS]->"
    let conditions = CypherText.condition("x", x) + slots.timeConditions(on: "s.date")
    return CompiledQuestion(
      interpretation:
        "\(slots.kind?.plural ?? "entities") that statements of \(x.name) mention\(slots.timeWords)",
      cypher: """
        MATCH \(start)(y:\(slots.kind?.label ?? "Entity"))
        \(CypherText.whereLine(conditions))RETURN y.name AS mentioned, count(DISTINCT s) AS statements, max(s.date) AS latest, y.id AS _y
        ORDER BY statements DESC, mentioned, _y
        """,
      evidence: [
        """
        MATCH \(start)(:Entity {id: $_y})
        \(CypherText.whereLine(conditions))RETURN DISTINCT s ORDER BY s.date DESC, s.id LIMIT 50
        """
      ])
  }

}

/// What was said.
enum StatementQuestions: QuestionFamily {
  static let title = "what was said"

  static let examples = [
    "what did Putin say",
    "what did Putin say about Zelensky",
    "what did Trump tell CBS News",
    "statements about the Lake Brennik Summit since 2026-04-01",
    "statements by Ilse Marrand in March",
    "did Merz mention Ukraine",
    "what was said about Norvik Maritime",
  ]

  private static let say =
    "(say|said|claim|claimed|think|announce|warn|state|write|tell|deny|promise)"

  static let forms = [
    QuestionForm(
      "what (did|does|has|have) <x> \(say) (about|of|on) <y> [<time>]",
      "(did|has) <x> (ever|) \(QuestionGrammar.mentioned) <y> [<time>]",
      "(quotes|statements|words|remarks|claims) (by|of|from) <x> (about|on|mentioning) <y> [<time>]",
      "<x> (about|on) <y> [<time>]", compile: sayAbout),
    QuestionForm(
      "what (did|does|has|have) <x> (tell|told|say to|said to) <z> [<time>]", compile: tell),
    QuestionForm(
      "what (did|does|has|have) <x> (tell|told) <z> about <y> [<time>]", compile: tell),
    QuestionForm(
      "what (did|does|has|have) <x> \(say) [<time>]", "what <x> said [<time>]",
      "[all|the] (quotes|statements|words|remarks|claims) (by|of|from) <x> [<time>]",
      "<x> (statements|quotes|remarks) [<time>]", compile: say),
    QuestionForm(
      "[all] (statements|quotes|remarks|claims) (about|mentioning|on|that mention|which mention) <y> [<time>]",
      "what (was|is|has been|did people) (said|say) about <y> [<time>]",
      "who said what about <y> [<time>]", compile: about),
    QuestionForm(
      "[all] (statements|quotes|remarks|claims) (containing|with|that say|that contain) <text> [<time>]",
      compile: containing),
    QuestionForm("[all|latest|newest] (statements|quotes) [<time>]", compile: all),
  ]

  @Sendable private static func say(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    return list(
      "statements of \(x.name)\(slots.timeWords)",
      "\(CypherText.node("x", x))-[:SAID]->(s:Statement)",
      CypherText.condition("x", x), slots, speaker: "x.name")
  }

  @Sendable private static func sayAbout(_ slots: QuestionSlots) -> CompiledQuestion {
    let (x, y) = (slots.entity("x"), slots.entity("y"))
    return list(
      "statements of \(x.name) that mention \(y.name)\(slots.timeWords)",
      "\(CypherText.node("x", x))-[:SAID]->(s:Statement)-[:MENTIONS]->\(CypherText.node("y", y))",
      CypherText.condition("x", x) + CypherText.condition("y", y), slots,
      speaker: "x.name")
  }

  @Sendable private static func tell(_ slots: QuestionSlots) -> CompiledQuestion {
    let (x, z, y) = (slots.entity("x"), slots.entity("z"), slots.entity("y"))
    var pattern =
      "\(CypherText.node("x", x))-[:SAID]->(s:Statement)-[:ADDRESSED_TO]->\(CypherText.node("z", z))"
    var conditions = CypherText.condition("x", x) + CypherText.condition("z", z)
    var about = ""
    if slots.has("y") {
      pattern += ", (s)-[:MENTIONS]->\(CypherText.node("y", y))"
      conditions += CypherText.condition("y", y)
      about = " that mention \(y.name)"
    }
    return list(
      "statements of \(x.name) addressed to \(z.name)\(about)\(slots.timeWords)", pattern,
      conditions,
      slots, speaker: "x.name")
  }

  @Sendable private static func about(_ slots: QuestionSlots) -> CompiledQuestion {
    let y = slots.entity("y")
    return list(
      "statements that mention \(y.name)\(slots.timeWords)",
      "(s:Statement)-[:MENTIONS]->\(CypherText.node("y", y))", CypherText.condition("y", y), slots)
  }

  @Sendable private static func containing(_ slots: QuestionSlots) -> CompiledQuestion {
    list(
      "statements that contain “\(slots.text)”\(slots.timeWords)", "(s:Statement)",
      ["toLower(s.text) CONTAINS toLower(\(CypherText.quoted(slots.text)))"], slots)
  }

  @Sendable private static func all(_ slots: QuestionSlots) -> CompiledQuestion {
    list("all statements\(slots.timeWords)", "(s:Statement)", [], slots, limit: " LIMIT 100")
  }

  /// A list of the statements `s` that a pattern selects, with their speakers.
  private static func list(
    _ interpretation: String, _ pattern: String, _ conditions: [String], _ slots: QuestionSlots,
    speaker: String? = nil, limit: String = ""
  ) -> CompiledQuestion {
    let lookup = speaker == nil ? "OPTIONAL MATCH (who:Entity)-[:SAID]->(s)\n" : ""
    let name = speaker ?? "coalesce(who.name, s.speakerText, \"(no source named)\")"
    return CompiledQuestion(
      interpretation: interpretation,
      cypher: """
        MATCH \(pattern)
        \(CypherText.whereLine(conditions + slots.timeConditions(on: "s.date")))\(lookup)WITH DISTINCT s, \(name) AS speaker
        RETURN speaker, \(CypherText.statementColumns)
        \(CypherText.statementOrder)\(limit)
        """,
      evidence: [CypherText.statementEvidence])
  }
}

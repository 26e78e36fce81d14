/// What was said.
enum StatementQuestions: QuestionFamily {
  static let title = "what was said"

  static let examples = [
    "what did Putin say",
    "what did Putin say about Zelensky",
    "what did Trump tell CBS News",
    "statements about Norvik Maritime since 2026-03-01",
    "statements by Ilse Marrand in March",
    "did Putin mention Ukraine",
    "what was said about Norvik Maritime",
  ]

  private static let say =
    "(say|said|saying|claim|claimed|think|thinks|state|stated|comment|commented|talk|speak)"

  private static let said = QuestionGrammar.statements
  private static let auxiliary = "(did|does|do|has|have|is|was)"

  static let forms = [
    QuestionForm(
      "what \(auxiliary) <x> \(say) (about|of|on) <y> [<time>]",
      "what <x> (said|says|say|thinks) (about|of|on) <y> [<time>]",
      "(did|has|does) <x> \(QuestionGrammar.mentioned) <y> [<time>]",
      "(did|has|does) <x> (say|said) (anything|something) about <y> [<time>]",
      "[all|latest|recent] \(said) (by|of|from) <x> (about|on|mentioning) <y> [<time>]",
      "[all|latest|recent] \(said) (about|on|mentioning) <y> (by|of|from) <x> [<time>]",
      "<x> [latest|recent] \(said) (about|on|mentioning) <y> [<time>]",
      "<x> (about|on) <y> [<time>]",
      "what \(auxiliary) <x> <cue> (about|of|on|against|for|with|to|from) <y> [<time>]",
      "(did|has|does) <x> <cue> [about|of|on|against|for|with|to] <y> [<time>]",
      compile: sayAbout),
    QuestionForm(
      "what \(auxiliary) <x> and <y> \(say) (about|of|to) (each other|one another) [<time>]",
      "\(said) (by|of|from) <x> and <y> (about|on) (each other|one another) [<time>]",
      "\(said) between <x> and <y> [<time>]", compile: eachOther),
    QuestionForm(
      "what \(auxiliary) <x> (and|or) <z> \(say) [<time>]",
      "what \(auxiliary) <x> (and|or) <z> \(say) (about|of|on) <y> [<time>]",
      "\(said) (by|of|from) <x> (and|or) <z> [<time>]",
      "\(said) (by|of|from) <x> (and|or) <z> (about|on) <y> [<time>]", compile: eitherSays),
    QuestionForm(
      "what \(auxiliary) <x> (tell|told|say to|said to|say to) <z> [<time>]",
      "\(said) (by|of|from) <x> to <z> [<time>]",
      "what \(auxiliary) <x> (tell|told|say to|said to) <z> about <y> [<time>]",
      "what \(auxiliary) <x> <cue> <z> (about|of|against|to do|for) [<time>]", compile: tell),
    QuestionForm(
      "what (was|has been|is) (said|told) to <z> [<time>]",
      "\(said) (to|addressed to) <z> [<time>]",
      compile: told),
    QuestionForm(
      "what \(auxiliary) <x> \(say) [<time>]", "what <x> (said|says|say) [<time>]",
      "what \(auxiliary) <x> <cue> [<time>]", "what <x> <cue> [<time>]",
      "[all|the] [latest|recent] \(said) (by|of|from) <x> [<time>]",
      "<x> [latest|recent] \(said) [<time>]", compile: say),
    QuestionForm(
      "[what was] the (last|latest) (thing|statement) [that] <x> said",
      "[the] (last|latest|newest) (statement|quote|remark) (by|of|from) <x>",
      "what did <x> (say last|last say)", compile: latest),
    QuestionForm(
      "[what was] the first (thing|statement) [that] <x> said",
      "[the] (first|earliest|oldest) (statement|quote|remark) (by|of|from) <x>",
      "what did <x> (say first|first say)", compile: first),
    QuestionForm(
      "direct (quotes|quotations) (by|of|from) <x> [<time>]", compile: direct),
    QuestionForm(
      "direct (quotes|quotations) (about|on|mentioning) <y> [<time>]", compile: directAbout),
    QuestionForm(
      "what \(auxiliary) <x> \(say) (at|during) <y> [<time>]",
      "\(said) (by|of|from) <x> (at|during) <y> [<time>]", compile: sayAt),
    QuestionForm(
      "[all|latest|recent|any] \(said) (about|mentioning|on|that mention|which mention) <y> [<time>]",
      "(anything|everything|something|news|[the] latest) [news|new] (about|on) <y> [<time>]",
      "what (was|is|has been|is being) (said|reported|written) about <y> [<time>]",
      "what are (people|they) saying about <y> [<time>]",
      "what (do|did) (people|they|politicians|others|everyone|we know|you know) [say|know] about <y> [<time>]",
      "who said what about <y> [<time>]", compile: about),
    QuestionForm(
      "[all] \(said) (about|mentioning|on|that mention) [both] <x> and <y> [<time>]",
      "what (was|is|has been) said about [both] <x> and <y> [<time>]", compile: aboutBoth),
    QuestionForm(
      "what (did|has|does) <x> (report|reported|publish|published|write|quote) [<time>]",
      "what (did|has|does) <x> (report|reported|publish|published|write) about <y> [<time>]",
      compile: reported),
    QuestionForm(
      "[all] \(said) (containing|with|that say|that contain) <text> [<time>]",
      compile: containing),
    QuestionForm(
      "(did|has) <x> (say|said|use|used|use the word|used the word) <text> [<time>]",
      "\(said) (by|of|from) <x> (containing|with) <text> [<time>]", compile: saidText),
    QuestionForm("(did|has) <x> (say|said|claim|claimed) that <claim> [<time>]", compile: claimed),
    QuestionForm(
      "[all|latest|newest|recent] \(said) [<time>]", "who said what [<time>]",
      "what (was|has been) said [<time>]", compile: all),
  ]

  @Sendable private static func say(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    return list(
      "statements of \(x.name)\(slots.cueWords)\(slots.timeWords)",
      "\(CypherText.node("x", x))-[:SAID]->(s:Statement)",
      CypherText.condition("x", x) + slots.cueCondition, slots, speaker: "x.name")
  }

  @Sendable private static func sayAbout(_ slots: QuestionSlots) -> CompiledQuestion {
    let (x, y) = (slots.entity("x"), slots.entity("y"))
    return list(
      "statements of \(x.name)\(slots.cueWords) that mention \(y.name)\(slots.timeWords)",
      "\(CypherText.node("x", x))-[:SAID]->(s:Statement)-[:MENTIONS]->\(CypherText.node("y", y))",
      CypherText.condition("x", x) + CypherText.condition("y", y) + slots.cueCondition, slots,
      speaker: "x.name")
  }

  @Sendable private static func tell(_ slots: QuestionSlots) -> CompiledQuestion {
    let (x, z, y) = (slots.entity("x"), slots.entity("z"), slots.entity("y"))
    var pattern =
      "\(CypherText.node("x", x))-[:SAID]->(s:Statement)-[:ADDRESSED_TO]->\(CypherText.node("z", z))"
    var conditions =
      CypherText.condition("x", x) + CypherText.condition("z", z) + slots.cueCondition
    var about = slots.cueWords
    if slots.has("y") {
      pattern += ", (s)-[:MENTIONS]->\(CypherText.node("y", y))"
      conditions += CypherText.condition("y", y)
      about += " that mention \(y.name)"
    }
    return list(
      "statements of \(x.name) addressed to \(z.name)\(about)\(slots.timeWords)", pattern,
      conditions,
      slots, speaker: "x.name")
  }

  @Sendable private static func eitherSays(_ slots: QuestionSlots) -> CompiledQuestion {
    let (x, y) = (slots.anyOf("x", "z"), slots.entity("y"))
    let about = slots.has("y") ? "-[:MENTIONS]->\(CypherText.node("y", y))" : ""
    return list(
      "statements of \(x.name)\(slots.has("y") ? " that mention \(y.name)" : "")\(slots.timeWords)",
      "\(CypherText.node("x", x))-[:SAID]->(s:Statement)\(about)",
      CypherText.condition("x", x) + (slots.has("y") ? CypherText.condition("y", y) : []), slots,
      speaker: "x.name")
  }

  /// What each of two said about or to the other.
  @Sendable private static func eachOther(_ slots: QuestionSlots) -> CompiledQuestion {
    let (x, y) = (slots.entity("x"), slots.entity("y"))
    let ids = CypherText.list(x.ids + y.ids)
    return list(
      "statements of \(x.name) and \(y.name) that mention or address each other\(slots.timeWords)",
      "(a:Entity)-[:SAID]->(s:Statement)-[:MENTIONS|ADDRESSED_TO]->(b:Entity)",
      ["a.id IN \(ids)", "b.id IN \(ids)", "a <> b"], slots, speaker: "a.name")
  }

  @Sendable private static func told(_ slots: QuestionSlots) -> CompiledQuestion {
    let z = slots.entity("z")
    return list(
      "statements addressed to \(z.name)\(slots.timeWords)",
      "(s:Statement)-[:ADDRESSED_TO]->\(CypherText.node("z", z))", CypherText.condition("z", z),
      slots)
  }

  @Sendable private static func latest(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    return list(
      "the latest statement of \(x.name)",
      "\(CypherText.node("x", x))-[:SAID]->(s:Statement)",
      CypherText.condition("x", x) + ["s.date IS NOT NULL"], slots, speaker: "x.name",
      limit: " LIMIT 1")
  }

  @Sendable private static func first(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    return list(
      "the first statement of \(x.name)", "\(CypherText.node("x", x))-[:SAID]->(s:Statement)",
      CypherText.condition("x", x) + ["s.date IS NOT NULL"], slots, speaker: "x.name",
      order: "ORDER BY date, _s", limit: " LIMIT 1")
  }

  @Sendable private static func direct(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    return list(
      "direct quotations of \(x.name)\(slots.timeWords)",
      "\(CypherText.node("x", x))-[:SAID]->(s:Statement)",
      CypherText.condition("x", x) + ["s.quotation = \"direct\""], slots, speaker: "x.name")
  }

  @Sendable private static func directAbout(_ slots: QuestionSlots) -> CompiledQuestion {
    let y = slots.entity("y")
    return list(
      "direct quotations that mention \(y.name)\(slots.timeWords)",
      "(s:Statement)-[:MENTIONS]->\(CypherText.node("y", y))",
      CypherText.condition("y", y) + ["s.quotation = \"direct\""], slots)
  }

  /// What someone said on an occasion, as far as articles tell: statements in articles about it.
  @Sendable private static func sayAt(_ slots: QuestionSlots) -> CompiledQuestion {
    let (x, y) = (slots.entity("x"), slots.entity("y"))
    return list(
      "statements of \(x.name) in articles that mention \(y.name)\(slots.timeWords)",
      "\(CypherText.node("x", x))-[:SAID]->(s:Statement)-[:IN]->(:Article)-[:MENTIONS]->\(CypherText.node("y", y))",
      CypherText.condition("x", x) + CypherText.condition("y", y), slots, speaker: "x.name")
  }

  @Sendable private static func aboutBoth(_ slots: QuestionSlots) -> CompiledQuestion {
    let (x, y) = (slots.entity("x"), slots.entity("y"))
    return list(
      "statements that mention both \(x.name) and \(y.name)\(slots.timeWords)",
      "\(CypherText.node("x", x))<-[:MENTIONS]-(s:Statement)-[:MENTIONS]->\(CypherText.node("y", y))",
      CypherText.condition("x", x) + CypherText.condition("y", y), slots)
  }

  @Sendable private static func reported(_ slots: QuestionSlots) -> CompiledQuestion {
    let (x, y) = (slots.entity("x"), slots.entity("y"))
    let about = slots.has("y") ? ", (s)-[:MENTIONS]->\(CypherText.node("y", y))" : ""
    return list(
      "statements that \(x.name) reported\(slots.has("y") ? " and that mention \(y.name)" : "")\(slots.timeWords)",
      "(s:Statement)-[:REPORTED_BY]->\(CypherText.node("x", x))\(about)",
      CypherText.condition("x", x) + (slots.has("y") ? CypherText.condition("y", y) : []), slots)
  }

  @Sendable private static func saidText(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    return list(
      "statements of \(x.name) that contain “\(slots.text)”\(slots.timeWords)",
      "\(CypherText.node("x", x))-[:SAID]->(s:Statement)",
      CypherText.condition("x", x)
        + ["toLower(s.text) CONTAINS toLower(\(CypherText.quoted(slots.text)))"], slots,
      speaker: "x.name")
  }

  @Sendable private static func claimed(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    let words = slots.claim.map { "“\($0)”" }.joined(separator: ", ")
    return list(
      "statements of \(x.name) with the words \(words)\(slots.timeWords)",
      "\(CypherText.node("x", x))-[:SAID]->(s:Statement)",
      CypherText.condition("x", x) + CypherText.containing(slots.claim, in: "s.text"), slots,
      speaker: "x.name")
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
    speaker: String? = nil, order: String = CypherText.statementOrder, limit: String = ""
  ) -> CompiledQuestion {
    let lookup = speaker == nil ? "OPTIONAL MATCH (who:Entity)-[:SAID]->(s)\n" : ""
    let name = speaker ?? "coalesce(who.name, s.speakerText, \"(no source named)\")"
    return CompiledQuestion(
      interpretation: interpretation,
      cypher: """
        MATCH \(pattern)
        \(CypherText.whereLine(conditions + slots.timeConditions(on: "s.date")))\(lookup)WITH DISTINCT s, \(name) AS speaker
        RETURN speaker, \(CypherText.statementColumns)
        \(order)\(limit)
        """,
      evidence: [CypherText.statementEvidence])
  }
}

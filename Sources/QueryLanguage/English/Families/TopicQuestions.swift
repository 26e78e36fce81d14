/// Questions about a subject that is no entity of the graph, such as `sanctions`: it is looked for
/// in the words of statements.
///
/// These are the last readings of a question, and taken only where the words occur; so a name that
/// nobody has still gets its suggestions.
enum TopicQuestions: QuestionFamily {
  static let title = "about a subject"

  static let examples = [
    "who talked about the strike",
    "what did Macron say about troops",
    "statements about safety",
    "how many statements mention war",
    "articles about containers",
  ]

  private static let said = QuestionGrammar.mentioned
  private static let statements = QuestionGrammar.statements
  private static let say = "(say|said|saying|claim|think|announce|state|comment|explain|argue)"

  static let forms = [
    QuestionForm(
      "\(SpeakerRows.question) \(said) <topic> [the most] [<time>]",
      "\(SpeakerRows.question) <cue> [about|of|against|for|with|to] <topic> [<time>]",
      "(did|does|has|have) (anyone|anybody|someone|somebody|people) \(said) <topic> [<time>]",
      "[all] mentions of <topic> [<time>]", compile: speakers),
    QuestionForm(
      "what (did|does|has|do|have|is) <x> \(say) (about|of|on) <topic> [<time>]",
      "(did|has|does) <x> \(said) <topic> [<time>]",
      "[all|latest|recent] \(statements) (by|of|from) <x> (about|on|mentioning) <topic> [<time>]",
      "[all|latest|recent] \(statements) (about|on|mentioning) <topic> (by|of|from) <x> [<time>]",
      "<x> [latest|recent] \(statements) (about|on|mentioning) <topic> [<time>]",
      "<x> (about|on) <topic> [<time>]", "when (did|has) <x> \(said) <topic> [<time>]",
      compile: statementsOf),
    QuestionForm(
      "[all|latest|recent|any] \(statements) (about|mentioning|on|that mention) <topic> [<time>]",
      "(anything|everything|something|news|[the] latest) [news|new] (about|on) <topic> [<time>]",
      "what (was|is|has been|is being) (said|reported|written) about <topic> [<time>]",
      "what (do|did) (people|they|politicians|others|everyone|we know|you know) [say|know] about <topic> [<time>]",
      "who said what about <topic> [<time>]", compile: allStatements),
    QuestionForm(
      "how many \(statements) (mention|mentioned|are about|about|name) <topic> [<time>]",
      "how (often|many times) (is|was|were|has) <topic> [been] mentioned [<time>]", compile: count),
    QuestionForm(
      "[in] (which|what) articles [do|have] (mention|mentions|mentioned|talk about|are about) <topic> [<time>]",
      "[all] articles (mentioning|about|on|that mention|with) <topic> [<time>]", compile: articles),
  ]

  @Sendable private static func speakers(_ slots: QuestionSlots) -> CompiledQuestion {
    var question = SpeakerRows.list(
      "whose statements\(slots.cueWords) contain “\(slots.topic)” (no entity has that name)",
      "(s:Statement)", CypherText.about(slots.topic, in: "s.text") + slots.cueCondition, slots)
    question.condition = condition(slots)
    return question
  }

  @Sendable private static func statementsOf(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    return statements(
      "statements of \(x.name) that contain", "\(CypherText.node("x", x))-[:SAID]->(s:Statement)",
      CypherText.condition("x", x), speaker: "x.name", slots)
  }

  @Sendable private static func allStatements(_ slots: QuestionSlots) -> CompiledQuestion {
    statements("statements that contain", "(s:Statement)", [], speaker: nil, slots)
  }

  private static func statements(
    _ words: String, _ pattern: String, _ conditions: [String], speaker: String?,
    _ slots: QuestionSlots
  ) -> CompiledQuestion {
    let lookup = speaker == nil ? "OPTIONAL MATCH (who:Entity)-[:SAID]->(s)\n" : ""
    let name = speaker ?? "coalesce(who.name, s.speakerText, \"(no source named)\")"
    return compiled(
      words, slots,
      """
      MATCH \(pattern)
      \(CypherText.whereLine(conditions + statementConditions(slots)))\(lookup)WITH DISTINCT s, \(name) AS speaker
      RETURN speaker, \(CypherText.statementColumns)
      \(CypherText.statementOrder)
      """, evidence: [CypherText.statementEvidence])
  }

  @Sendable private static func count(_ slots: QuestionSlots) -> CompiledQuestion {
    let conditions = CypherText.whereLine(statementConditions(slots))
    return compiled(
      "how many statements contain", slots,
      "MATCH (s:Statement)\n\(conditions)RETURN count(s) AS statements",
      evidence: ["MATCH (s:Statement)\n\(conditions)RETURN s ORDER BY s.date DESC, s.id LIMIT 50"])
  }

  @Sendable private static func articles(_ slots: QuestionSlots) -> CompiledQuestion {
    let topic = CypherText.about(slots.topic, in: "a.text")
    let conditions = CypherText.whereLine(topic + slots.timeConditions(on: "a.date"))
    var question = compiled(
      "articles whose text contains", slots,
      """
      MATCH (a:Article)
      \(conditions)RETURN coalesce(a.title, substring(a.text, 0, 70) + "…") AS article, a.date AS date, a.source AS source, a.id AS _article
      ORDER BY date DESC, article, _article
      """,
      evidence: [
        """
        MATCH (a:Article {id: $_article})
        WITH a, size(split(toLower(a.text), \(CypherText.quoted(slots.topic.lowercased())))[0]) AS start
        RETURN a.id AS _article, start AS _start, start + \(slots.topic.unicodeScalars.count) AS _end
        """
      ])
    question.condition = "MATCH (a:Article)\n\(CypherText.whereLine(topic))RETURN a LIMIT 1"
    return question
  }

  private static func statementConditions(_ slots: QuestionSlots) -> [String] {
    CypherText.about(slots.topic, in: "s.text") + slots.timeConditions(on: "s.date")
  }

  /// A question that is taken only when some statement has the topic's words.
  private static func compiled(
    _ words: String, _ slots: QuestionSlots, _ cypher: String, evidence: [String]
  ) -> CompiledQuestion {
    CompiledQuestion(
      interpretation: "\(words) “\(slots.topic)”\(slots.timeWords) (no entity has that name)",
      cypher: cypher, evidence: evidence, condition: condition(slots))
  }

  /// That some statement has the topic's words.
  private static func condition(_ slots: QuestionSlots) -> String {
    let conditions = CypherText.whereLine(CypherText.about(slots.topic, in: "s.text"))
    return "MATCH (s:Statement)\n\(conditions)RETURN s LIMIT 1"
  }
}

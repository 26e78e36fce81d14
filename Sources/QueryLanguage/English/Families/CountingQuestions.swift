/// Counting.
enum CountingQuestions: QuestionFamily {
  static let title = "counting"

  static let examples = [
    "most mentioned people",
    "top speakers",
    "how many statements mention Ukraine",
    "how many statements did Putin make",
    "how many articles mention Russia",
    "who mentioned whom",
    "how many people",
  ]

  private static let said = QuestionGrammar.mentioned
  private static let statements = QuestionGrammar.statements
  private static let most = "([the] most|[the] most often|most frequently)"

  static let forms = [
    QuestionForm(
      "[the] [top] [<n>] most (mentioned|named|talked about|discussed|important) <kind> [<time>]",
      "[the] (top|biggest|main|key|leading|major|most prominent) [<n>] <kind> [<time>]",
      "[the] <n> (biggest|main|most important|most prominent|leading) <kind> [<time>]",
      "(who|what) (is|are|was|were|gets|got) mentioned \(most) [<time>]",
      "(who|what) (is|are|was) [the] most (mentioned|talked about|discussed) [<time>]",
      "(which|what) <kind> (is|are|was|were) mentioned [\(most)] [<time>]",
      "(which|what) <kind> (is|are|was|were) [the] most (mentioned|talked about) [<time>]",
      "<kind> mentioned \(most) [<time>]", "most mentioned [<time>]", compile: mostMentioned),
    QuestionForm(
      "[the] top [<n>] (speakers|speaker) [<time>]", "[all] speakers [<time>]",
      "[the] [top] [<n>] most (quoted|vocal|cited) <kind> [<time>]",
      "who (said|says|talks|spoke|talked|speaks) \(most) [<time>]",
      "who (is|was|are) (quoted|cited) [\(most)] [<time>]", "who has spoken [<time>]",
      "who (is|are) [the] most (quoted|vocal|cited) [<time>]",
      compile: topSpeakers),
    QuestionForm(
      "how many \(statements) (mention|mentioned|are about|about|name) <x> [<time>]",
      "how (often|many times) (is|was|were|has) <x> [been] mentioned [<time>]",
      "how many mentions of <x> [are there] [<time>]", compile: countMentions),
    QuestionForm(
      "how (often|many times) (did|has|does|do) <x> \(said) <y> [<time>]",
      "how many \(statements) (did|has|does) <x> (make|made) about <y> [<time>]",
      "how many \(statements) (by|from|of) <x> (mention|about|are about) <y> [<time>]",
      compile: countStatementsAbout),
    QuestionForm(
      "how many \(statements) (did|has|does) <x> (make|made) [<time>]",
      "how many \(statements) (by|from|of) <x> [are there] [<time>]",
      "how (often|many times) (did|has|does) <x> (speak|spoken|say something|talk) [<time>]",
      compile: countStatements),
    QuestionForm(
      "how many <kind> [have|has] \(said) <x> [<time>]", "how many \(said) <x> [<time>]",
      compile: countSpeakers),
    QuestionForm(
      "how many <kind> (did|does|has) <x> \(said) [<time>]", compile: countMentioned),
    QuestionForm(
      "how many articles (mention|mentioned|are about|about|name) <x> [<time>]",
      compile: countArticlesAbout),
    QuestionForm("how many \(statements) [are there] [<time>]", compile: countAllStatements),
    QuestionForm("how many articles [are there] [<time>]", compile: countAllArticles),
    QuestionForm("how many <kind> [are there|are known|do you know]", compile: countKind),
    QuestionForm(
      "who \(said) (whom|who) [<time>]",
      "who (talks|talked|spoke|is talking|was talking) about (whom|who) [<time>]",
      compile: whomByWhom),
  ]

  @Sendable private static func mostMentioned(_ slots: QuestionSlots) -> CompiledQuestion {
    let kind = slots.kind?.plural ?? "entities"
    return CompiledQuestion(
      interpretation: "\(kind) in the order of how many statements mention them\(slots.timeWords)",
      cypher: """
        MATCH (s:Statement)-[:MENTIONS]->(x:\(slots.kind?.label ?? "Entity"))
        \(CypherText.whereLine(slots.timeConditions(on: "s.date")))WITH x, count(s) AS statements
        RETURN x.name AS name, statements, x.id AS _x
        ORDER BY statements DESC, name, _x LIMIT \(slots.number ?? 20)
        """,
      evidence: [
        "MATCH (s:Statement)-[:MENTIONS]->(:Entity {id: $_x})\n\(CypherText.whereLine(slots.timeConditions(on: "s.date")))RETURN s ORDER BY s.date DESC, s.id LIMIT 50"
      ])
  }

  @Sendable private static func topSpeakers(_ slots: QuestionSlots) -> CompiledQuestion {
    CompiledQuestion(
      interpretation: "speakers in the order of how many statements they made\(slots.timeWords)",
      cypher: """
        MATCH (who:\(slots.kind?.label ?? "Entity"))-[:SAID]->(s:Statement)
        \(CypherText.whereLine(slots.timeConditions(on: "s.date")))WITH who, count(s) AS statements
        RETURN who.name AS speaker, statements, who.id AS _who
        ORDER BY statements DESC, speaker, _who LIMIT \(slots.number ?? 20)
        """,
      evidence: [
        "MATCH (:Entity {id: $_who})-[:SAID]->(s:Statement)\n\(CypherText.whereLine(slots.timeConditions(on: "s.date")))RETURN s ORDER BY s.date DESC, s.id LIMIT 50"
      ])
  }

  /// A question whose answer is one number of distinct `counted`; the statements `s` of the pattern
  /// are its evidence.
  private static func count(
    _ interpretation: String, _ pattern: String, _ conditions: [String], counted: String = "s",
    as column: String = "statements"
  ) -> CompiledQuestion {
    let start = "MATCH \(pattern)\n\(CypherText.whereLine(conditions))"
    return CompiledQuestion(
      interpretation: interpretation,
      cypher: "\(start)RETURN count(DISTINCT \(counted)) AS \(column)",
      evidence: pattern.contains("(s:Statement)")
        ? ["\(start)RETURN DISTINCT s ORDER BY s.date DESC, s.id LIMIT 50"] : [])
  }

  /// A question whose answer is a number of articles; repeats of others are counted apart.
  private static func countArticles(
    _ interpretation: String, _ pattern: String, _ conditions: [String], evidence: [String]
  ) -> CompiledQuestion {
    CompiledQuestion(
      interpretation: interpretation,
      cypher: """
        MATCH \(pattern)
        \(CypherText.whereLine(conditions))WITH DISTINCT a, EXISTS { MATCH (a)-[:DUPLICATE_OF]->(:Article) } AS isRepeat
        RETURN count(CASE WHEN NOT isRepeat THEN a END) AS articles, count(CASE WHEN isRepeat THEN a END) AS repeats
        """,
      evidence: evidence)
  }

  @Sendable private static func countMentions(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    return count(
      "the number of statements that mention \(x.name)\(slots.timeWords)",
      "(s:Statement)-[:MENTIONS]->\(CypherText.node("x", x))",
      CypherText.condition("x", x) + slots.timeConditions(on: "s.date"))
  }

  @Sendable private static func countStatements(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    return count(
      "the number of statements of \(x.name)\(slots.timeWords)",
      "\(CypherText.node("x", x))-[:SAID]->(s:Statement)",
      CypherText.condition("x", x) + slots.timeConditions(on: "s.date"))
  }

  @Sendable private static func countStatementsAbout(_ slots: QuestionSlots) -> CompiledQuestion {
    let (x, y) = (slots.entity("x"), slots.entity("y"))
    return count(
      "the number of statements of \(x.name) that mention \(y.name)\(slots.timeWords)",
      "\(CypherText.node("x", x))-[:SAID]->(s:Statement)-[:MENTIONS]->\(CypherText.node("y", y))",
      CypherText.condition("x", x) + CypherText.condition("y", y)
        + slots.timeConditions(on: "s.date"))
  }

  @Sendable private static func countMentioned(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    let kind = slots.kind
    return count(
      "the number of \(kind?.plural ?? "entities") that statements of \(x.name) mention\(slots.timeWords)",
      "\(CypherText.node("x", x))-[:SAID]->(s:Statement)-[:MENTIONS]->(y:\(kind?.label ?? "Entity"))",
      CypherText.condition("x", x) + slots.timeConditions(on: "s.date"), counted: "y",
      as: kind?.plural ?? "entities")
  }

  @Sendable private static func countSpeakers(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    let kind = slots.kind
    return count(
      "the number of \(kind?.plural ?? "speakers") whose statements mention \(x.name)\(slots.timeWords)",
      "(who:\(kind?.label ?? "Entity"))-[:SAID]->(s:Statement)-[:MENTIONS]->\(CypherText.node("x", x))",
      CypherText.condition("x", x) + slots.timeConditions(on: "s.date"), counted: "who",
      as: "speakers")
  }

  @Sendable private static func countArticlesAbout(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    let pattern = "(a:Article)-[m:MENTIONS]->\(CypherText.node("x", x))"
    let conditions = CypherText.condition("x", x) + slots.timeConditions(on: "a.date")
    return countArticles(
      "the number of articles that mention \(x.name)\(slots.timeWords)", pattern, conditions,
      evidence: [
        """
        MATCH \(pattern)
        \(CypherText.whereLine(conditions))RETURN a.id AS _article, m.start AS _start, m.end AS _end
        ORDER BY a.date DESC, a.id LIMIT 50
        """
      ])
  }

  @Sendable private static func countAllStatements(_ slots: QuestionSlots) -> CompiledQuestion {
    count(
      "the number of statements\(slots.timeWords)", "(s:Statement)",
      slots.timeConditions(on: "s.date"))
  }

  @Sendable private static func countAllArticles(_ slots: QuestionSlots) -> CompiledQuestion {
    countArticles(
      "the number of articles\(slots.timeWords)", "(a:Article)", slots.timeConditions(on: "a.date"),
      evidence: [])
  }

  @Sendable private static func countKind(_ slots: QuestionSlots) -> CompiledQuestion {
    let kind = slots.kind
    return count(
      "the number of \(kind?.plural ?? "entities")", "(x:\(kind?.label ?? "Entity"))", [],
      counted: "x", as: kind?.plural ?? "entities")
  }

  @Sendable private static func whomByWhom(_ slots: QuestionSlots) -> CompiledQuestion {
    CompiledQuestion(
      interpretation: "who mentioned whom in how many statements\(slots.timeWords)",
      cypher: """
        MATCH (who:Entity)-[:SAID]->(s:Statement)-[:MENTIONS]->(x:Entity)
        \(CypherText.whereLine(["who <> x"] + slots.timeConditions(on: "s.date")))WITH who, x, count(s) AS statements
        RETURN who.name AS speaker, x.name AS mentioned, statements, who.id AS _who, x.id AS _x
        ORDER BY statements DESC, speaker, mentioned, _who, _x LIMIT 50
        """,
      evidence: [
        "MATCH (:Entity {id: $_who})-[:SAID]->(s:Statement)-[:MENTIONS]->(:Entity {id: $_x})\nRETURN s ORDER BY s.date DESC, s.id LIMIT 50"
      ])
  }
}

/// When, and in which articles.
enum TimeAndSourceQuestions: QuestionFamily {
  static let title = "time and sources"

  static let examples = [
    "timeline of Zelensky",
    "which articles mention Bild",
    "first mention of SCO",
    "who reported that",
    "when did Putin mention Ukraine",
  ]

  private static let said = QuestionGrammar.mentioned

  static let forms = [
    QuestionForm(
      "[the|a] (timeline|history|chronology) (of|for) <x> [<time>]",
      "<x> (timeline|chronology) [<time>]", "when (was|is|were) <x> [mentioned|held] [<time>]",
      "when (did|does) <x> (take place|happen)",
      compile: timeline),
    perPeriod("(day|date|days)", isoLength: 10, column: "day"),
    perPeriod("(month|months)", isoLength: 7, column: "month"),
    perPeriod("(year|years)", isoLength: 4, column: "year"),
    QuestionForm(
      "[in] (which|what) articles [do|have] (mention|mentions|mentioned|name|named|quote|cite|talk about|are about) <x> [<time>]",
      "[all] articles (mentioning|about|on|that mention|with|quoting) <x> [<time>]",
      "in (which|what) articles (is|was) <x> mentioned [<time>]",
      "where (is|was) <x> mentioned [<time>]", compile: articles),
    QuestionForm(
      "(which|what) articles [do|have] (mention|mentioned|name) [both] <x> and <y> [<time>]",
      "[all] articles (mentioning|about|on|that mention|with) [both] <x> and <y> [<time>]",
      compile: articlesAboutBoth),
    QuestionForm(
      "[all|the] [latest|newest|recent] articles [<time>]",
      "(which|what) articles (are there|were published|appeared) [<time>]", compile: allArticles),
    QuestionForm(
      "[the] (first|earliest) mention of <x>", "when was <x> first mentioned",
      "when did <x> first appear", "who first mentioned <x>", compile: first),
    QuestionForm(
      "[the] (last|latest|newest) mention of <x>", "when was <x> last mentioned", compile: last),
    QuestionForm(
      "when (did|has) <x> [first|last] \(said) <y> [<time>]", compile: whenMentioned),
    QuestionForm(
      "when (did|has) <x> [first|last] (speak|spoken|talk) (to|with) <y> [<time>]",
      compile: whenAddressed),
    QuestionForm(
      "when (did|has) <x> [last] (speak|spoken|talk|say something|say anything) [<time>]",
      compile: whenSpoke),
    QuestionForm(
      "who (reported|published|wrote|printed) <previous>",
      "where (was|were|did) <previous> (reported|published|come from)",
      "(sources|source) of <previous>", compile: sources),
    QuestionForm(
      "[the] [top] (outlets|media|newspapers|sources) [<time>]",
      "(which|what) (outlet|outlets|newspapers|media) reported [the] most [<time>]",
      "who (reports|reported) [the] most [<time>]", compile: outlets),
  ]

  /// How many statements there are in each day, month or year: the first characters of ISO dates.
  private static func perPeriod(
    _ period: String, isoLength: Int, column: String
  ) -> QuestionForm {
    let statements = "[how many|number of] \(QuestionGrammar.statements)"
    let per = "(per|by|each|every|in each) \(period) [<time>]"
    return QuestionForm(
      "\(statements) \(per)", "\(statements) (by|of|from) <x> \(per)",
      "\(statements) (about|on|mentioning|that mention) <y> \(per)"
    ) { slots in
      var pattern = "(s:Statement)"
      var conditions = ["s.date IS NOT NULL"] + slots.timeConditions(on: "s.date")
      var words = ""
      if slots.has("x") {
        let x = slots.entity("x")
        pattern = "\(CypherText.node("x", x))-[:SAID]->(s:Statement)"
        conditions += CypherText.condition("x", x)
        words = " of \(x.name)"
      } else if slots.has("y") {
        let y = slots.entity("y")
        pattern = "(s:Statement)-[:MENTIONS]->\(CypherText.node("y", y))"
        conditions += CypherText.condition("y", y)
        words = " that mention \(y.name)"
      }
      let start = "substring(s.date, 0, \(isoLength))"
      return CompiledQuestion(
        interpretation:
          "how many statements with a date\(words) there are by \(column)\(slots.timeWords)",
        cypher: """
          MATCH \(pattern)
          \(CypherText.whereLine(conditions))WITH \(start) AS \(column), count(DISTINCT s) AS statements
          RETURN \(column), statements, \(column) AS _period
          ORDER BY \(column)
          """,
        evidence: [
          """
          MATCH \(pattern)
          \(CypherText.whereLine(conditions + ["\(start) = $_period"]))RETURN DISTINCT s ORDER BY s.id LIMIT 50
          """
        ])
    }
  }

  @Sendable private static func timeline(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    let conditions =
      CypherText.condition("x", x) + ["s.date IS NOT NULL"] + slots.timeConditions(on: "s.date")
    return CompiledQuestion(
      interpretation: "statements by or about \(x.name) by day\(slots.timeWords)",
      cypher: """
        MATCH \(CypherText.node("x", x))-[r:SAID|MENTIONS]-(s:Statement)
        \(CypherText.whereLine(conditions))WITH substring(s.date, 0, 10) AS date, count(DISTINCT CASE WHEN type(r) = "SAID" THEN s END) AS said, count(DISTINCT CASE WHEN type(r) = "MENTIONS" THEN s END) AS mentioned
        RETURN date, said, mentioned, date AS _date
        ORDER BY date
        """,
      evidence: [
        """
        MATCH \(CypherText.node("x", x))-[:SAID|MENTIONS]-(s:Statement)
        \(CypherText.whereLine(CypherText.condition("x", x) + ["substring(s.date, 0, 10) = $_date"]))RETURN DISTINCT s ORDER BY s.id LIMIT 50
        """
      ])
  }

  @Sendable private static func articles(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    let conditions = CypherText.condition("x", x) + slots.timeConditions(on: "a.date")
    return CompiledQuestion(
      interpretation: "articles that mention \(x.name)\(slots.timeWords)",
      cypher: """
        MATCH (a:Article)-[m:MENTIONS]->\(CypherText.node("x", x))
        \(CypherText.whereLine(conditions))RETURN coalesce(a.title, substring(a.text, 0, 70) + "…") AS article, a.date AS date, a.source AS source, m.count AS mentions, a.id AS _article, m.start AS _start, m.end AS _end
        ORDER BY date DESC, article, _article
        """,
      evidence: [
        """
        MATCH (a:Article {id: $_article})-[m:MENTIONS]->\(CypherText.node("x", x))
        \(CypherText.whereLine(CypherText.condition("x", x)))RETURN a.id AS _article, m.start AS _start, m.end AS _end
        """
      ])
  }

  @Sendable private static func articlesAboutBoth(_ slots: QuestionSlots) -> CompiledQuestion {
    let (x, y) = (slots.entity("x"), slots.entity("y"))
    let conditions =
      CypherText.condition("x", x) + CypherText.condition("y", y)
      + slots.timeConditions(on: "a.date")
    return CompiledQuestion(
      interpretation: "articles that mention both \(x.name) and \(y.name)\(slots.timeWords)",
      cypher: """
        MATCH \(CypherText.node("x", x))<-[m:MENTIONS]-(a:Article)-[:MENTIONS]->\(CypherText.node("y", y))
        \(CypherText.whereLine(conditions))RETURN coalesce(a.title, substring(a.text, 0, 70) + "…") AS article, a.date AS date, a.source AS source, a.id AS _article, m.start AS _start, m.end AS _end
        ORDER BY date DESC, article, _article
        """,
      evidence: ["RETURN $_article AS _article, $_start AS _start, $_end AS _end"])
  }

  @Sendable private static func allArticles(_ slots: QuestionSlots) -> CompiledQuestion {
    CompiledQuestion(
      interpretation: "articles\(slots.timeWords), the newest first",
      cypher: """
        MATCH (a:Article)
        \(CypherText.whereLine(slots.timeConditions(on: "a.date")))RETURN coalesce(a.title, substring(a.text, 0, 70) + "…") AS article, a.date AS date, a.source AS source, a.id AS _article
        ORDER BY date DESC, article, _article LIMIT 100
        """,
      evidence: [
        "MATCH (s:Statement)-[:IN]->(:Article {id: $_article}) RETURN s ORDER BY s.start, s.id"
      ])
  }

  @Sendable private static func whenSpoke(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    let conditions = CypherText.condition("x", x) + slots.timeConditions(on: "s.date")
    return CompiledQuestion(
      interpretation: "dates of statements of \(x.name)\(slots.timeWords), the newest first",
      cypher: """
        MATCH \(CypherText.node("x", x))-[:SAID]->(s:Statement)
        \(CypherText.whereLine(conditions))WITH DISTINCT s
        RETURN s.date AS date, s.text AS statement, s.id AS _s
        ORDER BY date DESC, _s
        """,
      evidence: [CypherText.statementEvidence])
  }

  @Sendable private static func outlets(_ slots: QuestionSlots) -> CompiledQuestion {
    CompiledQuestion(
      interpretation: "outlets in the order of how many statements they reported\(slots.timeWords)",
      cypher: """
        MATCH (s:Statement)-[:IN]->(a:Article)
        \(CypherText.whereLine(slots.timeConditions(on: "s.date")))OPTIONAL MATCH (s)-[:REPORTED_BY]->(outlet:Organization)
        WITH coalesce(outlet.name, a.source, "(unknown)") AS outlet, count(DISTINCT s) AS statements
        RETURN outlet, statements, outlet AS _outlet
        ORDER BY statements DESC, outlet LIMIT 20
        """,
      evidence: [
        """
        MATCH (s:Statement)-[:IN]->(a:Article)
        OPTIONAL MATCH (s)-[:REPORTED_BY]->(outlet:Organization)
        WITH s, coalesce(outlet.name, a.source, "(unknown)") AS outlet WHERE outlet = $_outlet
        RETURN DISTINCT s ORDER BY s.date DESC, s.id LIMIT 50
        """
      ])
  }

  @Sendable private static func first(_ slots: QuestionSlots) -> CompiledQuestion {
    extreme(slots, "first", order: "date, source, _article, _start")
  }

  @Sendable private static func last(_ slots: QuestionSlots) -> CompiledQuestion {
    extreme(slots, "last", order: "coalesce(date, \"\") DESC, source, _article, _start")
  }

  /// The article that mentions an entity first or last; articles without a date come after all
  /// others.
  private static func extreme(
    _ slots: QuestionSlots, _ word: String, order: String
  ) -> CompiledQuestion {
    let x = slots.entity("x")
    let conditions = CypherText.condition("x", x)
    return CompiledQuestion(
      interpretation: "the \(word) article that mentions \(x.name)",
      cypher: """
        MATCH (a:Article)-[m:MENTIONS]->\(CypherText.node("x", x))
        \(CypherText.whereLine(conditions))RETURN a.date AS date, coalesce(a.title, substring(a.text, 0, 70) + "…") AS article, a.source AS source, a.id AS _article, m.start AS _start, m.end AS _end
        ORDER BY \(order) LIMIT 1
        """,
      evidence: [
        """
        MATCH (a:Article {id: $_article})-[m:MENTIONS]->\(CypherText.node("x", x))
        \(CypherText.whereLine(CypherText.condition("x", x)))RETURN a.id AS _article, m.start AS _start, m.end AS _end
        """
      ])
  }

  @Sendable private static func whenMentioned(_ slots: QuestionSlots) -> CompiledQuestion {
    when(slots, "MENTIONS", "that mention")
  }

  @Sendable private static func whenAddressed(_ slots: QuestionSlots) -> CompiledQuestion {
    when(slots, "ADDRESSED_TO", "addressed to")
  }

  private static func when(
    _ slots: QuestionSlots, _ type: String, _ words: String
  ) -> CompiledQuestion {
    let (x, y) = (slots.entity("x"), slots.entity("y"))
    let conditions =
      CypherText.condition("x", x) + CypherText.condition("y", y)
      + slots.timeConditions(on: "s.date")
    return CompiledQuestion(
      interpretation: "dates of statements of \(x.name) \(words) \(y.name)\(slots.timeWords)",
      cypher: """
        MATCH \(CypherText.node("x", x))-[:SAID]->(s:Statement)-[:\(type)]->\(CypherText.node("y", y))
        \(CypherText.whereLine(conditions))WITH DISTINCT s
        RETURN s.date AS date, s.text AS statement, s.id AS _s
        ORDER BY date DESC, _s
        """,
      evidence: [CypherText.statementEvidence])
  }

  @Sendable private static func sources(_ slots: QuestionSlots) -> CompiledQuestion {
    let ids = slots.entity("previous").ids
    return CompiledQuestion(
      interpretation: "outlets that reported \(slots.entity("previous").name)",
      cypher: """
        MATCH (s:Statement)-[:IN]->(a:Article)
        WHERE s.id IN \(CypherText.list(ids))
        OPTIONAL MATCH (s)-[:REPORTED_BY]->(outlet:Organization)
        RETURN coalesce(outlet.name, a.source) AS outlet, a.title AS article, a.date AS date, s.text AS statement, s.id AS _s
        ORDER BY date DESC, outlet, _s
        """,
      evidence: [CypherText.statementEvidence])
  }
}

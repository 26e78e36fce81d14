/// When, and in which articles.
enum TimeAndSourceQuestions: QuestionFamily {
  static let title = "time and sources"

  static let examples = [
    "timeline of Zelensky",
    "which articles mention Bild",
    "first mention of SCO",
    "who reported that",
    "when did Merz mention Ukraine",
  ]

  static let forms = [
    QuestionForm(
      "[the|a] (timeline|history|chronology) of <x> [<time>]", "<x> timeline [<time>]",
      compile: timeline),
    QuestionForm(
      "(which|what) articles [do|have] (mention|mentions|mentioned|name|named) <x> [<time>]",
      "articles (mentioning|about|on|that mention|with) <x> [<time>]",
      "where (is|was) <x> mentioned [<time>]", compile: articles),
    QuestionForm(
      "[the] (first|earliest) mention of <x>", "when was <x> first mentioned", compile: first),
    QuestionForm(
      "[the] (last|latest|newest) mention of <x>", "when was <x> last mentioned", compile: last),
    QuestionForm(
      "when (did|has) <x> \(QuestionGrammar.mentioned) <y>", compile: whenMentioned),
    QuestionForm(
      "who (reported|published|wrote|printed) <previous>",
      "where (was|were|did) <previous> (reported|published|come from)",
      "(sources|source) of <previous>", compile: sources),
  ]

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

  @Sendable private static func first(_ slots: QuestionSlots) -> CompiledQuestion {
    extreme(slots, "first", order: "date, _article, _start")
  }

  @Sendable private static func last(_ slots: QuestionSlots) -> CompiledQuestion {
    extreme(slots, "last", order: "date DESC, _article, _start")
  }

  /// The article that mentions an entity first or last.
  private static func extreme(
    _ slots: QuestionSlots, _ word: String, order: String
  ) -> CompiledQuestion {
    let x = slots.entity("x")
    let conditions = CypherText.condition("x", x) + ["a.date IS NOT NULL"]
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
    let (x, y) = (slots.entity("x"), slots.entity("y"))
    let conditions = CypherText.condition("x", x) + CypherText.condition("y", y)
    return CompiledQuestion(
      interpretation: "dates of statements of \(x.name) that mention \(y.name)",
      cypher: """
        MATCH \(CypherText.node("x", x))-[:SAID]->(s:Statement)-[:MENTIONS]->\(CypherText.node("y", y))
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

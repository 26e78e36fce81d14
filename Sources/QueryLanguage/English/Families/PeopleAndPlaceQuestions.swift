import GraphModel

/// People, their positions, and where things are.
enum PeopleAndPlaceQuestions: QuestionFamily {
  static let title = "people and places"

  static let examples = [
    "who is Dmitriev",
    "who holds a position at Norvik Maritime",
    "what positions does Peskov hold",
    "who met Destrak",
    "who attended the Eastern Economic Forum",
    "where is the Eastern Economic Forum",
    "events in Vladivostok",
    "members of the Harbour Party",
  ]

  private static let position = "(position|positions|post|posts|role|roles|job|jobs|office|title)"

  static let forms = [
    QuestionForm(
      "(who is|who was|who are|who were) [the|a] <role> (of|at|in|for|to) <x>",
      "[the] <role> (of|at|in) <x>", "(who is|who was|who are|who were) <x> <role>",
      compile: holders),
    QuestionForm(
      "who (holds|held|has|had) [a|the] (position|positions|post|posts|role|job|office) (at|in|of|with) <x>",
      "who (works|worked) (at|for|in) <x>", "who (leads|runs|heads|led|headed) <x>",
      "(people|positions|officials|staff) (at|of) <x>", compile: positionsAt),
    QuestionForm(
      "what (position|positions|post|posts|role|roles|job|office) (does|did|has) <x> (hold|have|held)",
      "\(position) (of|held by) <x>", "(what is|what was|what are) <x> \(position)",
      "what (is|was) the \(position) of <x>", "<x> \(position)", "what does <x> do",
      "where (does|did|do) <x> work", "(who|whom|what) (does|did|do) <x> work for",
      compile: positionsOf),
    QuestionForm(
      "(did|has|have) <x> (meet|met|ever met) [with] <y>", "(did|have) <x> and <y> (meet|met)",
      "(when|where) (did|have) <x> (meet|met) [with] <y>",
      "(when|where) (did|have) <x> and <y> (meet|met)",
      "(meeting|meetings) (between|of) <x> and <y>",
      compile: metEachOther),
    QuestionForm("who [has|have] met (whom|who)", "[all] meetings", compile: allMeetings),
    QuestionForm(
      "who [has|have] (met|meets|meet) [with] <x>", "(whom|who) (did|has) <x> (meet|met) [with]",
      "(meetings|meeting) (of|with) <x>", "(people|everyone|anyone) (who|that) [has|have] met <x>",
      compile: met),
    QuestionForm(
      "who [has|have] (attended|attends|attend|participated in|took part in|spoke at|was at|were at) <x>",
      "(participants|attendees|guests|speakers) (of|at|in) <x>", compile: attended),
    QuestionForm(
      "(what|which) [events|event|summits|meetings] (did|has) <x> (attend|attended|participate in|take part in)",
      "events (attended by|with) <x>", compile: attendedBy),
    QuestionForm(
      "(which|what) [<kind>|party] (does|did|do) <x> belong to",
      "(which|what) <kind> (is|was) <x> [a] (member of|part of)",
      "(memberships|membership|party) of <x>",
      "<x> (memberships|party)", compile: memberOf),
    QuestionForm(
      "(is|was) <x> [a] (member|part) of <y>", "does <x> belong to <y>", compile: isMember),
    QuestionForm(
      "(who is|who are) [a|the] (member|members) of <x>", "members of <x>",
      "who belongs to <x>", compile: members),
    QuestionForm(
      "where (is|was|are|were|lies) <x> [located|held]", "location of <x>",
      "where (did|does|will) <x> (take place|happen)", compile: location),
    QuestionForm(
      "what (happened|took place|happens) (in|at) <x>", compile: eventsIn),
    QuestionForm(
      "<kind> (in|at|located in) <x>", "(what|who) (is|lies) in <x>",
      "(which|what) <kind> (are|is|were|was|happened|took place) [located] (in|at) <x>",
      compile: placedIn),
    QuestionForm(
      "<kind> (from|of) <x>", "(which|what) <kind> (are|is|come|comes) from <x>",
      "who (is|comes) from <x>", compile: from),
    QuestionForm(
      "[all] [known] <kind>", "(which|what) <kind> (are there|are known|do you know|exist)",
      compile: kinds),
    QuestionForm(
      "(who is|who was|who are|what is|what are|what was|tell me about|about|describe|show) <x>",
      "(information|info|facts|details) (about|on) <x>", "(profile|description) of <x>",
      compile: describe),
  ]

  /// A name alone asks who that is.
  static let bareName = QuestionForm("<x>", compile: describe)

  @Sendable private static func describe(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    return CompiledQuestion(
      interpretation: "what the articles say of \(x.name)",
      cypher: """
        MATCH \(CypherText.node("x", x))
        \(CypherText.whereLine(CypherText.condition("x", x)))OPTIONAL MATCH (x)-[r:HOLDS_POSITION]->(o:Entity)
        WITH x, collect(DISTINCT coalesce(r.role, "position") + " (" + o.name + ")") AS positions
        RETURN x.name AS name, toLower(head([l IN labels(x) WHERE l <> "Entity"])) AS kind, x.description AS description, positions,
          [a IN x.aliases WHERE a <> x.name] AS alsoCalled,
          size([(x)-[:SAID]->(s:Statement) | s]) AS statements, size([(x)<-[:MENTIONS]-(s:Statement) | s]) AS mentions,
          size([(x)<-[:MENTIONS]-(a:Article) | a]) AS articles, x.id AS id, x.id AS _x
        ORDER BY statements + mentions DESC, name
        """,
      evidence: [
        """
        MATCH (a:Article)-[m:MENTIONS]->(:Entity {id: $_x})
        RETURN a.id AS _article, m.start AS _start, m.end AS _end ORDER BY a.date DESC, a.id LIMIT 20
        """
      ])
  }

  @Sendable private static func holders(_ slots: QuestionSlots) -> CompiledQuestion {
    let (x, role) = (slots.entity("x"), slots.role)
    return relation(
      slots, "(p:Entity)-[r:HOLDS_POSITION]->\(CypherText.node("x", x))",
      interpretation: "who is \(role) of \(x.name)", shown: "p", as: "person", role: true,
      conditions: ["toLower(r.role) CONTAINS \(CypherText.quoted(role))"])
  }

  @Sendable private static func memberOf(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    return relation(
      slots, "\(CypherText.node("x", x))-[r:MEMBER_OF]->(p:Entity)",
      interpretation: "what \(x.name) is a member of", shown: "p", as: "organization")
  }

  @Sendable private static func isMember(_ slots: QuestionSlots) -> CompiledQuestion {
    between(slots, "[r:MEMBER_OF]->", "articles that say that", "is a member of")
  }

  @Sendable private static func metEachOther(_ slots: QuestionSlots) -> CompiledQuestion {
    between(slots, "[r:MET]-", "articles that say that", "met")
  }

  /// The articles that tell of a relation between two entities, the newest first.
  private static func between(
    _ slots: QuestionSlots, _ relation: String, _ start: String, _ verb: String
  ) -> CompiledQuestion {
    let (x, y) = (slots.entity("x"), slots.entity("y"))
    return CompiledQuestion(
      interpretation: "\(start) \(x.name) \(verb) \(y.name)",
      cypher: """
        MATCH \(CypherText.node("x", x))-\(relation)\(CypherText.node("y", y))
        \(CypherText.whereLine(CypherText.condition("x", x) + CypherText.condition("y", y)))MATCH (a:Article {id: r.article})
        RETURN a.date AS date, coalesce(a.title, substring(a.text, 0, 70) + "…") AS article, a.source AS source, r.article AS _article, r.start AS _start, r.end AS _end
        ORDER BY date DESC, _article, _start
        """,
      evidence: ["RETURN $_article AS _article, $_start AS _start, $_end AS _end"])
  }

  @Sendable private static func allMeetings(_ slots: QuestionSlots) -> CompiledQuestion {
    CompiledQuestion(
      interpretation: "who met whom, and in how many articles",
      cypher: """
        MATCH (p:Entity)-[r:MET]->(q:Entity)
        RETURN p.name AS who, q.name AS met, count(DISTINCT r.article) AS articles, p.id AS _p, q.id AS _q
        ORDER BY articles DESC, who, met, _p, _q LIMIT 100
        """,
      evidence: [
        """
        MATCH (p:Entity {id: $_p})-[r:MET]->(q:Entity {id: $_q})
        RETURN r.article AS _article, r.start AS _start, r.end AS _end ORDER BY _article, _start LIMIT 50
        """
      ])
  }

  @Sendable private static func eventsIn(_ slots: QuestionSlots) -> CompiledQuestion {
    relation(
      slots, "(p:Event)-[r:LOCATED_IN]->\(CypherText.node("x", slots.entity("x")))",
      interpretation: "events in \(slots.entity("x").name)", shown: "p", as: "event")
  }

  @Sendable private static func kinds(_ slots: QuestionSlots) -> CompiledQuestion {
    let kind = slots.kind
    return CompiledQuestion(
      interpretation:
        "\(kind?.plural ?? "entities") in the order of how many statements mention them",
      cypher: """
        MATCH (x:\(kind?.label ?? "Entity"))
        OPTIONAL MATCH (x)<-[:MENTIONS]-(s:Statement)
        WITH x, count(s) AS statements
        RETURN x.name AS name, statements, x.id AS _x
        ORDER BY statements DESC, name, _x LIMIT 100
        """,
      evidence: [
        "MATCH (s:Statement)-[:MENTIONS]->(:Entity {id: $_x})\nRETURN s ORDER BY s.date DESC, s.id LIMIT 50"
      ])
  }

  @Sendable private static func positionsAt(_ slots: QuestionSlots) -> CompiledQuestion {
    relation(
      slots, "(p:Entity)-[r:HOLDS_POSITION]->\(CypherText.node("x", slots.entity("x")))",
      interpretation: "positions at \(slots.entity("x").name)", shown: "p", as: "person", role: true
    )
  }

  @Sendable private static func positionsOf(_ slots: QuestionSlots) -> CompiledQuestion {
    relation(
      slots, "\(CypherText.node("x", slots.entity("x")))-[r:HOLDS_POSITION]->(p:Entity)",
      interpretation: "positions of \(slots.entity("x").name)", shown: "p", as: "at", role: true)
  }

  @Sendable private static func met(_ slots: QuestionSlots) -> CompiledQuestion {
    relation(
      slots, "\(CypherText.node("x", slots.entity("x")))-[r:MET]-(p:Entity)",
      interpretation: "who met \(slots.entity("x").name)", shown: "p", as: "met")
  }

  @Sendable private static func attended(_ slots: QuestionSlots) -> CompiledQuestion {
    relation(
      slots, "(p:Entity)-[r:PARTICIPATED_IN]->\(CypherText.node("x", slots.entity("x")))",
      interpretation: "who took part in \(slots.entity("x").name)", shown: "p", as: "participant")
  }

  @Sendable private static func attendedBy(_ slots: QuestionSlots) -> CompiledQuestion {
    relation(
      slots, "\(CypherText.node("x", slots.entity("x")))-[r:PARTICIPATED_IN]->(p:Entity)",
      interpretation: "what \(slots.entity("x").name) took part in", shown: "p", as: "event")
  }

  @Sendable private static func members(_ slots: QuestionSlots) -> CompiledQuestion {
    relation(
      slots, "(p:Entity)-[r:MEMBER_OF]->\(CypherText.node("x", slots.entity("x")))",
      interpretation: "members of \(slots.entity("x").name)", shown: "p", as: "member")
  }

  @Sendable private static func location(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    var question = relation(
      slots, "\(CypherText.node("x", x))-[r:LOCATED_IN]->(p:Entity)",
      interpretation: "where \(x.name) is", shown: "p", as: "place")
    // What the gazetteer knows stands apart from what articles say, and nothing is behind it.
    question.cypher += """

      UNION ALL
      MATCH \(CypherText.node("x", x))
      \(CypherText.whereLine(CypherText.condition("x", x) + ["x:Place", "x.description IS NOT NULL"]))RETURN x.description + ", general knowledge" AS `place`, 0 AS articles, null AS _p
      """
    return question
  }

  @Sendable private static func placedIn(_ slots: QuestionSlots) -> CompiledQuestion {
    relation(
      slots,
      "(p:\(slots.kind?.label ?? "Entity"))-[r:LOCATED_IN]->\(CypherText.node("x", slots.entity("x")))",
      interpretation: "\(slots.kind?.plural ?? "entities") in \(slots.entity("x").name)",
      shown: "p",
      as: slots.kind?.kind?.rawValue ?? "name")
  }

  @Sendable private static func from(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    return relation(
      slots,
      "(p:\(slots.kind?.label ?? "Entity"))-[r:HOLDS_POSITION|MEMBER_OF|LOCATED_IN]->\(CypherText.node("x", x))",
      interpretation:
        "\(slots.kind?.plural ?? "entities") with a position or membership in \(x.name), or located there",
      shown: "p", as: slots.kind?.kind?.rawValue ?? "name", role: true)
  }

  /// A list of the other ends `p` of relations `r`, one row for each end and role.
  private static func relation(
    _ slots: QuestionSlots, _ pattern: String, interpretation: String, shown: String,
    as column: String, role: Bool = false, conditions more: [String] = []
  ) -> CompiledQuestion {
    let x = slots.entity("x")
    let conditions = CypherText.condition("x", x) + ["p <> x"] + more
    let roleColumn = role ? "r.role AS role, " : ""
    let roleCondition = role ? ["coalesce(r.role, \"\") = $_role"] : []
    let hiddenRole = role ? ", coalesce(r.role, \"\") AS _role" : ""
    return CompiledQuestion(
      interpretation: interpretation,
      cypher: """
        MATCH \(pattern)
        \(CypherText.whereLine(conditions))RETURN p.name AS `\(column)`, \(roleColumn)count(DISTINCT r.article) AS articles, p.id AS _p\(hiddenRole)
        ORDER BY articles DESC, `\(column)`, _p
        """,
      evidence: [
        """
        MATCH \(pattern)
        \(CypherText.whereLine(CypherText.condition("x", x) + ["p.id = $_p"] + roleCondition))RETURN r.article AS _article, r.start AS _start, r.end AS _end
        ORDER BY _article, _start LIMIT 50
        """
      ])
  }
}

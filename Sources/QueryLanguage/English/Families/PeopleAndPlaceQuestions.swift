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
    "where is Vladivostok",
    "events in Alaska",
    "members of the Harbour Party",
  ]

  static let forms = [
    QuestionForm(
      "who (holds|held|has|had) [a|the] (position|positions|post|posts|role|job|office) (at|in|of|with) <x>",
      "who (works|worked) (at|for|in) <x>", "who (leads|runs|heads|led|headed) <x>",
      "(people|positions|officials|staff) (at|of) <x>", compile: positionsAt),
    QuestionForm(
      "what (position|positions|post|posts|role|roles|job|office) (does|did|has) <x> (hold|have|held)",
      "(positions|roles) (of|held by) <x>", compile: positionsOf),
    QuestionForm(
      "who [has|have] (met|meets|meet) [with] <x>", "(whom|who) (did|has) <x> (meet|met) [with]",
      "meetings (of|with) <x>", compile: met),
    QuestionForm(
      "who [has|have] (attended|attends|attend|participated in|took part in|spoke at|was at|were at) <x>",
      "(participants|attendees|guests|speakers) (of|at|in) <x>", compile: attended),
    QuestionForm(
      "(what|which) [events] (did|has) <x> (attend|attended|participate in|take part in)",
      compile: attendedBy),
    QuestionForm(
      "(who is|who are) [a|the] (member|members) of <x>", "members of <x>",
      "who belongs to <x>", compile: members),
    QuestionForm(
      "where (is|was|are|were|lies) <x> [located]", "location of <x>", compile: location),
    QuestionForm(
      "<kind> (in|at|located in) <x>",
      "(which|what) <kind> (are|is|were|was|happened|took place) (in|at) <x>",
      compile: placedIn),
    QuestionForm(
      "(who is|who was|who are|what is|what are|what was|tell me about|about|describe|show) <x>",
      compile: describe),
  ]

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
          size([(x)-[:SAID]->(s:Statement) | s]) AS statements, size([(x)<-[:MENTIONS]-(s:Statement) | s]) AS mentionedIn, x.id AS id, x.id AS _x
        ORDER BY statements + mentionedIn DESC, name
        """,
      evidence: [
        """
        MATCH (a:Article)-[m:MENTIONS]->(:Entity {id: $_x})
        RETURN a.id AS _article, m.start AS _start, m.end AS _end ORDER BY a.date DESC, a.id LIMIT 20
        """
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
    relation(
      slots, "\(CypherText.node("x", slots.entity("x")))-[r:LOCATED_IN]->(p:Entity)",
      interpretation: "where \(slots.entity("x").name) is", shown: "p", as: "place")
  }

  @Sendable private static func placedIn(_ slots: QuestionSlots) -> CompiledQuestion {
    relation(
      slots,
      "(p:\(slots.kind?.label ?? "Entity"))-[r:LOCATED_IN]->\(CypherText.node("x", slots.entity("x")))",
      interpretation: "\(slots.kind?.plural ?? "entities") in \(slots.entity("x").name)",
      shown: "p",
      as: slots.kind?.kind?.rawValue ?? "name")
  }

  /// A list of the other ends `p` of relations `r`, one row for each end and role.
  private static func relation(
    _ slots: QuestionSlots, _ pattern: String, interpretation: String, shown: String,
    as column: String, role: Bool = false
  ) -> CompiledQuestion {
    let x = slots.entity("x")
    let conditions = CypherText.condition("x", x) + ["p <> x"]
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

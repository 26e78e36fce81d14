import GraphModel

/// Who stands beside whom: entities linked by statements and relations.
enum NeighborQuestions: QuestionFamily {
  static let title = "neighbours"

  static let examples = [
    "neighbors of Putin",
    "neighbors of Merz within 2",
    "people near Norvik Maritime",
    "common neighbors of Putin and Trump",
    "who is connected to Kallas",
  ]

  private static let neighbors =
    "(neighbors|neighbours|neighbor|neighbour|connections|contacts|links|relations|relationships|associates|ties)"
  private static let near =
    "(near|around|close to|connected to|connected with|linked to|linked with|related to|associated with|beside|next to|alongside|mentioned with|mentioned together with|mentioned alongside|named with)"

  private static let articlesAbout =
    "(in|in the) [same] articles (about|as|with|on|that mention|mentioning)"

  static let forms = [
    QuestionForm(
      "(who|what|(which|what) <kind>|<kind>) [is|are|was|were] [often] (mentioned|named|appears|appear|occur) \(articlesAbout) <x>",
      "<kind> \(articlesAbout) <x>", compile: inSameArticles),
    QuestionForm(
      "[the] (common|shared|mutual) \(neighbors) (of|between) <x> and <y>",
      "what do <x> and <y> have in common", "who (do|does) <x> and <y> (share|both know)",
      compile: common),
    QuestionForm(
      "who (do|did|does) <x> and <y> both \(QuestionGrammar.mentioned)",
      "(who|what) (is|was|are|were) mentioned by both <x> and <y>", compile: bothMention),
    QuestionForm(
      "[the] \(neighbors) of <x> (within|up to) <n> [steps|hops|links]",
      "<x> \(neighbors) (within|up to) <n> [steps|hops|links]",
      "<kind> \(near) <x> within <n> [steps|hops|links]",
      "(who|what) is \(near) <x> within <n> [steps|hops|links]",
      compile: within),
    QuestionForm(
      "[the] \(neighbors) of <x>", "<x> \(neighbors)", "<kind> \(near) <x>",
      "(who|what) (is|are|was|were) [often] \(near) <x>",
      "(which|what) <kind> (are|is|was|were) [often] \(near) <x>",
      "(who|what) (appears|appear|occurs|is seen) [together] (with|alongside|beside|next to) <x>",
      "who knows <x>", "(who|whom) does <x> know",
      compile: direct),
  ]

  @Sendable private static func inSameArticles(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    let start = """
      MATCH \(CypherText.node("x", x))<-[:MENTIONS]-(a:Article)-[m:MENTIONS]->
      """
    let conditions = CypherText.condition("x", x)
    return CompiledQuestion(
      interpretation:
        "\(slots.kind?.plural ?? "entities") that articles mention beside \(x.name)",
      cypher: """
        \(start)(n:\(slots.kind?.label ?? "Entity"))
        \(CypherText.whereLine(conditions + ["n <> x"]))RETURN n.name AS neighbor, count(DISTINCT a) AS articles, n.id AS _neighbor
        ORDER BY articles DESC, neighbor, _neighbor LIMIT 100
        """,
      evidence: [
        """
        \(start)(:Entity {id: $_neighbor})
        \(CypherText.whereLine(conditions))RETURN DISTINCT a.id AS _article, m.start AS _start, m.end AS _end, a.date AS date
        ORDER BY date DESC, _article LIMIT 20
        """
      ])
  }

  @Sendable private static func direct(_ slots: QuestionSlots) -> CompiledQuestion {
    neighbors(slots, depth: 1)
  }

  @Sendable private static func within(_ slots: QuestionSlots) -> CompiledQuestion {
    neighbors(slots, depth: max(1, slots.number ?? 1))
  }

  private static func neighbors(_ slots: QuestionSlots, depth: Int) -> CompiledQuestion {
    let x = slots.entity("x")
    let label = slots.kind?.kind.map { "WHERE neighbor:\($0.label)\n" } ?? ""
    let distance = depth > 1 ? "distance, " : ""
    let steps = depth > 1 ? " within \(depth) steps" : ""
    return CompiledQuestion(
      interpretation:
        "\(slots.kind?.plural ?? "entities") linked to \(x.name) by statements and relations\(steps)",
      cypher: """
        CALL hearsay.neighbors(\(CypherText.list(x.ids)), \(depth)) YIELD neighbor, distance, statements, relations
        \(label.isEmpty ? "" : "WITH * " + label)RETURN neighbor.name AS neighbor, \(distance)statements, relations, neighbor.id AS _neighbor
        ORDER BY \(distance)statements DESC, size(relations) DESC, neighbor, _neighbor
        """,
      evidence: [evidence(between: x.ids)])
  }

  /// The statements that link the row's neighbour with one of `ids`.
  private static func evidence(between ids: [String]) -> String {
    """
    MATCH (x:Entity)-[:SAID|MENTIONS|ADDRESSED_TO]-(s:Statement)-[:SAID|MENTIONS|ADDRESSED_TO]-(n:Entity {id: $_neighbor})
    WHERE x.id IN \(CypherText.list(ids))
    RETURN DISTINCT s, null AS _article, null AS _start, null AS _end ORDER BY s.date DESC, s.id LIMIT 50
    UNION ALL
    MATCH (x:Entity)-[r:HOLDS_POSITION|MEMBER_OF|LOCATED_IN|PARTICIPATED_IN|MET]-(n:Entity {id: $_neighbor})
    WHERE x.id IN \(CypherText.list(ids))
    RETURN null AS s, r.article AS _article, r.start AS _start, r.end AS _end ORDER BY _article, _start LIMIT 50
    """
  }

  @Sendable private static func bothMention(_ slots: QuestionSlots) -> CompiledQuestion {
    let (x, y) = (slots.entity("x"), slots.entity("y"))
    let columns = CypherText.columns(x, y)
    return CompiledQuestion(
      interpretation: "entities that statements of \(x.name) and of \(y.name) mention",
      cypher: """
        MATCH \(CypherText.node("x", x))-[:SAID]->(s:Statement)-[:MENTIONS]->(z:Entity)
        \(CypherText.whereLine(CypherText.condition("x", x)))WITH z, count(DISTINCT s) AS first
        MATCH \(CypherText.node("y", y))-[:SAID]->(t:Statement)-[:MENTIONS]->(z)
        \(CypherText.whereLine(CypherText.condition("y", y)))WITH z, first, count(DISTINCT t) AS second
        RETURN z.name AS mentioned, first AS \(columns.0), second AS \(columns.1), z.id AS _neighbor
        ORDER BY first + second DESC, mentioned, _neighbor
        """,
      evidence: [evidence(between: x.ids + y.ids)])
  }

  @Sendable private static func common(_ slots: QuestionSlots) -> CompiledQuestion {
    let (x, y) = (slots.entity("x"), slots.entity("y"))
    let columns = CypherText.columns(x, y)
    return CompiledQuestion(
      interpretation: "entities linked to both \(x.name) and \(y.name)",
      cypher: """
        CALL hearsay.common_neighbors(\(CypherText.list(x.ids)), \(CypherText.list(y.ids))) YIELD neighbor, first, second
        RETURN neighbor.name AS neighbor, first AS \(columns.0), second AS \(columns.1), neighbor.id AS _neighbor
        ORDER BY first + second DESC, neighbor, _neighbor
        """,
      evidence: [evidence(between: x.ids + y.ids)])
  }
}

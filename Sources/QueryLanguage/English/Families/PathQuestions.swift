/// How two entities are linked.
enum PathQuestions: QuestionFamily {
  static let title = "paths"

  static let examples = [
    "path from Merz to Trump",
    "shortest path from Merz to Trump through statements",
    "all paths from Merz to Trump within 5",
    "path from Merz to Xi avoiding Putin",
    "how is Kallas connected to Macron",
  ]

  private static let avoiding = "[(avoiding|without|not through) <z>]"
  private static let kind = "[(through|via|over|by) (statements|relations)]"
  private static let path =
    "[the|a] [shortest|any] (path|paths|route|connection|connections|link|links|chain|relationship|relation|ties)"

  static let forms = [
    QuestionForm(
      "all [the|shortest] paths (from|between) <x> (to|and) <y> \(kind) [within <n> [steps|hops]] \(avoiding)",
      "all [the|shortest] paths (from|between) <x> (to|and) <y> \(avoiding) [within <n> [steps|hops]]",
      compile: all),
    QuestionForm(
      "[the|a] [shortest] (path|paths|connection|link|chain) (from|between) <x> (to|and) <y> through statements \(avoiding)",
      compile: throughStatements),
    QuestionForm(
      "\(path) (from|between|of) <x> (to|and|with) <y> \(kind) [within <n> [steps|hops]] \(avoiding)",
      "\(path) (from|between|of) <x> (to|and|with) <y> \(avoiding) [within <n> [steps|hops]]",
      "(how|why) (is|are|was|were) <x> (connected|linked|related) (to|with) <y>",
      "(how|why) (are|were) <x> and <y> (connected|linked|related)",
      "(is|are|was|were) <x> [somehow] (connected|linked|related) (to|with) <y>",
      "(is|are|was|were) <x> and <y> [somehow] (connected|linked|related)", "how does <x> know <y>",
      "how do <x> and <y> know each other",
      "what (links|connects|relates) <x> (and|to|with) <y>", "(connect|link) <x> (and|to|with) <y>",
      compile: one),
    QuestionForm(
      "\(path) (from|between) <x> (to|and) <y> (via|through|over|by way of) <z> [within <n> [steps|hops]]",
      compile: via),
  ]

  /// Steps from entity to entity; each goes over a statement, so over two relationships.
  private static let defaultSteps = 6

  @Sendable private static func one(_ slots: QuestionSlots) -> CompiledQuestion {
    path(slots, selector: "ANY SHORTEST", types: CypherText.linkTypes, words: "a shortest path")
  }

  @Sendable private static func throughStatements(_ slots: QuestionSlots) -> CompiledQuestion {
    path(
      slots, selector: "ANY SHORTEST", types: "SAID|MENTIONS|ADDRESSED_TO|REPORTED_BY",
      words: "a shortest path over statements")
  }

  /// Two paths that meet at the entity to pass.
  @Sendable private static func via(_ slots: QuestionSlots) -> CompiledQuestion {
    let (x, y, z) = (slots.entity("x"), slots.entity("y"), slots.entity("z"))
    let steps = max(1, slots.number ?? defaultSteps)
    let run = "-[:\(CypherText.linkTypes)]-{1,\(2 * steps)}"
    let toZ =
      CypherText.condition("x", x) + CypherText.condition("z", z) + [CypherText.passable("path")]
    let toY = CypherText.condition("y", y) + [CypherText.passable("onward")]
    return CompiledQuestion(
      interpretation: "shortest paths from \(x.name) to \(z.name) and on to \(y.name)",
      cypher: """
        MATCH path = ANY SHORTEST \(CypherText.node("x", x))\(run)\(CypherText.node("z", z))
        \(CypherText.whereLine(toZ))MATCH onward = ANY SHORTEST (z)\(run)\(CypherText.node("y", y))
        \(CypherText.whereLine(toY))RETURN path, onward, length(path) + length(onward) AS length, [n IN nodes(path) + nodes(onward) WHERE n:Statement | n.id] AS _statements
        ORDER BY length LIMIT 100
        """,
      evidence: ["MATCH (s:Statement) WHERE s.id IN $_statements RETURN s ORDER BY s.id"])
  }

  @Sendable private static func all(_ slots: QuestionSlots) -> CompiledQuestion {
    slots.has("n")
      ? path(
        slots, selector: "SHORTEST 50", types: CypherText.linkTypes, words: "the 50 shortest paths")
      : path(
        slots, selector: "ALL SHORTEST", types: CypherText.linkTypes, words: "all shortest paths")
  }

  private static func path(
    _ slots: QuestionSlots, selector: String, types: String, words: String
  ) -> CompiledQuestion {
    let (x, y, z) = (slots.entity("x"), slots.entity("y"), slots.entity("z"))
    let steps = max(1, slots.number ?? defaultSteps)
    let avoiding = slots.has("z") ? ", avoiding \(z.name)" : ""
    let conditions =
      CypherText.condition("x", x) + CypherText.condition("y", y)
      + [CypherText.passable("path", avoiding: z.ids)]
    return CompiledQuestion(
      interpretation: "\(words) from \(x.name) to \(y.name), at most \(steps) steps\(avoiding)",
      cypher: """
        MATCH path = \(selector) \(CypherText.node("x", x))-[:\(types)]-{1,\(2 * steps)}\(CypherText.node("y", y))
        \(CypherText.whereLine(conditions))RETURN path, length(path) AS length, [n IN nodes(path) WHERE n:Statement | n.id] AS _statements
        ORDER BY length LIMIT 100
        """,
      evidence: ["MATCH (s:Statement) WHERE s.id IN $_statements RETURN s ORDER BY s.id"])
  }
}

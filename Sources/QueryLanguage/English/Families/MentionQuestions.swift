/// Who spoke of whom.
enum MentionQuestions: QuestionFamily {
  static let title = "who spoke of whom"

  static let examples = [
    "who mentioned Zelensky",
    "who talked about Ukraine in September 2025",
    "who quoted Peskov",
    "who said \"cranes\"",
    "who mentioned both Putin and Zelensky",
    "who mentioned Zelensky but not Trump",
    "which organizations mentioned Ukraine",
    "who never mentioned Russia",
    "who mentioned Russia more than Ukraine",
    "whom did Putin mention",
  ]

  private static let said = QuestionGrammar.mentioned

  static let forms = [
    QuestionForm(
      "who [has|have] \(said) both <x> and <y> [<time>]",
      "(which|what) <kind> [have|has] \(said) both <x> and <y> [<time>]", compile: both),
    QuestionForm(
      "who [has|have] \(said) <x> but (not|never) <y> [<time>]", compile: butNot),
    QuestionForm(
      "who [has|have] \(said) <x> more [often] than <y> [<time>]", compile: moreThan),
    QuestionForm(
      "who (has|have) never \(said) <x> [<time>]", "who never \(said) <x> [<time>]",
      "who (did not|didn't|does not|doesn't) \(said) <x> [<time>]", compile: never),
    QuestionForm(
      "who [has|have] (quoted|quotes|cited|cites|reported on) <x> [<time>]",
      "(which|what) (outlets|media|newspapers|papers) (quoted|cited) <x> [<time>]", compile: quoted),
    QuestionForm(
      "(which|what) <kind> [have|has] \(said) <x> [<time>]",
      "<kind> (who|that) \(said) <x> [<time>]", "who [has|have|is|was] \(said) <x> [<time>]",
      "(who is|who was) (talking|speaking) (about|of) <x> [<time>]",
      "(show|list|find) [me] who \(said) <x> [<time>]", "mentions of <x> [<time>]",
      "<x> mentioned by whom", compile: mentioned),
    QuestionForm(
      "(whom|who|what) (did|does|has) <x> \(said) [<time>]",
      "(which|what) <kind> (did|does|has) <x> \(said) [<time>]",
      "who [is|was|were] mentioned by <x> [<time>]", compile: mentionedBy),
    QuestionForm(
      "who [has|have] (said|used|says|used the word|said the word|said the words) <text> [<time>]",
      "who said that <text> [<time>]", compile: saidText),
  ]

  /// The rows of a list of speakers: statements `s` are matched, `who` is their speaker or null.
  private static let bySpeaker = """
    OPTIONAL MATCH (who:Entity)-[:SAID]->(s)
    WITH who, CASE WHEN who IS NULL THEN s.speakerText END AS words, count(DISTINCT s) AS statements, max(s.date) AS latest
    RETURN coalesce(who.name, words, "(no source named)") AS speaker, statements, latest, who.id AS _who, words AS _words
    ORDER BY statements DESC, speaker, _who
    """

  /// The rows of a list of named speakers of one kind.
  private static let byNamedSpeaker = """
    RETURN who.name AS speaker, count(DISTINCT s) AS statements, max(s.date) AS latest, who.id AS _who
    ORDER BY statements DESC, speaker, _who
    """

  /// Evidence for `bySpeaker`: statements that `pattern` and `conditions` select, by the row's speaker.
  private static func evidence(_ pattern: String, _ conditions: [String]) -> [String] {
    let end = "RETURN DISTINCT s ORDER BY s.date DESC, s.id LIMIT 50"
    return [
      "MATCH (:Entity {id: $_who})-[:SAID]->\(pattern)\n\(CypherText.whereLine(conditions))\(end)",
      "MATCH \(pattern)\n\(CypherText.whereLine(conditions + ["s.speakerText = $_words", "NOT (:Entity)-[:SAID]->(s)"]))\(end)",
      "MATCH \(pattern)\n\(CypherText.whereLine(conditions + ["s.speakerText IS NULL", "NOT (:Entity)-[:SAID]->(s)"]))\(end)",
    ]
  }

  @Sendable private static func mentioned(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    let pattern = "(s:Statement)-[:MENTIONS]->\(CypherText.node("x", x))"
    let conditions = CypherText.condition("x", x) + slots.timeConditions(on: "s.date")
    let start =
      if let kind = slots.kind {
        "MATCH (who:\(kind.label))-[:SAID]->\(pattern)\n\(CypherText.whereLine(conditions))\(byNamedSpeaker)"
      } else {
        "MATCH \(pattern)\n\(CypherText.whereLine(conditions))\(bySpeaker)"
      }
    return CompiledQuestion(
      interpretation:
        "\(slots.kind?.plural ?? "speakers") whose statements mention \(x.name)\(slots.timeWords)",
      cypher: start, evidence: evidence(pattern, conditions))
  }

  @Sendable private static func both(_ slots: QuestionSlots) -> CompiledQuestion {
    let (x, y) = (slots.entity("x"), slots.entity("y"))
    let time = slots.timeConditions(on: "s.date")
    let timeOfOther = slots.timeConditions(on: "t.date")
    let conditions = CypherText.condition("x", x) + time
    let other = CypherText.condition("y", y) + timeOfOther
    let pattern = "(s:Statement)-[:MENTIONS]->\(CypherText.node("x", x))"
    return CompiledQuestion(
      interpretation:
        "\(slots.kind?.plural ?? "speakers") whose statements mention \(x.name) and \(y.name)\(slots.timeWords)",
      cypher: """
        MATCH (who:\(slots.kind?.label ?? "Entity"))-[:SAID]->\(pattern)
        \(CypherText.whereLine(conditions))WITH who, count(DISTINCT s) AS first
        MATCH (who)-[:SAID]->(t:Statement)-[:MENTIONS]->\(CypherText.node("y", y))
        \(CypherText.whereLine(other))WITH who, first, count(DISTINCT t) AS second
        RETURN who.name AS speaker, first AS \(column(x)), second AS \(column(y)), who.id AS _who
        ORDER BY first + second DESC, speaker, _who
        """,
      evidence: [
        """
        MATCH (:Entity {id: $_who})-[:SAID]->(s:Statement)-[:MENTIONS]->(z:Entity)
        \(CypherText.whereLine(["z.id IN \(CypherText.list(x.ids + y.ids))"] + time))RETURN DISTINCT s ORDER BY s.date DESC, s.id LIMIT 50
        """
      ])
  }

  /// A column named after an entity.
  private static func column(_ selection: EntitySelection) -> String {
    "`\(selection.name.replacing("`", with: "``"))`"
  }

  @Sendable private static func butNot(_ slots: QuestionSlots) -> CompiledQuestion {
    let (x, y) = (slots.entity("x"), slots.entity("y"))
    let pattern = "(s:Statement)-[:MENTIONS]->\(CypherText.node("x", x))"
    let conditions = CypherText.condition("x", x) + slots.timeConditions(on: "s.date")
    return CompiledQuestion(
      interpretation:
        "speakers whose statements mention \(x.name) but never \(y.name)\(slots.timeWords)",
      cypher: """
        MATCH (who:Entity)-[:SAID]->\(pattern)
        \(CypherText.whereLine(conditions + [silence(about: y, slots)]))\(byNamedSpeaker)
        """,
      evidence: evidence(pattern, conditions))
  }

  /// The condition that `who` never mentions the entities.
  private static func silence(about y: EntitySelection, _ slots: QuestionSlots) -> String {
    let inner = CypherText.condition("y", y) + slots.timeConditions(on: "t.date")
    let condition = inner.isEmpty ? "" : " WHERE " + inner.joined(separator: " AND ")
    return
      "NOT EXISTS { MATCH (who)-[:SAID]->(t:Statement)-[:MENTIONS]->\(CypherText.node("y", y))\(condition) }"
  }

  @Sendable private static func never(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    return CompiledQuestion(
      interpretation: "speakers none of whose statements mention \(x.name)\(slots.timeWords)",
      cypher: """
        MATCH (who:Entity)-[:SAID]->(s:Statement)
        WHERE \(silence(about: x, slots))
        \(byNamedSpeaker) LIMIT 100
        """,
      evidence: [
        "MATCH (:Entity {id: $_who})-[:SAID]->(s:Statement) RETURN s ORDER BY s.date DESC, s.id LIMIT 50"
      ])
  }

  @Sendable private static func moreThan(_ slots: QuestionSlots) -> CompiledQuestion {
    let (x, y) = (slots.entity("x"), slots.entity("y"))
    let conditions =
      ["z.id IN \(CypherText.list(x.ids + y.ids))"] + slots.timeConditions(on: "s.date")
    return CompiledQuestion(
      interpretation:
        "speakers who mention \(x.name) in more statements than \(y.name)\(slots.timeWords)",
      cypher: """
        MATCH (who:Entity)-[:SAID]->(s:Statement)-[:MENTIONS]->(z:Entity)
        \(CypherText.whereLine(conditions))WITH who, count(DISTINCT CASE WHEN z.id IN \(CypherText.list(x.ids)) THEN s END) AS first, count(DISTINCT CASE WHEN z.id IN \(CypherText.list(y.ids)) THEN s END) AS second
        WHERE first > second
        RETURN who.name AS speaker, first AS \(column(x)), second AS \(column(y)), who.id AS _who
        ORDER BY first - second DESC, speaker, _who
        """,
      evidence: evidence("(s:Statement)-[:MENTIONS]->(z:Entity)", conditions))
  }

  @Sendable private static func quoted(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    let pattern = "\(CypherText.node("x", x))-[:SAID]->(s:Statement)"
    let conditions = CypherText.condition("x", x) + slots.timeConditions(on: "s.date")
    return CompiledQuestion(
      interpretation: "outlets that reported statements of \(x.name)\(slots.timeWords)",
      cypher: """
        MATCH \(pattern)
        \(CypherText.whereLine(conditions))OPTIONAL MATCH (s)-[:REPORTED_BY]->(outlet:Organization)
        OPTIONAL MATCH (s)-[:IN]->(a:Article)
        WITH coalesce(outlet.name, a.source, "(unknown)") AS outlet, count(DISTINCT s) AS statements, max(s.date) AS latest
        RETURN outlet, statements, latest, outlet AS _outlet
        ORDER BY statements DESC, outlet
        """,
      evidence: [
        """
        MATCH \(pattern)
        \(CypherText.whereLine(conditions))OPTIONAL MATCH (s)-[:REPORTED_BY]->(outlet:Organization)
        OPTIONAL MATCH (s)-[:IN]->(a:Article)
        WITH s, coalesce(outlet.name, a.source, "(unknown)") AS outlet WHERE outlet = $_outlet
        RETURN DISTINCT s ORDER BY s.date DESC, s.id LIMIT 50
        """
      ])
  }

  @Sendable private static func mentionedBy(_ slots: QuestionSlots) -> CompiledQuestion {
    let x = slots.entity("x")
    let start = "\(CypherText.node("x", x))-[:SAID]->(s:Statement)-[:MENTIONS]->"
    let conditions = CypherText.condition("x", x) + slots.timeConditions(on: "s.date")
    return CompiledQuestion(
      interpretation:
        "\(slots.kind?.plural ?? "entities") that statements of \(x.name) mention\(slots.timeWords)",
      cypher: """
        MATCH \(start)(y:\(slots.kind?.label ?? "Entity"))
        \(CypherText.whereLine(conditions))RETURN y.name AS mentioned, count(DISTINCT s) AS statements, max(s.date) AS latest, y.id AS _y
        ORDER BY statements DESC, mentioned, _y
        """,
      evidence: [
        """
        MATCH \(start)(:Entity {id: $_y})
        \(CypherText.whereLine(conditions))RETURN DISTINCT s ORDER BY s.date DESC, s.id LIMIT 50
        """
      ])
  }

  @Sendable private static func saidText(_ slots: QuestionSlots) -> CompiledQuestion {
    let conditions =
      ["toLower(s.text) CONTAINS toLower(\(CypherText.quoted(slots.text)))"]
      + slots.timeConditions(on: "s.date")
    return CompiledQuestion(
      interpretation: "speakers whose statements contain “\(slots.text)”\(slots.timeWords)",
      cypher: "MATCH (s:Statement)\n\(CypherText.whereLine(conditions))\(bySpeaker)",
      evidence: evidence("(s:Statement)", conditions))
  }
}

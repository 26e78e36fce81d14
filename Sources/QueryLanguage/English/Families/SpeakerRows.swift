/// Lists of speakers, one row a speaker, that several families of questions answer with.
enum SpeakerRows {
  /// Ways to ask for the speakers; `<kind>` gives their kind.
  static let question = "(who|(which|what) <kind>|<kind> (who|that|which)) [has|have]"

  /// The speakers, of the kind asked for, of the statements `s` that a pattern and conditions select.
  ///
  /// `words` say what the statements have in common, after "speakers" or "people".
  static func list(
    _ words: String, _ pattern: String, _ conditions: [String], _ slots: QuestionSlots
  ) -> CompiledQuestion {
    let conditions = conditions + slots.timeConditions(on: "s.date")
    let start = slots.kind.map { "(who:\($0.label))-[:SAID]->" } ?? ""
    let rows = slots.kind == nil ? bySpeaker : byNamedSpeaker
    return CompiledQuestion(
      interpretation: "\(slots.kind?.plural ?? "speakers") \(words)\(slots.timeWords)",
      cypher: "MATCH \(start)\(pattern)\n\(CypherText.whereLine(conditions))\(rows)",
      evidence: evidence(pattern, conditions))
  }

  /// The rows of a list of speakers: statements `s` are matched, `who` is their speaker or null.
  static let bySpeaker = """
    OPTIONAL MATCH (who:Entity)-[:SAID]->(s)
    WITH who, CASE WHEN who IS NULL THEN s.speakerText END AS words, count(DISTINCT s) AS statements, max(s.date) AS latest
    RETURN coalesce(who.name, words, "(no source named)") AS speaker, statements, latest, who.id AS _who, words AS _words
    ORDER BY statements DESC, speaker, _who
    """

  /// The rows of a list of named speakers of one kind.
  static let byNamedSpeaker = """
    RETURN who.name AS speaker, count(DISTINCT s) AS statements, max(s.date) AS latest, who.id AS _who
    ORDER BY statements DESC, speaker, _who
    """

  /// Evidence for `bySpeaker`: statements that `pattern` and `conditions` select, by the row's speaker.
  static func evidence(_ pattern: String, _ conditions: [String]) -> [String] {
    let end = "RETURN DISTINCT s ORDER BY s.date DESC, s.id LIMIT 50"
    return [
      "MATCH (:Entity {id: $_who})-[:SAID]->\(pattern)\n\(CypherText.whereLine(conditions))\(end)",
      "MATCH \(pattern)\n\(CypherText.whereLine(conditions + ["s.speakerText = $_words", "NOT (:Entity)-[:SAID]->(s)"]))\(end)",
      "MATCH \(pattern)\n\(CypherText.whereLine(conditions + ["s.speakerText IS NULL", "NOT (:Entity)-[:SAID]->(s)"]))\(end)",
    ]
  }
}

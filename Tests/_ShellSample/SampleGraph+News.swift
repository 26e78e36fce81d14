import GraphModel

extension SampleGraph {
  /// Invented people who speak of each other; two of them share a surname, one has a Cyrillic
  /// name, one a Chinese one.
  package static func news() -> SampleGraph {
    let graph = SampleGraph()
    let ilse = graph.entity("Person", "Ilse Marrand", aliases: ["Marrand", "Ілзе Марранд"])
    let pavel = graph.entity("Person", "Павло Зорян", aliases: ["Pavlo Zorian", "Zorian"])
    let tomas = graph.entity("Person", "Tomas Marrand")
    let lin = graph.entity("Person", "林美玲", aliases: ["Lin Meiling"])
    let guild = graph.entity("Organization", "Northern Harbour Guild", aliases: ["the Guild"])
    let port = graph.entity("Place", "Port Veil")
    let summit = graph.entity("Event", "Veil \"Tide\" Summit")
    let herald = graph.entity("Organization", "Veil Herald")
    let article = graph.add(
      ["Article"],
      [
        "id": .string("a:1"), "title": .string("Harbour talks stall"),
        "date": .date(DateValue(daysSinceEpoch: 20_336)), "source": .string("veil.txt#1"),
        "text": .string("Talks in Port Veil stalled. “The harbour stays open,” Ilse Marrand said."),
      ])
    let open = graph.statement(
      "s:1", "The harbour stays open", by: ilse, cue: "said", about: [port, guild], in: article)
    let strike = graph.statement(
      "s:2", "the guild would strike on Monday", by: pavel, cue: "warned", about: [guild, ilse],
      in: article)
    graph.statement(
      "s:3", "Ilse Marrand had asked for talks", by: lin, cue: "said", about: [ilse, summit],
      in: article)
    graph.relate(strike, "REPORTED_BY", herald)
    graph.relate(open, "ADDRESSED_TO", pavel)
    graph.relate(tomas, "HOLDS_POSITION", guild, ["role": .string("treasurer")])
    return graph
  }

  @discardableResult
  private func entity(_ kind: String, _ name: String, aliases: [String] = []) -> NodeID {
    let slug = name.lowercased().map { $0.isLetter ? String($0) : "-" }.joined()
    return add(
      ["Entity", kind],
      [
        "id": .string("\(kind.lowercased()):\(slug)"), "name": .string(name),
        "aliases": .list(aliases.map { .string($0) }),
      ])
  }

  @discardableResult
  private func statement(
    _ id: String, _ text: String, by speaker: NodeID, cue: String, about: [NodeID],
    in article: NodeID
  ) -> NodeID {
    let statement = add(
      ["Statement"],
      ["id": .string(id), "text": .string(text), "confidence": .float(0.93)])
    relate(speaker, "SAID", statement, ["cue": .string(cue)])
    for entity in about { relate(statement, "MENTIONS", entity) }
    relate(statement, "IN", article, ["start": .integer(28), "end": .integer(70)])
    return statement
  }
}

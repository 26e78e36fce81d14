import Foundation
import Testing
import _TestSupport

/// Graphs that hold articles, users' own nodes and decisions of every kind become one.
@Suite struct UserGraphMergeTests {
  private let scratch: ScratchFolder

  private static let north = """
    {"id":"n1","date":"2026-03-02","source":"The Sarn Courier","text":"Harbour Minister Tomas Rehn resigned on Friday. The minister said the port of Sarn was safe.\nOda Lindqvar, the mayor of Sarn, said that Rehn had done well."}
    {"id":"n2","date":"2026-03-03","source":"The Sarn Courier","text":"“Nobody was hurt,” said Ilse Marrand of the Dockers’ Union. Anton Velke denied that on Monday."}

    """
  private static let south = """
    {"id":"s1","date":"2026-03-04","source":"Halden Herald","text":"“The port needs peace,” Tomas Rehn said in Halden. Karl Ostrow warned that the strike would go on.\nHe told reporters that Halden would not pay."}
    {"id":"s2","date":"2026-03-05","source":"Halden Herald","text":"Ilse Marrand said that the harbour of Port Veil would open. Mira Solt said that nothing had been agreed."}

    """
  private static let northern = """
    .split Rehn at "the minister" in n1 as "Max Velden"
    .merge Velke into Marrand
    .rename Lindqvar to "Oda Lindqvar-Berg"
    .retype Sarn as organization
    .split Marrand in n2 as "Ilse Young"
    .rename Rehn to "Thomas Rehn"
    .undo
    CREATE (d:Desk {name: 'north'})-[:WATCHES {since: 1}]->(:Topic {name: 'port'});
    MATCH (d:Desk), (e:Entity {id: 'person:tomas-rehn'}) CREATE (d)-[:FOLLOWS]->(e);
    MATCH (e:Entity {id: 'person:tomas-rehn'}) SET e.seen = 'north', e:Checked;
    CREATE (:Gone);
    MATCH (g:Gone) DELETE g;
    """
  private static let southern = """
    .split Ostrow at "he" in s1
    .forget s:s1:0-23
    .rename Solt to "Mira Solt-Veil"
    .retype "Port Veil" as organization
    CREATE (d:Desk {name: 'south'})-[:WATCHES {since: 2}]->(:Topic {name: 'peace'});
    MATCH (d:Desk), (e:Entity {id: 'person:tomas-rehn'}) CREATE (d)-[:FOLLOWS]->(e);
    MATCH (e:Entity {id: 'person:karl-ostrow'}) SET e.seen = 'south', e:Checked;
    MATCH (d:Desk)-[w:WATCHES]->() SET w.since = 3;
    """

  init() throws {
    scratch = try ScratchFolder()
    try build(Self.north, "north", Self.northern)
    try build(Self.south, "south", Self.southern)
  }

  private func path(_ name: String) -> String { scratch.url.appending(path: name).path }

  private func build(_ articles: String, _ graph: String, _ script: String) throws {
    try articles.replacing("\n", with: "\\n").replacing("}\\n", with: "}\n")
      .write(toFile: path("\(graph).jsonl"), atomically: true, encoding: .utf8)
    try script.write(toFile: path("\(graph).hearsay"), atomically: true, encoding: .utf8)
    let built = try HearsayProgram.run(["build", path("\(graph).jsonl"), "--graph", path(graph)])
    #expect(built.status == 0, "\(built.standardError)")
    let run = try HearsayProgram.run(["run", path("\(graph).hearsay"), "--graph", path(graph)])
    #expect(!run.standardError.contains(".hearsay:"), "\(run.standardError)")
  }

  private func merged(_ graphs: [String], _ target: String) throws -> String {
    let run = try HearsayProgram.run(["merge"] + graphs.map(path) + ["-o", path(target)])
    #expect(run.status == 0, "\(run.standardError)")
    return try String(contentsOfFile: path(target) + "/graph.jsonl", encoding: .utf8)
  }

  private func lines(_ graph: String, _ type: String) throws -> [Substring] {
    try String(contentsOfFile: path(graph) + "/graph.jsonl", encoding: .utf8)
      .split(separator: "\n").filter { $0.hasPrefix("{\"type\":\"\(type)\"") }
  }

  private func answer(_ graph: String, _ cypher: String) throws -> String {
    try HearsayProgram.run(["ask", cypher, "--format", "csv", "--graph", path(graph)])
      .standardOutput.replacing("\r\n", with: "\n")
  }

  @Test func nothing_collides_or_is_lost_either_way_round() throws {
    for graph in ["north", "south"] {
      let run = try HearsayProgram.run(["compact", "--graph", path(graph)])
      #expect(run.status == 0, "\(run.standardError)")
    }
    let one = try merged(["north", "south"], "ns")
    #expect(try merged(["south", "north"], "sn") == one)
    for type in ["node", "edge", "curation", "article", "statement"] {
      let parts = try lines("north", type).count + lines("south", type).count
      #expect(parts > 0)
      #expect(try lines("ns", type).count == parts, "\(type)")
    }
    let check = try HearsayProgram.run(["check", "--graph", path("ns")])
    #expect(check.status == 0, "\(check.standardError)")
    let again = try HearsayProgram.run(["compact", "--graph", path("ns")])
    #expect(again.status == 0)
    #expect(
      try String(contentsOfFile: path("ns") + "/graph.jsonl", encoding: .utf8) == one)
  }

  @Test func every_decision_holds_in_the_whole() throws {
    _ = try merged(["north", "south"], "ns")
    #expect(
      try answer(
        "ns",
        """
        MATCH (d:Desk)-[w:WATCHES]->(t) OPTIONAL MATCH (d)-[:FOLLOWS]->(e)
        RETURN d.name AS desk, w.since AS since, t.name AS topic, e.name AS entity ORDER BY desk
        """) == "desk,since,topic,entity\nnorth,1,port,Tomas Rehn\nsouth,3,peace,Tomas Rehn\n")
    #expect(try answer("ns", "MATCH (g:Gone) RETURN count(g) AS c") == "c\n0\n")
    #expect(
      try answer("ns", "MATCH (e:Checked) RETURN e.name AS name, e.seen AS seen ORDER BY name")
        == "name,seen\nKarl Ostrow,south\nTomas Rehn,north\n")
    let names = try answer("ns", "MATCH (e:Entity) RETURN e.name AS name ORDER BY name")
    for name in ["Max Velden", "Ilse Young", "Oda Lindqvar-Berg", "Mira Solt-Veil"] {
      #expect(names.contains(name), "\(name) is not in \(names)")
    }
    #expect(!names.contains("Velke") && !names.contains("Thomas"))
    #expect(
      try answer("ns", "MATCH (o:Organization) RETURN o.name AS name ORDER BY name").contains(
        "Port Veil\nSarn"))
    #expect(
      try answer("ns", "MATCH (s:Statement {id: 's:s1:0-23'}) RETURN count(s) AS c") == "c\n0\n")
    #expect(
      try answer(
        "ns",
        "MATCH (e)-[:SAID]->(s {text: 'the port of Sarn was safe'}) RETURN e.name AS name")
        == "name\nMax Velden\n")
  }

  @Test func decisions_can_be_undone_one_by_one_after_the_merge() throws {
    _ = try merged(["north", "south"], "ns")
    let count = try lines("ns", "curation").count
    let undone = try lines("ns", "curation").count { $0.contains("\"undoes\"") }
    let script = Array(repeating: ".undo", count: count - 2 * undone).joined(separator: "\n")
    try script.write(toFile: path("undo.hearsay"), atomically: true, encoding: .utf8)
    let run = try HearsayProgram.run(["run", path("undo.hearsay"), "--graph", path("ns")])
    #expect(!run.standardError.contains("undo.hearsay:"), "\(run.standardError)")
    for (graph, articles) in [("n", Self.north), ("s", Self.south)] {
      try build(articles, graph, "")
    }
    let plain = try merged(["n", "s"], "plain")
    let left = try String(contentsOfFile: path("ns") + "/graph.jsonl", encoding: .utf8)
      .split(separator: "\n").filter { line in
        !["curation", "node", "edge"].contains { line.hasPrefix("{\"type\":\"\($0)\"") }
      }
    #expect(left == plain.split(separator: "\n"))
  }
}

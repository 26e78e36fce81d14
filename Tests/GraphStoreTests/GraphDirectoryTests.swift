import Glibc
import GraphModel
import Testing
import _TestSupport

@testable import GraphStore

@Suite struct GraphDirectoryTests {
  private let place = TemporaryDirectory()

  private func open(_ access: GraphDirectory.Access = .writing) throws -> GraphDirectory {
    try GraphDirectory.open(place.path, for: access, create: access == .writing)
  }

  @Test func every_record_comes_back_as_it_was() throws {
    let directory = try open()
    try directory.replaceAll(with: SampleRecords.all)
    #expect(Set(try directory.records()) == Set(SampleRecords.all))
    #expect(directory.damage.isEmpty)
  }

  @Test func the_canonical_file_does_not_depend_on_order_or_number_of_writes() throws {
    let directory = try open()
    try directory.replaceAll(with: SampleRecords.all)
    let once = place.text(of: "graph.jsonl")
    try directory.replaceAll(with: [])
    for record in SampleRecords.all.reversed() { try directory.append(group: [record]) }
    try directory.compact()
    #expect(place.text(of: "graph.jsonl") == once)
    #expect(place.bytes(of: "pending.jsonl").isEmpty)
    var encoder = RecordEncoder()
    for record in SampleRecords.all { encoder.line(record) }
    let encoded = String(decoding: encoder.writer.written, as: UTF8.self)
    let lines = once.split(separator: "\n").dropFirst()
    #expect(Set(lines) == Set(encoded.split(separator: "\n")))
  }

  @Test func the_graph_is_the_same_from_base_delta_and_snapshot() throws {
    let directory = try open()
    for record in SampleRecords.all { try directory.append(group: [record]) }
    let fromDelta = try directory.graph()
    #expect(fromDelta._checkInvariants() == [])
    try directory.compact()
    let fromSnapshot = try directory.graph()
    #expect(fromSnapshot._checkInvariants() == [])
    let loaded = KnowledgeGraph(base: try directory.load())
    #expect(loaded._checkInvariants() == [])
    #expect(GraphDump.of(fromDelta) == GraphDump.of(fromSnapshot))
  }

  @Test func an_interrupted_append_is_cut_off_and_told() throws {
    do {
      let directory = try open()
      try directory.append(group: SampleRecords.entities)
    }
    let whole = place.bytes(of: "pending.jsonl")
    place.write(whole + Array(#"{"type":"entity","id":"person:half""#.utf8), to: "pending.jsonl")
    #expect(try open(.reading).records().count == SampleRecords.entities.count)
    let directory = try open()
    #expect(directory.tornBytes == 35)
    #expect(place.bytes(of: "pending.jsonl") == whole)
  }

  @Test func a_flipped_byte_in_a_group_sets_the_group_aside() throws {
    do {
      let directory = try open()
      try directory.append(group: SampleRecords.entities)
      try directory.append(group: SampleRecords.statements)
    }
    var bytes = place.bytes(of: "pending.jsonl")
    bytes[60] ^= 1
    place.write(bytes, to: "pending.jsonl")
    let directory = try open()
    #expect(Set(try directory.records()) == Set(SampleRecords.statements))
    #expect(directory.damage.count == SampleRecords.entities.count)
    #expect(directory.damage.first?.line == 2)
    try directory.compact()
    #expect(
      place.text(of: "damaged.jsonl").split(separator: "\n").count == SampleRecords.entities.count)
  }

  @Test func a_damaged_canonical_line_is_reported_and_set_aside() throws {
    do {
      let directory = try open()
      try directory.replaceAll(with: SampleRecords.all)
    }
    var lines = place.text(of: "graph.jsonl").split(separator: "\n").map(String.init)
    lines[3] = String(lines[3].dropLast(4))
    place.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: "graph.jsonl")
    let directory = try open()
    let graph = try directory.graph()
    #expect(graph._checkInvariants() == [])
    #expect(directory.damage.map(\.line) == [4])
    #expect(directory.damage.first?.bytes == Array(lines[3].utf8))
    try directory.compact()
    #expect(place.text(of: "damaged.jsonl").contains(#""line":4"#))
    #expect(try open(.reading).records().count == SampleRecords.all.count - 1)
  }

  @Test func only_one_writer_at_a_time_and_readers_do_not_wait() throws {
    let directory = try open()
    try directory.append(group: SampleRecords.entities)
    #expect(throws: GraphDirectoryError.beingWritten(path: place.path, process: Int(getpid()))) {
      try open()
    }
    let reader = try open(.reading)
    #expect(try reader.records().count == SampleRecords.entities.count)
    #expect(throws: GraphDirectoryError.openedForReading(path: place.path)) {
      try reader.append(group: SampleRecords.statements)
    }
  }

  @Test func a_newer_version_is_refused() throws {
    _ = try open()
    place.write(Array(#"{"type":"hearsay","version":2}"#.utf8) + [0x0A], to: "graph.jsonl")
    let path = place.path + "/graph.jsonl"
    #expect(throws: GraphDirectoryError.newerVersion(path: path, found: 2, known: 1)) {
      try open(.reading)
    }
  }

  @Test func cypher_changes_survive_reopening() throws {
    do {
      let directory = try open()
      try directory.replaceAll(with: SampleRecords.all)
      let graph = try directory.graph()
      graph.beginTransaction()
      let mira = try #require(graph.node(withRecordID: "person:mira-voss"))
      let note = try graph.createNode(labels: ["Note"], properties: [("text", .string("check"))])
      _ = try graph.createRelationship(type: "ABOUT", from: note, to: mira, properties: [])
      try graph.setProperty("born", of: mira, to: .integer(1991))
      try graph.addLabel("Watched", to: mira)
      let said = try #require(graph.relationshipTypeID("SAID"))
      let first = try #require(graph.adjacency(of: mira, .outgoing, type: said).relationships.first)
      try graph.delete(RelationshipID(rawValue: first))
      try graph.commitTransaction()
      #expect(graph._checkInvariants() == [])
      let before = GraphDump.of(graph)
      #expect(GraphDump.of(try directory.graph()) == before)
      try directory.compact()
      #expect(GraphDump.of(try directory.graph()) == before)
    }
  }
}

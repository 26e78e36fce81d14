import GraphModel
import Testing

@testable import GraphStore

@Suite struct UserRecordMergeTests {
  private static func graph(_ note: String, about entity: String) -> [GraphRecord] {
    var undo = CurationRecord(id: "c:2", decision: .set(id: "n:1", key: "k", value: .integer(2)))
    undo.undoes = "c:1"
    return [
      .node(NodeRecord(id: "n:1", labels: ["Note"], properties: ["text": .string(note)])),
      .node(NodeRecord(id: "n:2", labels: ["Desk"], properties: [:])),
      .edge(EdgeRecord(id: "r:3", relation: "ABOUT", from: "n:1", to: entity, properties: [:])),
      .edge(EdgeRecord(id: "r:4", relation: "AT", from: "n:1", to: "n:2", properties: [:])),
      .curation(
        CurationRecord(id: "c:1", decision: .label(id: "n:1", label: note, isAdded: true))),
      .curation(undo),
    ]
  }

  private static func lines(_ graphs: [[GraphRecord]]) -> Set<String> {
    var lines: Set<String> = []
    for record in graphs.joined() {
      var encoder = RecordEncoder()
      encoder.line(record)
      lines.insert(String(decoding: encoder.writer.written, as: UTF8.self))
    }
    return lines
  }

  @Test func what_shares_an_id_is_told_apart_with_all_that_names_it() throws {
    let graphs = [
      [], Self.graph("first", about: "person:a"), Self.graph("second", about: "place:b"),
    ]
    let separated = UserRecordMerge.separated(graphs)
    #expect(separated[1] == graphs[1])
    var undo = CurationRecord(id: "c:4", decision: .set(id: "n:5", key: "k", value: .integer(2)))
    undo.undoes = "c:3"
    let expected: [GraphRecord] = [
      .node(NodeRecord(id: "n:5", labels: ["Note"], properties: ["text": .string("second")])),
      // The same node in both graphs stays one.
      .node(NodeRecord(id: "n:2", labels: ["Desk"], properties: [:])),
      .edge(EdgeRecord(id: "r:6", relation: "ABOUT", from: "n:5", to: "place:b", properties: [:])),
      .edge(EdgeRecord(id: "r:7", relation: "AT", from: "n:5", to: "n:2", properties: [:])),
      .curation(
        CurationRecord(id: "c:3", decision: .label(id: "n:5", label: "second", isAdded: true))),
      .curation(undo),
    ]
    #expect(separated[2] == expected)
  }

  @Test func the_order_in_which_graphs_are_named_does_not_matter() {
    let (a, b) = (Self.graph("first", about: "person:a"), Self.graph("second", about: "place:b"))
    let c = Self.graph("third", about: "place:c").reversed().map { $0 }
    let expected = Self.lines(UserRecordMerge.separated([[], a, b, c]))
    for order in [[a, c, b], [b, a, c], [c, b, a]] {
      #expect(Self.lines(UserRecordMerge.separated([[]] + order)) == expected)
    }
    #expect(UserRecordMerge.separated([a, a]) == [a, a])
  }

  @Test func joined_graphs_have_every_node_and_relationship() throws {
    let entities: [GraphRecord] = [
      .entity(EntityRecord(id: "person:a", kind: .person, name: "A")),
      .entity(EntityRecord(id: "place:b", kind: .place, name: "B")),
    ]
    let graphs = [
      entities, Self.graph("first", about: "person:a"), Self.graph("second", about: "place:b"),
    ]
    let graph = try GraphDirectory.graph(of: Array(UserRecordMerge.separated(graphs).joined()))
    #expect(graph._checkInvariants() == [])
    let note = try #require(graph.labelID("Note"))
    #expect(graph.nodes(labeled: note).count == 2)
    let about = try #require(graph.relationshipTypeID("ABOUT"))
    #expect(graph.relationshipCount(ofType: about) == 2)
  }
}

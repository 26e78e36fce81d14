import GraphModel
import Testing

@testable import GraphStore

@Suite struct MutationTests {
  @Test func created_nodes_and_relationships_are_found_from_both_ends() throws {
    let graph = KnowledgeGraph()
    let ada = try graph.createNode(
      labels: ["Person"], properties: [("name", .string("Ada")), ("age", .integer(36))])
    let club = try graph.createNode(labels: ["Club", "Organization"], properties: [])
    let member = try graph.createRelationship(
      type: "MEMBER_OF", from: ada, to: club, properties: [("since", .integer(1833))])
    #expect(graph._checkInvariants() == [])
    let type = try #require(graph.relationshipTypeID("MEMBER_OF"))
    #expect(Array(graph.adjacency(of: ada, .outgoing, type: type).neighbors) == [club.rawValue])
    #expect(Array(graph.adjacency(of: club, .incoming, type: nil).neighbors) == [ada.rawValue])
    let since = try #require(graph.propertyKeyID("since"))
    #expect(graph.property(since, of: member) == .integer(1833))
    #expect(graph.symbols.labels == ["Club", "Organization", "Person"])
    #expect(throws: GraphUpdateError.nodeHasRelationships(ada, count: 1)) {
      try graph.delete(ada)
    }
    try graph.delete(member)
    try graph.delete(ada)
    #expect(graph._checkInvariants() == [])
    #expect(graph.symbols.propertyKeys == [])
  }

  @Test func rollback_restores_everything() throws {
    let graph = KnowledgeGraph()
    let node = try graph.createNode(labels: ["A"], properties: [("x", .integer(1))])
    graph.beginTransaction()
    try graph.setProperty("x", of: node, to: .integer(2))
    try graph.addLabel("B", to: node)
    let other = try graph.createNode(labels: ["C"], properties: [])
    _ = try graph.createRelationship(type: "R", from: node, to: other, properties: [])
    #expect(graph._checkInvariants() == [])
    graph.rollbackTransaction()
    #expect(graph._checkInvariants() == [])
    #expect(graph.labelID("B") == nil)
    #expect(graph.nodeCount(labeled: nil) == 1)
    let key = try #require(graph.propertyKeyID("x"))
    #expect(graph.property(key, of: node) == .integer(1))
  }

  @Test func a_snapshot_does_not_see_later_changes() throws {
    let graph = KnowledgeGraph()
    let node = try graph.createNode(labels: ["A"], properties: [("x", .integer(1))])
    let before = graph.snapshot()
    try graph.setProperty("x", of: node, to: .null)
    _ = try graph.createNode(labels: ["A"], properties: [])
    let key = try #require(before.propertyKeyID("x"))
    #expect(before.property(key, of: node) == .integer(1))
    #expect(before.nodes().count == 1)
    #expect(graph.properties(of: node).isEmpty)
  }

  @Test func maps_and_nodes_cannot_be_stored() throws {
    let graph = KnowledgeGraph()
    #expect(throws: GraphUpdateError.valueCannotBeStored(key: "m")) {
      try graph.createNode(labels: [], properties: [("m", .list([.map([:])]))])
    }
    #expect(graph._checkInvariants() == [])
  }
}

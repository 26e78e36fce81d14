import GraphModel

/// Two people who know each other, `(n:Person {name: 'Ada', born: 1815})-[r:KNOWS]->(m:Person)`.
final class AcquaintanceGraph: QueryableGraph {
  let symbols = GraphSymbols(
    labels: ["Person"], relationshipTypes: ["KNOWS"], propertyKeys: ["born", "name"])

  func labelID(_ name: String) -> LabelID? { name == "Person" ? LabelID(rawValue: 0) : nil }
  func relationshipTypeID(_ name: String) -> RelationshipTypeID? {
    name == "KNOWS" ? RelationshipTypeID(rawValue: 0) : nil
  }
  func propertyKeyID(_ name: String) -> PropertyKeyID? {
    symbols.propertyKeys.firstIndex(of: name).map { PropertyKeyID(rawValue: UInt32($0)) }
  }
  func name(of label: LabelID) -> String { "Person" }
  func name(of type: RelationshipTypeID) -> String { "KNOWS" }
  func name(of key: PropertyKeyID) -> String { symbols.propertyKeys[Int(key.rawValue)] }

  func nodes() -> PostingList { PostingList([0, 1]) }
  func nodes(labeled label: LabelID) -> PostingList { nodes() }
  func relationships(ofType type: RelationshipTypeID?) -> PostingList { PostingList([0]) }
  func nodeCount(labeled label: LabelID?) -> Int { 2 }
  func relationshipCount(ofType type: RelationshipTypeID?) -> Int { 1 }

  func contains(_ node: NodeID) -> Bool { node.rawValue < 2 }
  func contains(_ relationship: RelationshipID) -> Bool { relationship.rawValue == 0 }
  func labels(of node: NodeID) -> [LabelID] { [LabelID(rawValue: 0)] }
  func hasLabel(_ label: LabelID, _ node: NodeID) -> Bool { true }
  func type(of relationship: RelationshipID) -> RelationshipTypeID {
    RelationshipTypeID(rawValue: 0)
  }
  func start(of relationship: RelationshipID) -> NodeID { NodeID(rawValue: 0) }
  func end(of relationship: RelationshipID) -> NodeID { NodeID(rawValue: 1) }
  func adjacency(
    of node: NodeID, _ direction: Direction, type: RelationshipTypeID?
  ) -> Adjacency { .empty }

  func property(_ key: PropertyKeyID, of node: NodeID) -> Value {
    properties(of: node).first { $0.key == key }?.value ?? .null
  }
  func property(_ key: PropertyKeyID, of relationship: RelationshipID) -> Value { .null }
  func properties(of node: NodeID) -> [(key: PropertyKeyID, value: Value)] {
    guard node.rawValue == 0 else { return [] }
    return [
      (PropertyKeyID(rawValue: 0), .integer(1815)), (PropertyKeyID(rawValue: 1), .string("Ada")),
    ]
  }
  func properties(of relationship: RelationshipID) -> [(key: PropertyKeyID, value: Value)] { [] }
}

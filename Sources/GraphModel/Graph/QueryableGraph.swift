/// What the query engine may ask of a graph: openCypher's property-graph data model, handed out as
/// posting lists and batches.
///
/// Conformers are the store's `KnowledgeGraph` and the naive array-backed graph of the test
/// support. Everything asked between two mutations is consistent.
public protocol QueryableGraph: AnyObject {
  /// A number that grows with every change, so that what was prepared for a graph can be used again
  /// while it stays the same; nil where changes are not counted.
  var version: UInt64? { get }

  // MARK: Symbols

  /// The id of a label, or nil when no node ever had it.
  func labelID(_ name: String) -> LabelID?
  /// The id of a relationship type, or nil when no relationship ever had it.
  func relationshipTypeID(_ name: String) -> RelationshipTypeID?
  /// The id of a property key, or nil when nothing ever had it.
  func propertyKeyID(_ name: String) -> PropertyKeyID?
  /// The name of a label.
  func name(of label: LabelID) -> String
  /// The name of a relationship type.
  func name(of type: RelationshipTypeID) -> String
  /// The name of a property key.
  func name(of key: PropertyKeyID) -> String
  /// All labels, types and keys in use, for completion and `db.labels()`.
  var symbols: GraphSymbols { get }

  // MARK: Sets

  /// All nodes, ascending.
  func nodes() -> PostingList
  /// The nodes with a label, ascending.
  func nodes(labeled label: LabelID) -> PostingList
  /// All relationships, or those of a type, ascending.
  func relationships(ofType type: RelationshipTypeID?) -> PostingList
  /// The number of nodes with a label (all nodes for nil); O(1), exact.
  func nodeCount(labeled label: LabelID?) -> Int
  /// The number of relationships of a type (all for nil); O(1), exact.
  func relationshipCount(ofType type: RelationshipTypeID?) -> Int

  // MARK: Nodes and relationships

  /// Whether the node exists (was not deleted).
  func contains(_ node: NodeID) -> Bool
  /// Whether the relationship exists (was not deleted).
  func contains(_ relationship: RelationshipID) -> Bool
  /// The labels of a node, in order of their ids.
  func labels(of node: NodeID) -> [LabelID]
  /// Whether a node has a label.
  func hasLabel(_ label: LabelID, _ node: NodeID) -> Bool
  /// The type of a relationship.
  func type(of relationship: RelationshipID) -> RelationshipTypeID
  /// The node where a relationship starts.
  func start(of relationship: RelationshipID) -> NodeID
  /// The node where a relationship ends.
  func end(of relationship: RelationshipID) -> NodeID
  /// The neighbours of a node over relationships of a type (all types for nil).
  func adjacency(
    of node: NodeID, _ direction: Direction, type: RelationshipTypeID?
  ) -> Adjacency
  /// Appends the neighbours of `nodes`, from index `first` on, until `limit` are there.
  ///
  /// A node's neighbours are appended all or not at all, so that the result may be longer. Ids of
  /// `UInt32.max` have no neighbours.
  ///
  /// - Returns: The index of the first node that was not looked at.
  func appendNeighbors(
    of nodes: [UInt32], from first: Int, _ direction: Direction, type: RelationshipTypeID?,
    limit: Int, to batch: inout NeighborBatch
  ) -> Int
  /// Counts every neighbour of `nodes`, those over `relationships` (one for each node; empty for
  /// none) left out.
  ///
  /// Ids of `UInt32.max` have no neighbours.
  func countNeighbors(
    of nodes: [UInt32], _ direction: Direction, type: RelationshipTypeID?,
    notOver relationships: [UInt32], in counter: NeighborCounter)
  /// The number of relationships that `adjacency` would list; O(1) where the store can.
  func degree(of node: NodeID, _ direction: Direction, type: RelationshipTypeID?) -> Int

  // MARK: Properties

  /// The value of a node's property; `.null` where it has none.
  func property(_ key: PropertyKeyID, of node: NodeID) -> Value
  /// The values of a property of several nodes; `.null` for `UInt32.max`.
  func property(_ key: PropertyKeyID, of nodes: ArraySlice<UInt32>) -> [Value]
  /// The value of a relationship's property; `.null` where it has none.
  func property(_ key: PropertyKeyID, of relationship: RelationshipID) -> Value
  /// All properties of a node, in order of their key's name.
  func properties(of node: NodeID) -> [(key: PropertyKeyID, value: Value)]
  /// All properties of a relationship, in order of their key's name.
  func properties(of relationship: RelationshipID) -> [(key: PropertyKeyID, value: Value)]

  /// Whether all of some nodes have a value of a property, and no two the same; false where the
  /// graph does not know it without looking at the values.
  func identifies(_ key: PropertyKeyID, _ nodes: [UInt32]) -> Bool

  // MARK: Indexes

  /// The nodes (with the label, where given) whose property equals `value`, ascending; nil when
  /// the graph has no index that answers this, so that the caller must scan.
  func indexedNodes(
    labeled label: LabelID?, where key: PropertyKeyID, equals value: Value
  ) -> PostingList?
  /// The entities with a name or alias that folds to the same text (case, accents, script), with
  /// the other ways of matching in order of trust; see `NameMatch`.
  func entities(named name: String, matching: NameMatching, limit: Int) -> [NameMatch]
  /// The nodes whose `text` contains `text` (case-insensitively by tokens or as a plain
  /// substring), ascending; nil when the graph has no full-text index.
  func indexedNodes(containing text: String, matching: TextMatching) -> PostingList?
  /// How many nodes `indexedNodes(containing:matching:)` looks at, without looking: never less than
  /// it finds; nil when it would have to scan the texts.
  func estimatedNodes(containing text: String, matching: TextMatching) -> Int?
  /// The nodes (with the label, where given) whose property lies in `range`, ascending; nil when
  /// the graph has no index that answers this. The store has one for `date`, with bounds that are
  /// strings.
  func indexedNodes(
    labeled label: LabelID?, where key: PropertyKeyID, in range: PropertyRange
  ) -> PostingList?
  /// How many nodes `indexedNodes(labeled:where:in:)` finds, or somewhat more, without finding them;
  /// nil where that answers nil.
  func estimatedNodes(
    labeled label: LabelID?, where key: PropertyKeyID, in range: PropertyRange
  ) -> Int?
}

// MARK: - Default implementations

extension QueryableGraph {
  public func indexedNodes(
    labeled label: LabelID?, where key: PropertyKeyID, equals value: Value
  ) -> PostingList? { nil }

  public func indexedNodes(containing text: String, matching: TextMatching) -> PostingList? { nil }

  public func estimatedNodes(containing text: String, matching: TextMatching) -> Int? { nil }

  public func indexedNodes(
    labeled label: LabelID?, where key: PropertyKeyID, in range: PropertyRange
  ) -> PostingList? { nil }

  public func estimatedNodes(
    labeled label: LabelID?, where key: PropertyKeyID, in range: PropertyRange
  ) -> Int? { nil }

  public func entities(named name: String, matching: NameMatching, limit: Int) -> [NameMatch] { [] }

  public func appendNeighbors(
    of nodes: [UInt32], from first: Int, _ direction: Direction, type: RelationshipTypeID?,
    limit: Int, to batch: inout NeighborBatch
  ) -> Int {
    var index = first
    while index < nodes.count, batch.count < limit {
      if nodes[index] != UInt32.max {
        let list = adjacency(of: NodeID(rawValue: nodes[index]), direction, type: type)
        batch.append(list, row: index)
      }
      index += 1
    }
    return index
  }

  public func degree(of node: NodeID, _ direction: Direction, type: RelationshipTypeID?) -> Int {
    adjacency(of: node, direction, type: type).neighbors.count
  }
}

extension QueryableGraph {
  public func property(_ key: PropertyKeyID, of nodes: ArraySlice<UInt32>) -> [Value] {
    nodes.map { $0 == UInt32.max ? .null : property(key, of: NodeID(rawValue: $0)) }
  }

  public var version: UInt64? { nil }

  public func countNeighbors(
    of nodes: [UInt32], _ direction: Direction, type: RelationshipTypeID?,
    notOver relationships: [UInt32], in counter: NeighborCounter
  ) {
    for (index, node) in nodes.enumerated() where node != UInt32.max {
      let list = adjacency(of: NodeID(rawValue: node), direction, type: type)
      let excluded = relationships.isEmpty ? UInt32.max : relationships[index]
      for position in list.neighbors.indices where list.relationships[position] != excluded {
        counter.add(list.neighbors[position])
      }
    }
  }

  public func identifies(_ key: PropertyKeyID, _ nodes: [UInt32]) -> Bool { false }
}

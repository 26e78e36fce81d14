import GraphModel

/// What changed since the base was made: added nodes and relationships, and changes of the base's.
///
/// A value: copying it is how a transaction can be taken back and how a reader keeps a snapshot.
struct GraphDelta: Sendable {
  /// One end of a relationship, as seen from the node at the other end.
  struct Link: Sendable, Hashable {
    var type: UInt32
    var relationship: UInt32
    var neighbor: UInt32
  }

  /// Who answers for a node's or relationship's record in the files.
  enum Origin: Sendable, Hashable {
    /// Created in Cypher: a `node` or `edge` record, with its id once it has one.
    case user(id: String?)
    /// Made from a news record (of pending articles); changes become curation records.
    case news(id: String)
  }

  struct AddedNode: Sendable {
    var labels: [UInt32]
    var properties: PropertyBag
    var outgoing: [Link] = []
    var incoming: [Link] = []
    var origin: Origin
  }

  struct AddedRelationship: Sendable {
    var type: UInt32
    var start: UInt32
    var end: UInt32
    var properties: PropertyBag
    var origin: Origin
  }

  /// What changed at a node of the base.
  struct NodeChange: Sendable {
    /// All labels, when they differ from the base's.
    var labels: [UInt32]?
    /// Values that hide the base's; `.null` for removed ones.
    var properties = PropertyBag()
    var outgoing: [Link] = []
    var incoming: [Link] = []
    /// Whether a relationship of the base at this node was deleted.
    var lostRelationships = false
    var isDeleted = false
  }

  /// What changed at a relationship of the base.
  struct RelationshipChange: Sendable {
    var properties = PropertyBag()
    var isDeleted = false
  }

  /// Added nodes, at their id minus the base's node count; nil once deleted.
  var nodes: [AddedNode?] = []
  /// Added relationships, at their id minus the base's relationship count; nil once deleted.
  var relationships: [AddedRelationship?] = []
  var nodeChanges: [UInt32: NodeChange] = [:]
  var relationshipChanges: [UInt32: RelationshipChange] = [:]
  /// Ids of records to the added nodes that they made.
  var nodesByRecord: [String: UInt32] = [:]
  /// Live nodes and relationships of base and delta together, and by label and type.
  var nodeCount = 0
  var relationshipCount = 0
  var labelCounts: [Int] = []
  var typeCounts: [Int] = []
  /// Whether nodes of the base were deleted or got other labels.
  var changesLabelSets = false
  /// Whether relationships of the base were deleted.
  var deletesRelationships = false
  /// Whether relationships that make links between entities were added.
  var addsLinks = false
  /// Whether the base's links between entities still hold.
  var keepsLinks: Bool { !addsLinks && !deletesRelationships }
  /// Whether nothing changed, so that the base alone answers.
  var isEmpty: Bool {
    nodes.isEmpty && relationships.isEmpty && nodeChanges.isEmpty && relationshipChanges.isEmpty
  }

  mutating func count(label: UInt32, _ change: Int) {
    while labelCounts.count <= Int(label) { labelCounts.append(0) }
    labelCounts[Int(label)] += change
  }

  mutating func count(type: UInt32, _ change: Int) {
    while typeCounts.count <= Int(type) { typeCounts.append(0) }
    typeCounts[Int(type)] += change
  }
}

package import GraphModel

/// The graph in memory: an immutable base in flat arrays, and what changed since.
///
/// The query engine reads and writes it through `MutableGraph`; the Workspace opens it with
/// `GraphDirectory`. `snapshot()` gives a reader its own graph, which later changes do not touch.
/// One object is for one thread at a time; snapshots share the base and may go to other threads.
///
///     let graph = KnowledgeGraph()
///     let ada = try graph.createNode(labels: ["Person"], properties: [("name", .string("Ada"))])
///     graph.nodeCount(labeled: graph.labelID("Person"))  // 1
package final class KnowledgeGraph {
  let base: GraphBase
  var delta: GraphDelta { didSet { changeCount &+= 1 } }
  private var changeCount: UInt64 = 0
  var labelSymbols: SymbolTable
  var typeSymbols: SymbolTable
  var keySymbols: SymbolTable
  /// How often each key is set in the delta, for `symbols`.
  var keyUses: [Int] = []
  /// The transaction under way, with the state to go back to.
  var transaction: Transaction?
  /// Lists computed from base and delta together, until the next change.
  var cachedLists: [ListKey: PostingList] = [:]
  /// Weighted links between entities with the delta's, until the next change.
  var cachedLinks: EntityLinks?
  /// Memory for searches over the links, until the next change.
  var cachedSearch: LinkSearch?
  /// Memory for counting, kept from question to question.
  var cachedCounter: EntityCounter?
  /// The number of the next curation record.
  package var nextCurationNumber = 1
  /// The number of the next user node's or relationship's id.
  package var nextUserNumber = 1
  /// Makes the records of a committed transaction durable; nil for a graph only in memory.
  package var journal: (([GraphRecord]) throws -> Void)?

  enum ListKey: Hashable {
    case nodes
    case label(UInt32)
    case relationships(UInt32?)
  }

  /// An empty graph.
  package convenience init() { self.init(base: .empty()) }

  /// A graph over a base, without changes.
  init(base: GraphBase) {
    self.base = base
    delta = GraphDelta()
    labelSymbols = SymbolTable(base.isEmpty ? [] : NewsLabel.allCases.map(\.name))
    typeSymbols = SymbolTable(base.isEmpty ? [] : base.typeNames)
    keySymbols = SymbolTable(base.isEmpty ? [] : NewsKey.allCases.map(\.name))
    delta.nodeCount = base.nodeCount
    delta.relationshipCount = base.relationshipCount
    if !base.isEmpty {
      delta.labelCounts = NewsLabel.allCases.map { base.nodeRange(labeled: $0.rawValue).count }
      delta.typeCounts = base.segments.map { Int($0.header.relationshipCount) }
    }
  }

  private init(copying other: KnowledgeGraph) {
    base = other.base
    delta = other.delta
    labelSymbols = other.labelSymbols
    typeSymbols = other.typeSymbols
    keySymbols = other.keySymbols
    keyUses = other.keyUses
    cachedLinks = other.cachedLinks
    nextCurationNumber = other.nextCurationNumber
    nextUserNumber = other.nextUserNumber
  }

  package var version: UInt64? { changeCount }

  /// A graph that stays as this one is now.
  ///
  /// O(1); without the journal, so changes of it are only in memory.
  package func snapshot() -> KnowledgeGraph { KnowledgeGraph(copying: self) }

  // MARK: Numbers of base and delta

  @inline(__always)
  func isBase(_ node: NodeID) -> Bool { node.rawValue < base.summary.nodes }

  @inline(__always)
  func isBase(_ relationship: RelationshipID) -> Bool {
    relationship.rawValue < base.summary.relationships
  }

  func added(_ node: UInt32) -> GraphDelta.AddedNode? {
    let index = Int(node) - base.nodeCount
    return index >= 0 && index < delta.nodes.count ? delta.nodes[index] : nil
  }

  func added(relationship: UInt32) -> GraphDelta.AddedRelationship? {
    let index = Int(relationship) - base.relationshipCount
    return index >= 0 && index < delta.relationships.count ? delta.relationships[index] : nil
  }
}

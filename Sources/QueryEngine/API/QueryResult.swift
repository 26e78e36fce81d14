public import GraphModel

/// The answer to a query.
///
/// Rows hold ids of nodes and relationships; `graph` resolves them to labels and properties. An id
/// stays meaningful until the graph is next changed.
public struct QueryResult {
  /// Column names: aliases, else the text of the expressions as written.
  public var columns: [String]
  /// The rows, each as long as `columns`.
  public var rows: [[Value]]
  /// Whether `QueryOptions.rowLimit` cut the rows off.
  public var isTruncated: Bool
  /// Whether the query was stopped, so that `rows` holds only what was found until then.
  public var isStopped = false
  /// What the query changed.
  public var sideEffects: SideEffects
  /// The plan, for `EXPLAIN` and `PROFILE`.
  public var plan: PlanDescription?
  /// The work done.
  public var statistics: QueryStatistics
  /// Names in the question that were resolved to entities.
  public var resolvedNames: [ResolvedName]
  /// The graph that the ids in `rows` belong to.
  public let graph: any QueryableGraph

  /// Puts an answer together.
  public init(
    columns: [String], rows: [[Value]], graph: any QueryableGraph,
    isTruncated: Bool = false, sideEffects: SideEffects = SideEffects(),
    plan: PlanDescription? = nil, statistics: QueryStatistics = QueryStatistics(),
    resolvedNames: [ResolvedName] = []
  ) {
    self.columns = columns
    self.rows = rows
    self.graph = graph
    self.isTruncated = isTruncated
    self.sideEffects = sideEffects
    self.plan = plan
    self.statistics = statistics
    self.resolvedNames = resolvedNames
  }
}

/// How much work a query did; counted, not timed.
public struct QueryStatistics: Sendable, Hashable {
  /// Rows that left any operator.
  public var rowsProduced = 0
  /// Relationships looked at.
  public var relationshipsVisited = 0

  /// No work.
  public init() {}
}

/// A name in an English question and the entity it was taken for.
public struct ResolvedName: Sendable, Hashable {
  /// The words of the question.
  public var text: String
  public var node: NodeID
  /// The name or alias that fitted.
  public var matchedName: String
  /// The number of entities that fitted as well as this one.
  public var alternatives: Int

  /// Puts a resolution together.
  public init(text: String, node: NodeID, matchedName: String, alternatives: Int) {
    self.text = text
    self.node = node
    self.matchedName = matchedName
    self.alternatives = alternatives
  }
}

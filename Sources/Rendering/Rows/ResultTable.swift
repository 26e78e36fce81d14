public import GraphModel
public import QueryEngine

/// Rows to be shown, with the graph that the nodes and relationships in them belong to.
public struct ResultTable {
  /// The columns' names, in order.
  public var columns: [String]
  /// The rows; each has one value a column.
  public var rows: [[Value]]
  /// The graph that gives nodes and relationships their names.
  public var graph: any QueryableGraph

  /// Puts columns, rows and graph together.
  public init(columns: [String], rows: [[Value]], graph: any QueryableGraph) {
    self.columns = columns
    self.rows = rows
    self.graph = graph
  }

  /// The rows of a query's answer.
  public init(_ result: QueryResult) {
    self.init(columns: result.columns, rows: result.rows, graph: result.graph)
  }
}

public import GraphModel

/// A query that was parsed, bound to a graph's names and planned.
///
/// ```swift
/// let query = try PreparedQuery.prepare("MATCH (n) RETURN count(n)", on: graph)
/// let result = try query.execute(on: graph)
/// ```
public struct PreparedQuery {
  /// Whether executing it may change the graph (and so needs a `MutableGraph`).
  public let isWriting: Bool
  /// The result's column names.
  public let columns: [String]

  /// Parses, binds and plans openCypher text.
  ///
  /// - Throws: `QueryError` of phase `compileTime`.
  public static func prepare(
    _ text: String, on graph: any QueryableGraph, parameters: [String: Value] = [:],
    procedures: ProcedureRegistry = ProcedureRegistry()
  ) throws(QueryError) -> PreparedQuery {
    throw .syntax(.unexpectedSyntax(reason: "\(text)"))
  }

  /// Runs the query; a writing query runs in a transaction and leaves no trace when it fails.
  public func execute(
    on graph: any QueryableGraph, options: QueryOptions = QueryOptions()
  ) throws(QueryError) -> QueryResult {
    throw .syntax(.unexpectedSyntax(reason: ""))
  }
}

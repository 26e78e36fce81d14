import GraphModel

/// A procedure that gives its rows in columns, and no more of them than are asked for.
protocol ColumnProcedure: Procedure {
  /// The output by whose falling values the rows come; nil when they come in another order.
  var ranking: Int? { get }

  /// The output columns for one set of arguments; rows after the first `limit` may be missing.
  ///
  /// - Throws: `QueryError` for arguments it cannot work with.
  func table(
    arguments: [Value], graph: any QueryableGraph, limit: Int
  ) throws(QueryError) -> ProcedureTable
}

extension ColumnProcedure {
  var ranking: Int? { nil }

  func rows(
    arguments: [Value], graph: any QueryableGraph
  ) throws(QueryError) -> [[Value]] {
    try table(arguments: arguments, graph: graph, limit: .max).rows
  }
}

/// What a procedure gives, column by column.
struct ProcedureTable {
  /// One output for all rows.
  enum Output {
    case nodes([UInt32])
    case integers([Int64])
    case floats([Double])
    case values([Value])

    /// The value of a row.
    subscript(row: Int) -> Value {
      switch self {
      case .nodes(let ids): .node(NodeID(rawValue: ids[row]))
      case .integers(let numbers): .integer(numbers[row])
      case .floats(let numbers): .float(numbers[row])
      case .values(let values): values[row]
      }
    }
  }

  /// The number of rows.
  let count: Int
  let outputs: [Output]

  /// A table of columns of equal length.
  init(count: Int, _ outputs: [Output]) {
    self.count = count
    self.outputs = outputs
  }

  /// Nodes and their weights.
  init(_ ranked: WeightedNodes) {
    self.init(count: ranked.count, [.nodes(ranked.nodes), .integers(ranked.weights)])
  }

  /// The columns of rows that are each `width` long.
  init(rows: [[Value]], width: Int) {
    self.init(
      count: rows.count,
      (0..<width).map { column in .values(rows.map { $0[column] }) })
  }

  /// The rows as values.
  var rows: [[Value]] { (0..<count).map { row in outputs.map { $0[row] } } }

  /// Some rows of an output as a column of a slot with a storage.
  ///
  /// - Throws: `QueryError` for a value that the output's type does not allow.
  func column(
    _ output: Int, _ rows: Range<Int>, _ storage: Slot.Storage, procedure: String
  ) throws(QueryError) -> Column {
    switch (outputs[output], storage) {
    case (.nodes(let ids), .nodes): return .ids(Array(ids[rows]))
    case (.integers(let numbers), .values): return .integers(Array(numbers[rows]))
    case (let output, .values): return .values(rows.map { output[$0] })
    case (let output, _):
      var ids: [UInt32] = []
      ids.reserveCapacity(rows.count)
      for row in rows {
        switch (output[row], storage) {
        case (.null, _): ids.append(Column.absentID)
        case (.node(let node), .nodes): ids.append(node.rawValue)
        case (.relationship(let relationship), .relationships): ids.append(relationship.rawValue)
        default:
          throw QueryError(
            .graphError, .runtime,
            .graphFailure(reason: "\(procedure) gave a value of another type than it declares"))
        }
      }
      return .ids(ids)
    }
  }
}

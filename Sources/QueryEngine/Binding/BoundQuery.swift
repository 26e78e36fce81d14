/// A query whose names are resolved.
struct BoundQuery {
  /// One query of a union.
  struct Branch {
    var clauses: [BoundClause]
    /// The slots of the result columns, in order; empty without `RETURN`.
    var outputs: [Int]
  }

  var branches: [Branch]
  /// Whether equal rows of a union are kept.
  var keepsDuplicates: Bool
  /// The names of the result columns.
  var columns: [String]
  /// The slots of the result columns; those of the only branch, or the union's own.
  var outputs: [Int]
  var isUpdating: Bool
}

import QueryLanguage

/// A query within an expression; compared by identity.
final class BoundSubquery: Hashable {
  /// What the expression makes of the rows.
  enum Result {
    /// Whether there is a row.
    case exists
    /// The number of rows.
    case count
    /// The values of one slot.
    case collect(slot: Int)
  }

  let query: BoundQuery
  let result: Result
  /// Slots of the surrounding row that the query reads.
  let imports: Set<Int>

  init(query: BoundQuery, result: Result, imports: Set<Int>) {
    self.query = query
    self.result = result
    self.imports = imports
  }

  static func == (left: BoundSubquery, right: BoundSubquery) -> Bool { left === right }

  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

import GraphModel
import QueryLanguage
import _TestSupport

/// Runs queries straight from their syntax tree, by trying everything: no names are resolved, no
/// plan is made, no index used, clauses run one after the other over all rows.
///
/// Generated queries must give the same on the engine. Nothing of `QueryEngine` is used here.
struct ReferenceInterpreter {
  typealias Row = [String: Value]

  let graph: NaiveGraph
  let budget = ReferenceBudget()

  /// The result of a query: its columns and rows.
  func run(_ query: Query) throws -> (columns: [String], rows: [[Value]]) {
    var result = try run(query.first, from: [[:]])
    for union in query.unions {
      let next = try run(union.query, from: [[:]])
      result.rows += next.rows
      if !union.keepsDuplicates { result.rows = unique(result.rows) }
    }
    return result
  }

  func unique(_ rows: [[Value]]) -> [[Value]] {
    var seen = Set<String>()
    return rows.filter { seen.insert(ReferenceValues.key(.list($0))).inserted }
  }

  /// Runs clauses on rows; a query without `RETURN` gives as many empty rows as there are at its
  /// end.
  func run(
    _ query: SingleQuery, from start: [Row]
  ) throws -> (columns: [String], rows: [[Value]]) {
    var rows = start
    for clause in query.clauses {
      if case .return(let last) = clause {
        let projected = try project(last.projection, rows, where: nil)
        return (
          projected.columns,
          projected.rows.map { row in projected.columns.map { row[$0] ?? .null } }
        )
      }
      rows = try apply(clause, to: rows)
    }
    return ([], rows.map { _ in [] })
  }

  private func apply(_ clause: Clause, to rows: [Row]) throws -> [Row] {
    switch clause {
    case .match(let match):
      return try rows.flatMap { row -> [Row] in
        let found = try ReferenceMatcher(self).matches(match.patterns, match.predicate, row)
        guard found.isEmpty, match.isOptional else { return found }
        var padded = row
        for name in match.patterns.flatMap(\.variableNames) where padded[name] == nil {
          padded[name] = .null
        }
        return [padded]
      }
    case .unwind(let unwind):
      return try rows.flatMap { row -> [Row] in
        let elements: [Value]
        switch try value(of: unwind.list, row) {
        case .list(let list): elements = list
        case .null: elements = []
        case let other: elements = [other]
        }
        return elements.map { row.merging([unwind.variable.name: $0]) { _, new in new } }
      }
    case .with(let with): return try project(with.projection, rows, where: with.predicate).rows
    case .create, .merge, .set, .remove, .delete:
      return try ReferenceUpdates(self).apply(clause, to: rows)
    default: throw ReferenceFailure.unsupported("clause")
    }
  }
}

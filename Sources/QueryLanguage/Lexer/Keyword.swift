/// The words that have a meaning somewhere in the grammar.
package enum Keyword: String, Sendable, Hashable, CaseIterable {
  case acyclic = "ACYCLIC"
  case all = "ALL"
  case allShortestPaths = "ALLSHORTESTPATHS"
  case and = "AND"
  case any = "ANY"
  case `as` = "AS"
  case asc = "ASC"
  case ascending = "ASCENDING"
  case both = "BOTH"
  case by = "BY"
  case call = "CALL"
  case `case` = "CASE"
  case collect = "COLLECT"
  case contains = "CONTAINS"
  case count = "COUNT"
  case create = "CREATE"
  case delete = "DELETE"
  case desc = "DESC"
  case descending = "DESCENDING"
  case detach = "DETACH"
  case different = "DIFFERENT"
  case distinct = "DISTINCT"
  case elements = "ELEMENTS"
  case `else` = "ELSE"
  case end = "END"
  case ends = "ENDS"
  case exists = "EXISTS"
  case explain = "EXPLAIN"
  case `false` = "FALSE"
  case foreach = "FOREACH"
  case from = "FROM"
  case group = "GROUP"
  case groups = "GROUPS"
  case `in` = "IN"
  case `is` = "IS"
  case leading = "LEADING"
  case limit = "LIMIT"
  case match = "MATCH"
  case merge = "MERGE"
  case noneOf = "NONE"
  case not = "NOT"
  case null = "NULL"
  case offset = "OFFSET"
  case on = "ON"
  case optional = "OPTIONAL"
  case or = "OR"
  case order = "ORDER"
  case path = "PATH"
  case paths = "PATHS"
  case profile = "PROFILE"
  case reduce = "REDUCE"
  case relationships = "RELATIONSHIPS"
  case remove = "REMOVE"
  case repeatable = "REPEATABLE"
  case `return` = "RETURN"
  case set = "SET"
  case shortest = "SHORTEST"
  case shortestPath = "SHORTESTPATH"
  case simple = "SIMPLE"
  case single = "SINGLE"
  case skip = "SKIP"
  case starts = "STARTS"
  case then = "THEN"
  case trail = "TRAIL"
  case trailing = "TRAILING"
  case trim = "TRIM"
  case `true` = "TRUE"
  case union = "UNION"
  case unwind = "UNWIND"
  case walk = "WALK"
  case when = "WHEN"
  case `where` = "WHERE"
  case with = "WITH"
  case xor = "XOR"
  case yield = "YIELD"

  private static let byName: [String: Keyword] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
  private static let longestName = 16

  /// The keyword that these ASCII letters spell in any case, or nil.
  package init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count <= Keyword.longestName else { return nil }
    let name = String(
      decoding: bytes.map { $0 >= 0x61 && $0 <= 0x7A ? $0 - 32 : $0 }, as: UTF8.self)
    guard let keyword = Keyword.byName[name] else { return nil }
    self = keyword
  }

  /// Whether the word cannot be a variable without backquotes.
  package var isReserved: Bool {
    switch self {
    case .and, .as, .asc, .ascending, .by, .case, .contains, .create, .delete, .desc, .descending,
      .detach, .distinct, .else, .end, .ends, .false, .in, .is, .limit, .match, .merge, .not, .null,
      .on, .optional, .or, .order, .remove, .return, .set, .skip, .starts, .then, .true, .union,
      .unwind, .when, .where, .with, .xor:
      true
    default: false
    }
  }

  /// Whether the word starts a clause, so that a lenient parse can go on there after an error.
  package var startsClause: Bool {
    switch self {
    case .match, .optional, .unwind, .with, .return, .create, .merge, .set, .remove, .delete,
      .detach, .call, .foreach, .union:
      true
    default: false
    }
  }
}

/// Which of the matching paths between two end points are kept.
package enum PathSearch: Sendable, Hashable {
  /// `shortestPath((a)-[*]-(b))`: one shortest path for bound end points.
  case shortestPath
  /// `allShortestPaths((a)-[*]-(b))`.
  case allShortestPaths
  /// `ALL`, as without a selector.
  case all
  /// `ANY [k]`.
  case any(Int)
  /// `ALL SHORTEST`.
  case allShortest
  /// `ANY SHORTEST` and `SHORTEST k`: the `k` shortest, ties broken freely.
  case shortest(Int)
  /// `SHORTEST [k] GROUPS`: all paths of the `k` smallest lengths.
  case shortestGroups(Int)
}

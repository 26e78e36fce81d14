import GraphModel

/// What a scan found for one row.
struct NodeCandidates {
  var nodes: PostingList
  /// Whether the conditions that the scan answers hold for all of them.
  var areExact: Bool

  /// None.
  static let none = NodeCandidates(nodes: .empty, areExact: true)
}

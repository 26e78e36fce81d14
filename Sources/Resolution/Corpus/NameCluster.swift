/// Locals that are one entity, with what brought the names of its groups together.
struct NameCluster {
  /// How the names of one group were seen to be another group's.
  struct Join {
    var reason: MergeExplanation.Reason
    /// A name of the other group.
    var with: String
  }

  /// In their order.
  var locals: [Int]
  /// By local: of the groups that were joined to others.
  var joins: [Int: Join] = [:]
}

extension LocalDraft {
  /// One step of a sieve: two mentions whose clusters it made one.
  struct Join {
    var left: Int
    var right: Int
    var rule: MentionRule
  }

  /// The steps from each mention, in the order in which they were taken.
  func joinsByMention() -> [Int: [Join]] {
    var byMention: [Int: [Join]] = [:]
    for join in joins {
      byMention[join.left, default: []].append(join)
      byMention[join.right, default: []].append(join)
    }
    return byMention
  }

  /// How each of an entity's mentions (ascending) was joined, on the way to the first one that has
  /// the entity's name; nil for that one.
  ///
  /// The steps inside a cluster make a tree, so that there is one way. Sources without a name on it
  /// are passed over, for they are no mentions of the entity.
  func joins(of mentions: [Int], anchor: Int, _ byMention: [Int: [Join]]) -> [MentionJoin?] {
    var parents: [Int: MentionJoin] = [:]
    var queue = [anchor]
    var next = 0
    while next < queue.count {
      let mention = queue[next]
      next += 1
      for join in byMention[mention] ?? [] {
        let other = join.left == mention ? join.right : join.left
        guard other != anchor, parents[other] == nil else { continue }
        let target = mention < mentionCount ? mention : parents[mention]?.to ?? anchor
        parents[other] = MentionJoin(rule: join.rule, to: target)
        queue.append(other)
      }
    }
    return mentions.map { parents[$0] }
  }
}

import GraphModel
import TextAnalysis

/// What the curator decided about single words.
extension LocalDraft {
  /// Parts the words of each decision from what they were joined to, in the decisions' order; one
  /// whose words are no mention (any more) does nothing.
  mutating func apply(_ decisions: [WordDecision]) {
    guard !decisions.isEmpty else { return }
    let offsets = ScalarOffsets(utf8: text.utf8)
    for decision in decisions {
      let scalars = decision.words.start..<max(decision.words.start, decision.words.end)
      let range = offsets.utf8(of: scalars.clamped(to: 0..<offsets.scalarCount))
      guard let mention = mention(at: range) else { continue }
      relink(joins(parting: mention), because: decision, about: mention)
    }
  }

  /// The decision that made a cluster what it is: the one that names its first decided mention.
  func decision(of root: Int) -> (mention: Int, decision: WordDecision)? {
    guard !decisions.isEmpty else { return nil }
    let mention = mentions(of: root).filter { decisions[$0] != nil }.min()
    return mention.flatMap { mention in decisions[mention].map { (mention, $0) } }
  }

  /// The mention at a place, else the first that overlaps it: another model may find other ends.
  private func mention(at range: TextRange) -> Int? {
    let all = 0..<mentionCount
    return all.first { facts[$0].range == range } ?? all.first { facts[$0].range.overlaps(range) }
  }

  /// The joins that are left when a mention, with all that hangs on it, is taken out of its cluster.
  ///
  /// The joins of a cluster make a tree. What lies behind the mention, seen from the mention that
  /// gives the cluster its name, goes with it. When it is that mention itself, other names stay.
  private func joins(parting mention: Int) -> [Join] {
    let byMention = joinsByMention()
    let root = root(of: mention)
    let anchor = anchor(of: root)
    if let anchor, anchor != mention {
      let group = group(
        of: mention, avoiding: path(from: anchor, to: mention, byMention), byMention)
      return joins.filter { group.contains($0.left) == group.contains($0.right) }
    }
    guard decisions[mention] == nil else { return joins }
    let own = byMention[mention] ?? []
    let names = own.filter { Self.naming.contains($0.rule) }
    guard let first = names.first?.other(than: mention) else { return joins }
    let cut = Set(names.map { $0.other(than: mention) })
    var kept = joins.filter {
      !($0.left == mention && cut.contains($0.right)
        || $0.right == mention && cut.contains($0.left))
    }
    // The names that stay are joined to the first of them instead.
    for join in names.dropFirst() {
      kept.append(Join(left: join.other(than: mention), right: first, rule: join.rule))
    }
    return kept
  }

  /// Rules that join names to names.
  private static let naming: Set<MentionRule> = [
    .exactName, .knownAlias, .acronym, .namePart, .spelling,
  ]

  /// The neighbour of a mention on the way from another.
  private func path(from anchor: Int, to mention: Int, _ byMention: [Int: [Join]]) -> Int? {
    var parents: [Int: Int] = [anchor: anchor]
    var queue = [anchor]
    var next = 0
    while next < queue.count {
      let current = queue[next]
      next += 1
      for join in byMention[current] ?? [] {
        let other = join.other(than: current)
        guard parents[other] == nil else { continue }
        parents[other] = current
        if other == mention { return current }
        queue.append(other)
      }
    }
    return nil
  }

  /// The mention and what can be reached from it without one neighbour.
  private func group(
    of mention: Int, avoiding parent: Int?, _ byMention: [Int: [Join]]
  ) -> Set<Int> {
    var group: Set<Int> = [mention]
    var queue = [mention]
    while let current = queue.popLast() {
      for join in byMention[current] ?? [] {
        let other = join.other(than: current)
        if current == mention, other == parent { continue }
        if group.insert(other).inserted { queue.append(other) }
      }
    }
    return group
  }
}

extension LocalDraft.Join {
  /// The other end.
  fileprivate func other(than mention: Int) -> Int { left == mention ? right : left }
}

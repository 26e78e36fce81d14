package import GraphModel

// Ranges of `date`, by the base's lists of statements and articles in order of their dates.
extension KnowledgeGraph {
  package func indexedNodes(
    labeled label: LabelID?, where key: PropertyKeyID, in range: PropertyRange
  ) -> PostingList? {
    guard let days = dates(key, in: range) else { return nil }
    var found = RowSet.union(base.dated(days), limit: base.nodeCount)
    if !delta.nodeChanges.isEmpty {
      found.removeAll { delta.nodeChanges[$0] != nil }
      found += delta.nodeChanges.keys.filter { holds(NodeID(rawValue: $0), key, range) }
      found.sort()
    }
    for index in delta.nodes.indices {
      let raw = UInt32(base.nodeCount + index)
      if holds(NodeID(rawValue: raw), key, range) { found.append(raw) }
    }
    if let label { found.removeAll { !hasLabel(label, NodeID(rawValue: $0)) } }
    return PostingList(found)
  }

  package func estimatedNodes(
    labeled label: LabelID?, where key: PropertyKeyID, in range: PropertyRange
  ) -> Int? {
    guard let days = dates(key, in: range) else { return nil }
    return base.dated(days).reduce(delta.nodeChanges.count + delta.nodes.count) { $0 + $1.count }
  }

  /// The positions of the dates in a range among the base's; nil when the index does not answer.
  private func dates(_ key: PropertyKeyID, in range: PropertyRange) -> Range<Int>? {
    guard !base.isEmpty, key.rawValue == NewsKey.date.rawValue else { return nil }
    // With no bound at all every value counts, also those that are no strings.
    if range.lower == nil, range.upper == nil { return nil }
    var first = 0
    var end = base.dateNames.count
    if let bound = range.lower {
      guard case .string(let text) = bound.value else { return nil }
      first = base.datePosition(text, after: !bound.isIncluded)
    }
    if let bound = range.upper {
      guard case .string(let text) = bound.value else { return nil }
      end = base.datePosition(text, after: bound.isIncluded)
    }
    return first..<max(first, end)
  }

  private func holds(_ node: NodeID, _ key: PropertyKeyID, _ range: PropertyRange) -> Bool {
    guard contains(node), case .string(let text) = property(key, of: node) else { return false }
    func compare(_ bound: PropertyRange.Bound) -> Int? {
      guard case .string(let other) = bound.value else { return nil }
      return text == other ? 0 : text.utf8.lexicographicallyPrecedes(other.utf8) ? -1 : 1
    }
    if let lower = range.lower {
      guard let order = compare(lower), order > 0 || order == 0 && lower.isIncluded else {
        return false
      }
    }
    guard let upper = range.upper else { return true }
    guard let order = compare(upper) else { return false }
    return order < 0 || order == 0 && upper.isIncluded
  }
}

extension GraphBase {
  /// The position of the first date that is not before `text`, or that is after it.
  func datePosition(_ text: String, after: Bool) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      let position = dateNames.lowerBound(bytes)
      let isEqual =
        position < dateNames.count && ByteOrder.compare(dateNames.utf8(position), bytes) == 0
      return after && isEqual ? position + 1 : position
    }
  }

  /// Articles and statements with dates at these positions, by date, then ascending.
  func dated(_ days: Range<Int>) -> [UnsafeBufferPointer<UInt32>] {
    if days.isEmpty { return [] }
    // The first range is that of nodes without a date.
    func list(_ ranges: Column<UInt32>, _ nodes: Column<UInt32>) -> UnsafeBufferPointer<UInt32> {
      guard days.upperBound + 1 < ranges.count else { return .init(start: nil, count: 0) }
      return nodes.slice(Int(ranges[days.lowerBound + 1])..<Int(ranges[days.upperBound + 1]))
    }
    return [list(articleDateRanges, dateArticles), list(dateRanges, dateStatements)]
  }
}

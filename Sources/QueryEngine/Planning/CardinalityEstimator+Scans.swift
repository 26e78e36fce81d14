import GraphModel
import QueryLanguage

// The ways to find candidates for a node, and how many each gives.
extension CardinalityEstimator {
  /// A way to find candidates for a node.
  struct Choice {
    var source: NodeScan.Source
    /// Candidates for one row.
    var rows: Double
    /// Indices of the pattern's conditions that the source answers.
    var answered: [Int] = []
  }

  /// The best way to find candidates for a node.
  func source(for slot: Int, bound: Set<Int>) -> Choice {
    let label = requiredLabels(of: slot).min { count(label: $0) < count(label: $1) }
    var best = Choice(source: label.map { .label($0) } ?? .all, rows: count(label: label))
    func consider(_ choice: Choice?) {
      if let choice, choice.rows < best.rows { best = choice }
    }
    for condition in conditions[slot] where condition.test.operand.freeSlots.isSubset(of: bound) {
      consider(seek(label, condition))
    }
    for choice in ranges(slot, label, bound: bound) { consider(choice) }
    for join in conditions.joins(on: slot) where join.value.freeSlots.isSubset(of: bound) {
      // How many values there are is not known; a hundred is a cautious guess.
      consider(
        Choice(
          source: .table(label: label, key: join.key, value: join.value),
          rows: max(1, count(label: label) / 100), answered: [join.predicate]))
    }
    return best
  }

  /// What an expression is before any row is there.
  func constant(_ expression: BoundExpression) -> Value? {
    switch expression.kind {
    case .constant(let value): return value
    case .parameter(let name): return planner.parameters[name]
    case .list(let elements):
      var values: [Value] = []
      for element in elements {
        guard let value = constant(element) else { return nil }
        values.append(value)
      }
      return .list(values)
    default: return nil
    }
  }

  private func seek(_ label: String?, _ condition: NodeConditions.Condition) -> Choice? {
    let key = condition.key
    let answered = [condition.predicate]
    switch condition.test {
    case .equals(let value):
      return equalCount(label, key, value).map {
        Choice(
          source: .property(label: label, key: key, value: value), rows: $0, answered: answered)
      }
    case .isIn(let values):
      return listCount(label, key, values).map {
        Choice(source: .list(label: label, key: key, values: values), rows: $0, answered: answered)
      }
    case .startsWith(let value):
      return prefixCount(label, key, value).map {
        Choice(source: .prefix(label: label, key: key, value: value), rows: $0, answered: answered)
      }
    case .contains(let part):
      guard key == NewsVocabulary.Key.text else { return nil }
      return Choice(
        source: .text(label: label, part), rows: textCount(label, part), answered: answered)
    case .compares: return nil
    }
  }

  // MARK: Counts

  private func symbols(_ label: String?, _ key: String) -> (label: LabelID?, key: PropertyKeyID)? {
    guard let keyID = graph.propertyKeyID(key) else { return nil }
    guard let label else { return (nil, keyID) }
    return graph.labelID(label).map { ($0, keyID) }
  }

  private func equalCount(_ label: String?, _ key: String, _ value: BoundExpression) -> Double? {
    guard let ids = symbols(label, key) else { return nil }
    guard let wanted = constant(value) else {
      let isIndexed = graph.indexedNodes(labeled: ids.label, where: ids.key, equals: .string(""))
      return isIndexed == nil ? nil : 1
    }
    return equalCount(ids.label, ids.key, wanted)
  }

  /// The nodes with a value: by the index's own estimate where it has one, else by finding them.
  private func equalCount(_ label: LabelID?, _ key: PropertyKeyID, _ value: Value) -> Double? {
    let bound = PropertyRange.Bound(value, isIncluded: true)
    let range = PropertyRange(lower: bound, upper: bound)
    if let count = graph.estimatedNodes(labeled: label, where: key, in: range) {
      return Double(count)
    }
    return graph.indexedNodes(labeled: label, where: key, equals: value).map { Double($0.count) }
  }

  private func listCount(_ label: String?, _ key: String, _ values: BoundExpression) -> Double? {
    guard let ids = symbols(label, key) else { return nil }
    guard case .list(let elements)? = constant(values) else {
      return equalCount(ids.label, ids.key, .string("")) == nil ? nil : 10
    }
    var total = 0.0
    // A sample will do for long lists.
    let sample = elements.prefix(100)
    for element in sample where !element.isNull {
      guard let count = equalCount(ids.label, ids.key, element) else { return nil }
      total += count
    }
    return elements.isEmpty ? 0 : total * Double(elements.count) / Double(sample.count)
  }

  private func prefixCount(_ label: String?, _ key: String, _ value: BoundExpression) -> Double? {
    guard let ids = symbols(label, key) else { return nil }
    guard let wanted = constant(value) else {
      let all = PropertyRange(prefix: "")
      return graph.estimatedNodes(labeled: ids.label, where: ids.key, in: all).map {
        Double($0) / 10
      }
    }
    // What is no string starts with nothing.
    guard case .string(let text) = wanted else { return 0 }
    return graph.estimatedNodes(labeled: ids.label, where: ids.key, in: PropertyRange(prefix: text))
      .map(Double.init)
  }

  private func textCount(_ label: String?, _ part: BoundExpression) -> Double {
    if case .string(let text)? = constant(part),
      let count = graph.estimatedNodes(containing: text, matching: .substring)
    {
      return Double(count)
    }
    return count(label: label) / 100
  }

  // MARK: Ranges

  /// Ranges of the properties of a node that comparisons set, one a property.
  private func ranges(_ slot: Int, _ label: String?, bound: Set<Int>) -> [Choice] {
    var keys: [String] = []
    var lower: [String: (bound: ScanBound, predicate: Int)] = [:]
    var upper: [String: (bound: ScanBound, predicate: Int)] = [:]
    for condition in conditions[slot] {
      guard case .compares(let operation, let value) = condition.test,
        value.freeSlots.isSubset(of: bound)
      else { continue }
      let isIncluded = operation == .lessOrEqual || operation == .greaterOrEqual
      let end = (ScanBound(value: value, isIncluded: isIncluded), condition.predicate)
      if !keys.contains(condition.key) { keys.append(condition.key) }
      if operation == .less || operation == .lessOrEqual {
        if upper[condition.key] == nil { upper[condition.key] = end }
      } else if lower[condition.key] == nil {
        lower[condition.key] = end
      }
    }
    return keys.compactMap { key in
      let (low, high) = (lower[key], upper[key])
      guard let rows = rangeCount(label, key, low?.bound, high?.bound) else { return nil }
      return Choice(
        source: .range(label: label, key: key, lower: low?.bound, upper: high?.bound), rows: rows,
        answered: [low?.predicate, high?.predicate].compactMap { $0 })
    }
  }

  private func rangeCount(
    _ label: String?, _ key: String, _ lower: ScanBound?, _ upper: ScanBound?
  ) -> Double? {
    guard let ids = symbols(label, key) else { return nil }
    // A bound that is not known yet stands for a part of what the index has.
    var share = 1.0
    func end(_ bound: ScanBound?) -> PropertyRange.Bound? {
      guard let bound else { return nil }
      if let value = constant(bound.value) {
        return PropertyRange.Bound(value, isIncluded: bound.isIncluded)
      }
      share /= 3
      return nil
    }
    var range = PropertyRange(lower: end(lower), upper: end(upper))
    if range.lower == nil, range.upper == nil { range = PropertyRange(prefix: "") }
    return graph.estimatedNodes(labeled: ids.label, where: ids.key, in: range).map {
      Double($0) * share
    }
  }
}

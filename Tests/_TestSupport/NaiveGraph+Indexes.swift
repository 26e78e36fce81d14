package import GraphModel

// What an index would find, found by looking at every node. Strings and numbers are indexed; asked
// for anything else, the graph has no answer, so that the caller must look itself.
extension NaiveGraph {
  private func found(
    _ label: LabelID?, _ key: PropertyKeyID, _ fits: (Value) -> Bool
  ) -> PostingList {
    indexAnswers += 1
    return PostingList(
      (label.map { nodes(labeled: $0) } ?? nodes()).filter {
        fits(property(key, of: NodeID(rawValue: $0)))
      })
  }

  package func indexedNodes(
    labeled label: LabelID?, where key: PropertyKeyID, equals value: Value
  ) -> PostingList? {
    guard hasIndexes, Self.order(value, value) == 0 else { return nil }
    return found(label, key) { Self.order($0, value) == 0 }
  }

  package func indexedNodes(
    labeled label: LabelID?, where key: PropertyKeyID, in range: PropertyRange
  ) -> PostingList? {
    let ends = [range.lower?.value, range.upper?.value].compactMap { $0 }
    guard hasIndexes, !ends.isEmpty, ends.allSatisfy({ Self.order($0, $0) == 0 }) else {
      return nil
    }
    return found(label, key) { value in
      if let lower = range.lower {
        guard let order = Self.order(value, lower.value),
          order > 0 || order == 0 && lower.isIncluded
        else { return false }
      }
      guard let upper = range.upper else { return true }
      guard let order = Self.order(value, upper.value) else { return false }
      return order < 0 || order == 0 && upper.isIncluded
    }
  }

  package func estimatedNodes(
    labeled label: LabelID?, where key: PropertyKeyID, in range: PropertyRange
  ) -> Int? {
    indexedNodes(labeled: label, where: key, in: range)?.count
  }

  package func indexedNodes(containing text: String, matching: TextMatching) -> PostingList? {
    guard hasIndexes, matching == .substring, let key = propertyKeyID(NewsVocabulary.Key.text)
    else { return nil }
    let part = Array(text.utf8)
    return found(nil, key) { value in
      guard case .string(let whole) = value else { return false }
      let bytes = Array(whole.utf8)
      guard part.count <= bytes.count else { return false }
      return (0...bytes.count - part.count).contains { start in
        bytes[start..<start + part.count].elementsEqual(part)
      }
    }
  }

  /// The order of two strings or two numbers; nil for all else, and for NaN.
  private static func order(_ left: Value, _ right: Value) -> Int? {
    switch (left, right) {
    case (.string(let left), .string(let right)):
      if left.utf8.elementsEqual(right.utf8) { return 0 }
      return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
    default:
      guard let left = number(left), let right = number(right), !left.isNaN, !right.isNaN else {
        return nil
      }
      return left == right ? 0 : left < right ? -1 : 1
    }
  }

  private static func number(_ value: Value) -> Double? {
    switch value {
    case .integer(let number): Double(number)
    case .float(let number): number
    default: nil
    }
  }
}

/// A step that leads from a node of each row to another.
protocol PathStep {
  var from: Int { get }
  var to: Int { get }
  /// Whether the row has `to` already.
  var isInto: Bool { get }
  /// Slots of relationships, and lists of them, that must differ from the new ones.
  var distinctFrom: [Int] { get }
}

extension PathStep {
  /// The slots that the step reads whatever it leads over.
  var reads: Set<Int> { Set(distinctFrom).union(isInto ? [from, to] : [from]) }
}

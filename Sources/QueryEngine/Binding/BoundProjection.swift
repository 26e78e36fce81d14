/// `WITH` or `RETURN`.
struct BoundProjection {
  /// A value and the slot that takes it.
  struct Item: Hashable {
    var slot: Int
    var expression: BoundExpression
  }

  struct Grouping {
    var keys: [Item]
    var aggregates: [(slot: Int, call: AggregateCall)]
  }

  struct SortKey {
    var expression: BoundExpression
    var isDescending: Bool
  }

  /// What is aggregated before the items are computed.
  var grouping: Grouping?
  /// Values to compute; an item that only renames a slot is not among them.
  var items: [Item]
  /// The slots of the projected columns, in order.
  var outputs: [Int]
  var isDistinct: Bool
  var order: [SortKey]
  var skip: BoundExpression?
  var limit: BoundExpression?
  var predicate: BoundExpression?
}

package import GraphModel

extension Value {
  /// The total order of `ORDER BY`, `min` and `max` across all types: negative, zero or positive.
  ///
  /// Ascending: maps, nodes, relationships, lists, paths, temporal values, strings, booleans,
  /// numbers (NaN last), `null`.
  package func order(before other: Value) -> Int {
    switch (self, other) {
    case (.integer(let left), .integer(let right)): Value.sign(left, right)
    case (.float(let left), .float(let right)): Value.order(left, right)
    case (.integer(let left), .float(let right)): NumberOrder.compare(left, right) ?? -1
    case (.float(let left), .integer(let right)):
      NumberOrder.compare(right, left).map { -$0 } ?? 1
    case (.string(let left), .string(let right)): StringOrder.compare(left, right)
    case (.boolean(let left), .boolean(let right)): (left ? 1 : 0) - (right ? 1 : 0)
    case (.node(let left), .node(let right)): Value.sign(left, right)
    case (.relationship(let left), .relationship(let right)): Value.sign(left, right)
    case (.list(let left), .list(let right)): Value.order(left, right)
    case (.map(let left), .map(let right)): Value.order(left, right)
    case (.path(let left), .path(let right)): Value.order(left, right)
    case (.date(let left), .date(let right)): Value.sign(left, right)
    case (.localTime(let left), .localTime(let right)): Value.sign(left, right)
    case (.time(let left), .time(let right)): Value.order(left, right)
    case (.localDateTime(let left), .localDateTime(let right)): Value.order(left, right)
    case (.dateTime(let left), .dateTime(let right)): Value.order(left, right)
    case (.duration(let left), .duration(let right)): Value.order(left, right)
    default: orderRank - other.orderRank
    }
  }

  private var orderRank: Int {
    switch self {
    case .map: 0
    case .node: 1
    case .relationship: 2
    case .list: 3
    case .path: 4
    case .dateTime: 5
    case .localDateTime: 6
    case .date: 7
    case .time: 8
    case .localTime: 9
    case .duration: 10
    case .string: 11
    case .boolean: 12
    case .integer, .float: 13
    case .null: 14
    }
  }

  private static func sign<Item: Comparable>(_ left: Item, _ right: Item) -> Int {
    left < right ? -1 : (left == right ? 0 : 1)
  }

  private static func order(_ left: Double, _ right: Double) -> Int {
    if let result = NumberOrder.compare(left, right) { return result }
    return (left.isNaN ? 1 : 0) - (right.isNaN ? 1 : 0)
  }

  private static func order(_ left: [Value], _ right: [Value]) -> Int {
    for (leftElement, rightElement) in zip(left, right) {
      let result = leftElement.order(before: rightElement)
      if result != 0 { return result }
    }
    return left.count - right.count
  }

  private static func order(_ left: [String: Value], _ right: [String: Value]) -> Int {
    let leftKeys = left.keys.sorted { StringOrder.compare($0, $1) < 0 }
    let rightKeys = right.keys.sorted { StringOrder.compare($0, $1) < 0 }
    for (leftKey, rightKey) in zip(leftKeys, rightKeys) {
      let keys = StringOrder.compare(leftKey, rightKey)
      if keys != 0 { return keys }
      let values = (left[leftKey] ?? .null).order(before: right[rightKey] ?? .null)
      if values != 0 { return values }
    }
    return left.count - right.count
  }

  private static func order(_ left: PathValue, _ right: PathValue) -> Int {
    for (leftNode, rightNode) in zip(left.nodes, right.nodes) where leftNode != rightNode {
      return sign(leftNode, rightNode)
    }
    for (leftStep, rightStep) in zip(left.relationships, right.relationships)
    where leftStep != rightStep {
      return sign(leftStep, rightStep)
    }
    return left.nodes.count - right.nodes.count
  }

  private static func order(_ left: TimeValue, _ right: TimeValue) -> Int {
    let leftInstant = left.local.nanosecondOfDay - Int64(left.offsetSeconds) * 1_000_000_000
    let rightInstant = right.local.nanosecondOfDay - Int64(right.offsetSeconds) * 1_000_000_000
    let instants = sign(leftInstant, rightInstant)
    return instants != 0 ? instants : sign(left.offsetSeconds, right.offsetSeconds)
  }

  private static func order(_ left: LocalDateTimeValue, _ right: LocalDateTimeValue) -> Int {
    let dates = sign(left.date, right.date)
    return dates != 0 ? dates : sign(left.time, right.time)
  }

  private static func order(_ left: DateTimeValue, _ right: DateTimeValue) -> Int {
    let leftSecond = epochSecond(left)
    let rightSecond = epochSecond(right)
    if leftSecond != rightSecond { return leftSecond < rightSecond ? -1 : 1 }
    let leftNano = left.local.time.nanosecondOfDay % 1_000_000_000
    let rightNano = right.local.time.nanosecondOfDay % 1_000_000_000
    if leftNano != rightNano { return leftNano < rightNano ? -1 : 1 }
    let offsets = sign(left.offsetSeconds, right.offsetSeconds)
    return offsets != 0 ? offsets : StringOrder.compare(left.zone ?? "", right.zone ?? "")
  }

  private static func epochSecond(_ value: DateTimeValue) -> Int64 {
    value.local.date.daysSinceEpoch &* 86_400
      &+ value.local.time.nanosecondOfDay / 1_000_000_000 &- Int64(value.offsetSeconds)
  }

  /// Durations are ordered by their average length, a month counting 30.436875 days.
  private static func order(_ left: DurationValue, _ right: DurationValue) -> Int {
    let lengths = sign(averageSeconds(left), averageSeconds(right))
    if lengths != 0 { return lengths }
    return sign(left.nanoseconds, right.nanoseconds)
  }

  private static func averageSeconds(_ value: DurationValue) -> Double {
    Double(value.months) * 2_629_746 + Double(value.days) * 86_400 + Double(value.seconds)
  }
}

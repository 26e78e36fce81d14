import GraphModel

/// `count`.
final class CountAccumulator: Accumulator {
  private(set) var counts: [Int64] = []

  func addGroup() { counts.append(0) }

  func add(_ value: Value, to group: Int) throws(QueryError) {
    if !value.isNull { counts[group] += 1 }
  }

  /// Counts rows whatever their values, given the group of each.
  func addRows(_ groups: [Int32]) {
    counts.withUnsafeMutableBufferPointer { counts in
      for group in groups { counts[Int(group)] += 1 }
    }
  }

  func result(of group: Int) throws(QueryError) -> Value { .integer(counts[group]) }
}

/// `collect`.
final class CollectAccumulator: Accumulator {
  private let runtime: QueryRuntime
  private var lists: [[Value]] = []

  init(_ runtime: QueryRuntime) { self.runtime = runtime }

  func addGroup() { lists.append([]) }

  func add(_ value: Value, to group: Int) throws(QueryError) {
    if value.isNull { return }
    lists[group].append(value)
    try runtime.hold(32)
  }

  func result(of group: Int) throws(QueryError) -> Value { .list(lists[group]) }
}

/// `min` and `max`, by the order of `ORDER BY`.
final class ExtremeAccumulator: Accumulator {
  private let sign: Int
  private var extremes: [Value] = []

  init(sign: Int) { self.sign = sign }

  func addGroup() { extremes.append(.null) }

  func add(_ value: Value, to group: Int) throws(QueryError) {
    if value.isNull { return }
    if extremes[group].isNull || value.order(before: extremes[group]).signum() == sign {
      extremes[group] = value
    }
  }

  func result(of group: Int) throws(QueryError) -> Value { extremes[group] }
}

/// `sum` and `avg`, of numbers or of durations.
final class SumAccumulator: Accumulator {
  private struct State {
    var sum = Value.integer(0)
    var count: Int64 = 0
  }

  let isAverage: Bool
  private var states: [State] = []

  init(isAverage: Bool) { self.isAverage = isAverage }

  func addGroup() { states.append(State()) }

  func add(_ value: Value, to group: Int) throws(QueryError) {
    switch value {
    case .null: return
    case .integer, .float:
      // An average must not overflow where its result would not.
      let term = isAverage ? value.asDouble.map { Value.float($0) } ?? value : value
      states[group].sum = try Arithmetic.add(states[group].sum, term)
    case .duration:
      states[group].sum =
        states[group].count == 0 ? value : try Arithmetic.add(states[group].sum, value)
    default:
      throw .type(
        .invalidArgumentType(
          context: isAverage ? "avg" : "sum", expected: ValueTypes.number.names,
          actual: ValueTypes(of: value).names))
    }
    states[group].count += 1
  }

  /// Adds a whole number to the group of each row.
  func add(_ numbers: [Int64], to groups: [Int32]) throws(QueryError) {
    for (row, number) in numbers.enumerated() {
      let group = Int(groups[row])
      if case .integer(let sum) = states[group].sum {
        let (total, overflows) = sum.addingReportingOverflow(number)
        if !overflows {
          states[group].sum = .integer(total)
          states[group].count += 1
          continue
        }
      }
      try add(.integer(number), to: group)
    }
  }

  func result(of group: Int) throws(QueryError) -> Value {
    let state = states[group]
    guard isAverage else { return state.sum }
    return state.count == 0 ? .null : try Arithmetic.divide(state.sum, .integer(state.count))
  }
}

/// `stDev` and `stDevP`, by Welford's method.
final class DeviationAccumulator: Accumulator {
  private struct State {
    var count = 0.0
    var mean = 0.0
    var squares = 0.0
  }

  private let isPopulation: Bool
  private var states: [State] = []

  init(isPopulation: Bool) { self.isPopulation = isPopulation }

  func addGroup() { states.append(State()) }

  func add(_ value: Value, to group: Int) throws(QueryError) {
    if value.isNull { return }
    guard let number = value.asDouble else {
      throw .type(
        .invalidArgumentType(
          context: "stDev", expected: ValueTypes.number.names,
          actual: ValueTypes(of: value).names))
    }
    states[group].count += 1
    let delta = number - states[group].mean
    states[group].mean += delta / states[group].count
    states[group].squares += delta * (number - states[group].mean)
  }

  func result(of group: Int) throws(QueryError) -> Value {
    let state = states[group]
    let divisor = isPopulation ? state.count : state.count - 1
    return .float(divisor > 0 ? (state.squares / divisor).squareRoot() : 0)
  }
}

/// `percentileCont` and `percentileDisc`; values come as pairs of number and percentile.
final class PercentileAccumulator: Accumulator {
  private let isContinuous: Bool
  private let runtime: QueryRuntime
  private var numbers: [[Value]] = []
  private var percentiles: [Double?] = []

  init(isContinuous: Bool, _ runtime: QueryRuntime) {
    self.isContinuous = isContinuous
    self.runtime = runtime
  }

  func addGroup() {
    numbers.append([])
    percentiles.append(nil)
  }

  func add(_ value: Value, to group: Int) throws(QueryError) {
    guard case .list(let pair) = value, pair.count == 2, !pair[0].isNull else { return }
    guard let percentile = pair[1].asDouble, pair[0].asDouble != nil else {
      throw .type(
        .invalidArgumentType(
          context: "percentile", expected: ValueTypes.number.names,
          actual: ValueTypes(of: pair[1]).names))
    }
    guard percentile >= 0, percentile <= 1 else {
      throw .argument(
        .numberOutOfRange(context: "percentile", value: ValueText.float(percentile)))
    }
    numbers[group].append(pair[0])
    try runtime.hold(32)
    if percentiles[group] == nil { percentiles[group] = percentile }
  }

  func result(of group: Int) throws(QueryError) -> Value {
    guard let percentile = percentiles[group] else { return .null }
    let sorted = numbers[group].sorted { $0.order(before: $1) < 0 }
    if isContinuous {
      let position = percentile * Double(sorted.count - 1)
      let lower = Int(position.rounded(.down))
      let upper = min(lower + 1, sorted.count - 1)
      let low = sorted[lower].asDouble ?? 0
      let high = sorted[upper].asDouble ?? 0
      return .float(low + (high - low) * (position - Double(lower)))
    }
    let index = Int((percentile * Double(sorted.count)).rounded(.up)) - 1
    return sorted[max(0, min(index, sorted.count - 1))]
  }
}

/// `DISTINCT` before any of them: hands each value of a group on once.
final class DistinctAccumulator: Accumulator {
  private let base: any Accumulator
  private let runtime: QueryRuntime
  private var seen: [Set<GroupingKey>] = []

  init(_ base: any Accumulator, _ runtime: QueryRuntime) {
    self.base = base
    self.runtime = runtime
  }

  func addGroup() {
    seen.append([])
    base.addGroup()
  }

  func add(_ value: Value, to group: Int) throws(QueryError) {
    if value.isNull { return }
    guard seen[group].insert(GroupingKey(value)).inserted else { return }
    try runtime.hold(48)
    try base.add(value, to: group)
  }

  func result(of group: Int) throws(QueryError) -> Value { try base.result(of: group) }
}

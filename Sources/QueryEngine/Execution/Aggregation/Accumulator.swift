import GraphModel

/// Gathers the values of one aggregating call for all groups; one conformer a function.
protocol Accumulator: AnyObject {
  /// Begins one more group.
  func addGroup()
  /// Adds a value to a group.
  func add(_ value: Value, to group: Int) throws(QueryError)
  /// What the call gives for a group.
  func result(of group: Int) throws(QueryError) -> Value
}

extension AggregateFunction {
  /// A fresh accumulator.
  func makeAccumulator(_ runtime: QueryRuntime) -> any Accumulator {
    switch self {
    case .count: CountAccumulator()
    case .sum: SumAccumulator(isAverage: false)
    case .avg: SumAccumulator(isAverage: true)
    case .min: ExtremeAccumulator(sign: -1)
    case .max: ExtremeAccumulator(sign: 1)
    case .collect: CollectAccumulator(runtime)
    case .stDev: DeviationAccumulator(isPopulation: false)
    case .stDevP: DeviationAccumulator(isPopulation: true)
    case .percentileCont: PercentileAccumulator(isContinuous: true, runtime)
    case .percentileDisc: PercentileAccumulator(isContinuous: false, runtime)
    }
  }
}

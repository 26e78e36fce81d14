/// The aggregating functions.
package enum AggregateFunction: String, Sendable, Hashable, CaseIterable {
  case count
  case sum
  case avg
  case min
  case max
  case collect
  case stDev
  case stDevP
  case percentileCont
  case percentileDisc

  /// The function of a name, whatever its case.
  init?(named name: String) {
    let folded = name.lowercased()
    guard
      let match = AggregateFunction.allCases.first(where: { $0.rawValue.lowercased() == folded })
    else { return nil }
    self = match
  }

  /// The number of arguments.
  var arity: Int {
    switch self {
    case .percentileCont, .percentileDisc: 2
    default: 1
    }
  }

  /// What the function gives.
  var result: StaticType {
    switch self {
    case .count: .integer
    case .sum, .avg, .min, .max, .percentileCont, .percentileDisc: .any
    case .collect: StaticType(.list)
    case .stDev, .stDevP: StaticType(.float)
    }
  }

  /// One sentence for help.
  package var summary: String {
    switch self {
    case .count: "The number of values that are not null; of rows for count(*)."
    case .sum: "The sum of numbers or durations."
    case .avg: "The average of numbers or durations."
    case .min: "The least value."
    case .max: "The greatest value."
    case .collect: "All values that are not null, as a list."
    case .stDev: "The standard deviation of a sample."
    case .stDevP: "The standard deviation of a whole population."
    case .percentileCont: "The percentile of numbers, interpolated; 0.5 is the median."
    case .percentileDisc: "The number nearest to the percentile."
    }
  }
}

import GraphModel

/// The functions that make durations.
enum DurationFunctions {
  static let all: [any QueryFunction] = [
    duration,
    between(
      "duration.between", "in months, days and seconds as far as whole ones fit",
      "(date('1984-10-11'), date('1985-11-25'))", "P1Y1M14D"
    ) { $0.mixed() },
    between(
      "duration.inMonths", "in whole months", "(date('1984-10-11'), date('2015-06-24'))", "P30Y8M"
    ) { $0.months() },
    between(
      "duration.inDays", "in whole days", "(date('1984-10-11'), date('1984-11-11'))", "P31D"
    ) { $0.days() },
    between(
      "duration.inSeconds", "in seconds", "(date('1984-10-11'), date('1984-10-12'))", "PT24H"
    ) { $0.seconds() },
  ]

  private static let duration = NativeFunction(
    FunctionSignature(
      "duration", [.init("value", [.string, .map, .duration])], result: .duration,
      summary: "A duration from a text such as 'P1Y2M10DT2H30M' or a map of its parts.",
      example: "duration({days: 14, hours: 16.5})", exampleResult: "P14DT16H30M")
  ) { (values, context) throws(QueryError) in
    let construction = TemporalConstruction(
      function: "duration", statementTime: context.statementTime)
    return .duration(try construction.duration(values[0]))
  }

  private static func between(
    _ name: String, _ form: String, _ example: String, _ result: String,
    _ compute: @escaping @Sendable (TemporalDifference) -> DurationValue?
  ) -> any QueryFunction {
    NativeFunction(
      FunctionSignature(
        name, [.init("start", .instant), .init("end", .instant)], result: .duration,
        summary: "The time from one instant to another, \(form).", example: name + example,
        exampleResult: result)
    ) { (values, _) throws(QueryError) in
      for index in 0...1 where TemporalParts(values[index]) == nil {
        throw Arguments(name, values).invalid(index)
      }
      let difference = TemporalDifference(values[0], values[1])
      return .duration(try TemporalArithmetic.checked(difference.flatMap(compute), "\(name)()"))
    }
  }
}

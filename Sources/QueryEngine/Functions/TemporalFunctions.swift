import GraphModel

/// The functions that make instants: `date()`, `date.truncate()`, `date.statement()` and so on.
enum TemporalFunctions {
  static let all: [any QueryFunction] =
    family(
      "date", .date, example: "({year: 1984, month: 10, day: 11})", "1984-10-11",
      truncationExample: "('month', date('1984-10-11'))", "1984-10-01",
      make: { (construction, value) throws(QueryError) in .date(try construction.date(value)) },
      truncate: { (truncation) throws(QueryError) in .date(try truncation.date()) })
    + family(
      "localtime", .localTime, example: "('21:40:32.5')", "21:40:32.5",
      truncationExample: "('hour', localtime('21:40'))", "21:00",
      make: { (construction, value) throws(QueryError) in
        .localTime(try construction.localTime(value))
      }, truncate: { (truncation) throws(QueryError) in .localTime(try truncation.localTime()) })
    + family(
      "time", .time, example: "('21:40+01:00')", "21:40+01:00",
      truncationExample: "('hour', time('21:40+01:00'))", "21:00+01:00",
      make: { (construction, value) throws(QueryError) in .time(try construction.time(value)) },
      truncate: { (truncation) throws(QueryError) in .time(try truncation.time()) })
    + family(
      "localdatetime", .localDateTime, example: "('2015-W30-2T21:40')", "2015-07-21T21:40",
      truncationExample: "('year', date('1984-10-11'))", "1984-01-01T00:00",
      make: { (construction, value) throws(QueryError) in
        .localDateTime(try construction.localDateTime(value))
      },
      truncate: { (truncation) throws(QueryError) in
        .localDateTime(try truncation.localDateTime())
      })
    + family(
      "datetime", .dateTime, example: "('2015-07-21T21:40[Europe/London]')",
      "2015-07-21T21:40+01:00[Europe/London]",
      truncationExample: "('day', datetime('2015-07-21T21:40Z'))", "2015-07-21T00:00Z",
      make: { (construction, value) throws(QueryError) in
        .dateTime(try construction.dateTime(value))
      }, truncate: { (truncation) throws(QueryError) in .dateTime(try truncation.dateTime()) })
    + [fromEpoch, fromEpochMillis, timestamp]

  private typealias Make =
    @Sendable (TemporalConstruction, Value) throws(QueryError) -> Value
  private typealias Truncate = @Sendable (TemporalTruncation) throws(QueryError) -> Value

  private static func family(
    _ name: String, _ type: ValueTypes, example: String, _ result: String,
    truncationExample: String, _ truncationResult: String, make: @escaping Make,
    truncate: @escaping Truncate
  ) -> [any QueryFunction] {
    [
      construction(name, type, example: example, result, make),
      truncation(name, type, example: truncationExample, truncationResult, truncate),
    ] + ["statement", "transaction", "realtime"].map { clock("\(name).\($0)", type, make) }
  }

  private static func construction(
    _ name: String, _ type: ValueTypes, example: String, _ result: String, _ make: @escaping Make
  ) -> any QueryFunction {
    NativeFunction(
      FunctionSignature(
        name,
        [.init("value", ValueTypes([.string, .map]).union(.instant), isOptional: true)],
        result: type,
        summary: "A \(name) from a text, a map of its parts or another instant; else the present.",
        example: name + example, exampleResult: result)
    ) { (values, context) throws(QueryError) in
      let construction = TemporalConstruction(
        function: name, statementTime: context.statementTime)
      guard let value = values.first else {
        return try make(construction, .dateTime(try construction.now()))
      }
      return try make(construction, value)
    }
  }

  private static func truncation(
    _ name: String, _ type: ValueTypes, example: String, _ result: String,
    _ truncate: @escaping Truncate
  ) -> any QueryFunction {
    let function = "\(name).truncate"
    return NativeFunction(
      FunctionSignature(
        function,
        [
          .init("unit", .string), .init("instant", .instant, isOptional: true),
          .init("fields", .map, isOptional: true),
        ], result: type,
        summary: "The start of the unit (such as 'month') that an instant is in, as a \(name), "
          + "with fields changed.",
        example: function + example, exampleResult: result)
    ) { (values, context) throws(QueryError) in
      let construction = TemporalConstruction(
        function: function, statementTime: context.statementTime)
      return try truncate(
        try TemporalTruncation(values, function: function, now: construction.now()))
    }
  }

  private static func clock(
    _ function: String, _ type: ValueTypes, _ make: @escaping Make
  ) -> any QueryFunction {
    NativeFunction(
      FunctionSignature(
        function, [.init("timezone", .string, isOptional: true)], result: type,
        summary: "The present, in a time zone, at the start of the statement.",
        example: "\(function)() = \(function)('UTC')",
        exampleResult: function.hasPrefix("datetime") ? "false" : "true")
    ) { (values, context) throws(QueryError) in
      let construction = TemporalConstruction(
        function: function, statementTime: context.statementTime)
      guard let name = values.first else {
        return try make(construction, .dateTime(try construction.now()))
      }
      guard case .string(let text) = name, let zone = TimeZone(text) else {
        throw .argument(
          .invalidArgumentValue(context: "\(function)()", value: ValueText.literal(name)))
      }
      return try make(construction, .dateTime(try construction.now(in: zone)))
    }
  }

  private static let fromEpoch = NativeFunction(
    FunctionSignature(
      "datetime.fromepoch", [.init("seconds", .number), .init("nanoseconds", .number)],
      result: .dateTime,
      summary: "The moment so many seconds and nanoseconds after the start of 1970 at UTC.",
      example: "datetime.fromepoch(60, 5)", exampleResult: "1970-01-01T00:01:00.000000005Z")
  ) { (values, context) throws(QueryError) in
    let construction = TemporalConstruction(
      function: "datetime.fromepoch", statementTime: context.statementTime)
    return .dateTime(
      try construction.dateTime(.map(["epochSeconds": values[0], "nanosecond": values[1]])))
  }

  private static let fromEpochMillis = NativeFunction(
    FunctionSignature(
      "datetime.fromepochmillis", [.init("milliseconds", .number)], result: .dateTime,
      summary: "The moment so many milliseconds after the start of 1970 at UTC.",
      example: "datetime.fromepochmillis(1500)", exampleResult: "1970-01-01T00:00:01.5Z")
  ) { (values, context) throws(QueryError) in
    let construction = TemporalConstruction(
      function: "datetime.fromepochmillis", statementTime: context.statementTime)
    return .dateTime(try construction.dateTime(.map(["epochMillis": values[0]])))
  }

  private static let timestamp = NativeFunction(
    FunctionSignature(
      "timestamp", [], result: .integer, isDeterministic: true,
      summary: "Milliseconds from the start of 1970 to the start of the statement.",
      example: "timestamp() > 0", exampleResult: "true")
  ) { _, context in .integer(context.statementTime / 1_000_000) }
}

import GraphModel

extension TemporalMap {
  /// The time of day that the fields describe; fields that are missing are those of `base`.
  ///
  /// - Throws: `QueryError` when there is no such time.
  func time(from base: LocalTimeValue) throws(QueryError) -> LocalTimeValue {
    let hour = try integer("hour") ?? base.hour
    let minute = try integer("minute") ?? base.minute
    let second = try integer("second") ?? base.second
    let nanosecond = try nanoseconds() ?? base.nanosecond
    guard
      let time = LocalTimeValue(hour: hour, minute: minute, second: second, nanosecond: nanosecond)
    else {
      throw invalid(
        ["hour", "minute", "second", "nanosecond"].first { has($0) } ?? "time")
    }
    return time
  }

  /// The fraction of a second as the sum of its fields; nil when none is there.
  private func nanoseconds() throws(QueryError) -> Int64? {
    let milliseconds = try integer("millisecond")
    let microseconds = try integer("microsecond")
    let nanoseconds = try integer("nanosecond")
    guard milliseconds != nil || microseconds != nil || nanoseconds != nil else { return nil }
    // A smaller unit beside a larger one counts within it.
    let microsecondLimit: Int64 = milliseconds == nil ? 1_000_000 : 1_000
    let nanosecondLimit: Int64 =
      microseconds != nil ? 1_000 : milliseconds != nil ? 1_000_000 : 1_000_000_000
    guard (0..<1_000).contains(milliseconds ?? 0) else { throw invalid("millisecond") }
    guard (0..<microsecondLimit).contains(microseconds ?? 0) else { throw invalid("microsecond") }
    guard (0..<nanosecondLimit).contains(nanoseconds ?? 0) else { throw invalid("nanosecond") }
    return (milliseconds ?? 0) * 1_000_000 + (microseconds ?? 0) * 1_000 + (nanoseconds ?? 0)
  }

  /// Whether any field but `time` and `datetime` says something of the time.
  var changesTime: Bool { hasAny(TemporalMap.timeFields.subtracting(["time"])) }
}

import GraphModel

/// What a temporal value has of date, time and zone.
struct TemporalParts {
  var date: DateValue?
  var time: LocalTimeValue?
  var zone: TimeZone?
  /// The offset in force, where there is a zone.
  var offset: Int32?

  /// The parts of an instant; nil for other values.
  init?(_ value: Value) {
    switch value {
    case .date(let date): self.date = date
    case .localTime(let time): self.time = time
    case .time(let time):
      self.time = time.local
      zone = .offset(time.offsetSeconds)
      offset = time.offsetSeconds
    case .localDateTime(let moment):
      date = moment.date
      time = moment.time
    case .dateTime(let moment):
      date = moment.local.date
      time = moment.local.time
      zone = TimeZone(of: moment)
      offset = moment.offsetSeconds
    default: return nil
    }
  }
}

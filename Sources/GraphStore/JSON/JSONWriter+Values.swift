import GraphModel

extension JSONWriter {
  mutating func value(_ value: JSONValue) {
    switch value {
    case .null: literal("null")
    case .boolean(let isTrue): if isTrue { literal("true") } else { literal("false") }
    case .integer(let number): integer(number)
    case .number(let number): double(number)
    case .string(let text): string(text)
    case .array(let elements):
      byte(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { byte(UInt8(ascii: ",")) }
        self.value(element)
      }
      byte(UInt8(ascii: "]"))
    case .object(let members):
      byte(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { byte(UInt8(ascii: ",")) }
        string(member.name)
        byte(UInt8(ascii: ":"))
        self.value(member.value)
      }
      byte(UInt8(ascii: "}"))
    }
  }

  /// A property value of a user's node: JSON's own types as they are, temporal values and floats
  /// that JSON lacks as an object with one member, such as `{"@date":[20336]}`.
  mutating func value(_ value: Value) {
    switch value {
    case .null, .map, .node, .relationship, .path: literal("null")
    case .boolean(let isTrue): if isTrue { literal("true") } else { literal("false") }
    case .integer(let number): integer(number)
    case .float(let number) where number.isFinite: double(number)
    case .float(let number):
      literal(#"{"@float":""#)
      literal(number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity")
      literal(#""}"#)
    case .string(let text): string(text)
    case .list(let elements):
      byte(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { byte(UInt8(ascii: ",")) }
        self.value(element)
      }
      byte(UInt8(ascii: "]"))
    default: temporal(value)
    }
  }

  private mutating func temporal(_ value: Value) {
    switch value {
    case .date(let date): tagged(#"{"@date":["#, [date.daysSinceEpoch])
    case .localTime(let time): tagged(#"{"@localTime":["#, [time.nanosecondOfDay])
    case .time(let time):
      tagged(#"{"@time":["#, [time.local.nanosecondOfDay, Int64(time.offsetSeconds)])
    case .localDateTime(let local):
      tagged(#"{"@localDateTime":["#, [local.date.daysSinceEpoch, local.time.nanosecondOfDay])
    case .dateTime(let time):
      tagged(
        #"{"@dateTime":["#,
        [
          time.local.date.daysSinceEpoch, time.local.time.nanosecondOfDay,
          Int64(time.offsetSeconds),
        ], zone: time.zone)
    case .duration(let span):
      tagged(
        #"{"@duration":["#, [span.months, span.days, span.seconds, Int64(span.nanoseconds)])
    default: literal("null")
    }
  }

  private mutating func tagged(
    _ opening: StaticString, _ numbers: [Int64], zone: String? = nil
  ) {
    literal(opening)
    for (index, number) in numbers.enumerated() {
      if index > 0 { byte(UInt8(ascii: ",")) }
      integer(number)
    }
    if let zone {
      byte(UInt8(ascii: ","))
      string(zone)
    }
    literal("]}")
  }
}

extension Value {
  /// The property value that a JSON value stands for; nil when it stands for none.
  init?(_ json: JSONValue) {
    switch json {
    case .null: self = .null
    case .boolean(let isTrue): self = .boolean(isTrue)
    case .integer(let number): self = .integer(number)
    case .number(let number): self = .float(number)
    case .string(let text): self = .string(text)
    case .array(let elements):
      var values: [Value] = []
      for element in elements {
        guard let value = Value(element) else { return nil }
        values.append(value)
      }
      self = .list(values)
    case .object(let members):
      guard members.count == 1 else { return nil }
      self.init(tag: members[0].name, members[0].value)
    }
  }

  private init?(tag: String, _ json: JSONValue) {
    if tag == "@float", case .string(let text) = json {
      switch text {
      case "NaN": self = .float(.nan)
      case "Infinity": self = .float(.infinity)
      case "-Infinity": self = .float(-.infinity)
      default: return nil
      }
      return
    }
    guard case .array(let elements) = json else { return nil }
    var numbers: [Int64] = []
    var zone: String?
    for element in elements {
      switch element {
      case .integer(let number): numbers.append(number)
      case .string(let text): zone = text
      default: return nil
      }
    }
    self.init(tag: tag, numbers, zone: zone)
  }

  private init?(tag: String, _ n: [Int64], zone: String?) {
    func day(_ index: Int) -> DateValue { DateValue(daysSinceEpoch: n[index]) }
    func time(_ index: Int) -> LocalTimeValue { LocalTimeValue(nanosecondOfDay: n[index]) }
    switch (tag, n.count) {
    case ("@date", 1): self = .date(day(0))
    case ("@localTime", 1): self = .localTime(time(0))
    case ("@time", 2):
      guard let offset = Int32(exactly: n[1]) else { return nil }
      self = .time(TimeValue(local: time(0), offsetSeconds: offset))
    case ("@localDateTime", 2):
      self = .localDateTime(LocalDateTimeValue(date: day(0), time: time(1)))
    case ("@dateTime", 3):
      guard let offset = Int32(exactly: n[2]) else { return nil }
      self = .dateTime(
        DateTimeValue(
          local: LocalDateTimeValue(date: day(0), time: time(1)), offsetSeconds: offset,
          zone: zone))
    case ("@duration", 4):
      guard let nanoseconds = Int32(exactly: n[3]) else { return nil }
      self = .duration(
        DurationValue(months: n[0], days: n[1], seconds: n[2], nanoseconds: nanoseconds))
    default: return nil
    }
  }
}

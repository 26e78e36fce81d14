/// What names are told by, of one token.
struct WordView {
  /// How a token is written.
  enum Shape: UInt8 {
    case other
    case lower
    case capitalized
    case capitals
    case initial
    case number
    case mark
    /// Upper case inside: iPhone, McKay.
    case mixed
  }

  var shape: Shape
  /// The entry of the token alone.
  var entry: GazetteerFlags
  var gender: GazetteerEntry.Gender = .unknown

  /// Looks at a token.
  init(_ range: TextRange, reader: UTF8Reader, gazetteer: Gazetteer) {
    shape = Self.shape(of: range, in: reader)
    entry = []
    if shape == .capitalized || shape == .capitals || shape == .mixed || shape == .initial,
      let found = gazetteer.entry(of: range, reader: reader)
    {
      entry = found.flags
      gender = found.gender
      if found.flags.contains(.acronym), shape != .capitals {
        entry.subtract(GazetteerFlags.place.union(.organization))
      }
    }
  }

  /// Whether the token is written as a name may be.
  var isCapital: Bool {
    shape == .capitalized || shape == .capitals || shape == .initial || shape == .mixed
  }

  static func shape(of range: TextRange, in reader: UTF8Reader) -> Shape {
    let (first, length) = reader.scalar(at: range.lowerBound)
    let kind = ScalarClass(first)
    if kind == .digit { return .number }
    if kind != .letter { return .mark }
    var uppers = first.isUpperCase ? 1 : 0
    var lowers = first.isLowerCase ? 1 : 0
    var letters = 1
    var offset = range.lowerBound + length
    while offset < range.upperBound {
      let (scalar, length) = reader.scalar(at: offset)
      offset += length
      if scalar.isUpperCase { uppers += 1 } else if scalar.isLowerCase { lowers += 1 }
      if ScalarClass(scalar) == .letter { letters += 1 }
    }
    if first.isUpperCase {
      if letters == 1 { return .initial }
      return lowers == 0 ? .capitals : uppers == 1 ? .capitalized : .mixed
    }
    if uppers > 0 { return .mixed }
    return lowers > 0 ? .lower : .other
  }
}

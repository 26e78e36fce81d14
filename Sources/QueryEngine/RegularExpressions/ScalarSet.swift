/// A set of Unicode scalars, as one item of a pattern gives it.
indirect enum ScalarSet: Sendable {
  case single(Unicode.Scalar)
  case range(ClosedRange<UInt32>)
  /// Any but the ends of lines.
  case anyOfLine
  case any
  case test(@Sendable (Unicode.Scalar) -> Bool)
  case not(ScalarSet)
  case union([ScalarSet])
  case intersection([ScalarSet])
  /// The scalars that an inner set has in either case.
  case ignoringCase(ScalarSet)

  /// Whether the set has a scalar.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .single(let other): scalar == other
    case .range(let range): range.contains(scalar.value)
    case .anyOfLine: !ScalarSet.isLineEnd(scalar)
    case .any: true
    case .test(let test): test(scalar)
    case .not(let inner): !inner.contains(scalar)
    case .union(let parts): parts.contains { $0.contains(scalar) }
    case .intersection(let parts): parts.allSatisfy { $0.contains(scalar) }
    case .ignoringCase(let inner):
      inner.contains(scalar) || ScalarSet.otherCases(scalar).contains(where: inner.contains)
    }
  }

  /// The lower and upper case of a scalar, where each is one scalar.
  private static func otherCases(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    let properties = scalar.properties
    return [properties.lowercaseMapping, properties.uppercaseMapping].compactMap { mapping in
      let scalars = mapping.unicodeScalars
      guard let first = scalars.first, scalars.count == 1, first != scalar else { return nil }
      return first
    }
  }

  static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether a scalar is one of `\w`; as in Java, an ASCII letter, a digit or `_`.
  static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_": return true
    default: return false
    }
  }

  static let digits = ScalarSet.range(0x30...0x39)
  static let words = ScalarSet.test { isWord($0) }
  static let blanks = ScalarSet.test { scalar in
    (0x09...0x0D).contains(scalar.value) || scalar == " "
  }
  static let horizontal = ScalarSet.test { scalar in
    scalar == "\t" || scalar.properties.generalCategory == .spaceSeparator
  }
}

extension ScalarSet {
  /// The set of `\p{name}`: a general category, one of POSIX's classes, or a Unicode property; nil
  /// when the name is not known.
  init?(named name: String) {
    let bare = name.hasPrefix("Is") ? String(name.dropFirst(2)) : name
    if let codes = ScalarSet.categories[bare] {
      self = .test { codes.contains($0.properties.generalCategory) }
    } else if let test = ScalarSet.classes[bare] {
      self = .test(test)
    } else {
      return nil
    }
  }

  private static let categories: [String: Set<Unicode.GeneralCategory>] = {
    let single: [String: Unicode.GeneralCategory] = [
      "Lu": .uppercaseLetter, "Ll": .lowercaseLetter, "Lt": .titlecaseLetter,
      "Lm": .modifierLetter, "Lo": .otherLetter, "Mn": .nonspacingMark, "Mc": .spacingMark,
      "Me": .enclosingMark, "Nd": .decimalNumber, "Nl": .letterNumber, "No": .otherNumber,
      "Pc": .connectorPunctuation, "Pd": .dashPunctuation, "Ps": .openPunctuation,
      "Pe": .closePunctuation, "Pi": .initialPunctuation, "Pf": .finalPunctuation,
      "Po": .otherPunctuation, "Sm": .mathSymbol, "Sc": .currencySymbol, "Sk": .modifierSymbol,
      "So": .otherSymbol, "Zs": .spaceSeparator, "Zl": .lineSeparator,
      "Zp": .paragraphSeparator, "Cc": .control, "Cf": .format, "Co": .privateUse,
      "Cn": .unassigned,
    ]
    var all = single.mapValues { Set([$0]) }
    for (name, category) in single { all[String(name.prefix(1)), default: []].insert(category) }
    return all
  }()

  private static let classes: [String: @Sendable (Unicode.Scalar) -> Bool] = [
    "Alpha": { $0.properties.isAlphabetic }, "Alphabetic": { $0.properties.isAlphabetic },
    "Upper": { $0.properties.isUppercase }, "Uppercase": { $0.properties.isUppercase },
    "Lower": { $0.properties.isLowercase }, "Lowercase": { $0.properties.isLowercase },
    "Digit": { $0.properties.generalCategory == .decimalNumber },
    "Alnum": { $0.properties.isAlphabetic || $0.properties.generalCategory == .decimalNumber },
    "Space": { $0.properties.isWhitespace }, "White_Space": { $0.properties.isWhitespace },
    "Punct": { ScalarSet.categories["P"]?.contains($0.properties.generalCategory) ?? false },
    "ASCII": { $0.isASCII }, "Blank": { $0 == " " || $0 == "\t" },
    "Cntrl": { $0.properties.generalCategory == .control },
    "XDigit": { $0.properties.isASCIIHexDigit },
    "Ideographic": { $0.properties.isIdeographic }, "Emoji": { $0.properties.isEmoji },
  ]
}

/// Character references of HTML and XML.
enum MarkupEntities {
  /// The named ones that news pages use.
  private static let named: [String: UInt32] = [
    "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0, "iexcl": 0xA1,
    "cent": 0xA2, "pound": 0xA3, "yen": 0xA5, "sect": 0xA7, "copy": 0xA9, "laquo": 0xAB,
    "shy": 0xAD, "reg": 0xAE, "deg": 0xB0, "plusmn": 0xB1, "sup2": 0xB2, "acute": 0xB4,
    "micro": 0xB5, "middot": 0xB7, "raquo": 0xBB, "frac14": 0xBC, "frac12": 0xBD, "frac34": 0xBE,
    "iquest": 0xBF, "Agrave": 0xC0, "Aacute": 0xC1, "Acirc": 0xC2, "Atilde": 0xC3, "Auml": 0xC4,
    "Aring": 0xC5, "AElig": 0xC6, "Ccedil": 0xC7, "Egrave": 0xC8, "Eacute": 0xC9, "Ecirc": 0xCA,
    "Euml": 0xCB, "Iacute": 0xCD, "Icirc": 0xCE, "Iuml": 0xCF, "Ntilde": 0xD1, "Oacute": 0xD3,
    "Ocirc": 0xD4, "Otilde": 0xD5, "Ouml": 0xD6, "times": 0xD7, "Oslash": 0xD8, "Uacute": 0xDA,
    "Uuml": 0xDC, "szlig": 0xDF, "agrave": 0xE0, "aacute": 0xE1, "acirc": 0xE2, "atilde": 0xE3,
    "auml": 0xE4, "aring": 0xE5, "aelig": 0xE6, "ccedil": 0xE7, "egrave": 0xE8, "eacute": 0xE9,
    "ecirc": 0xEA, "euml": 0xEB, "igrave": 0xEC, "iacute": 0xED, "icirc": 0xEE, "iuml": 0xEF,
    "eth": 0xF0, "ntilde": 0xF1, "ograve": 0xF2, "oacute": 0xF3, "ocirc": 0xF4, "otilde": 0xF5,
    "ouml": 0xF6, "divide": 0xF7, "oslash": 0xF8, "ugrave": 0xF9, "uacute": 0xFA, "ucirc": 0xFB,
    "uuml": 0xFC, "yacute": 0xFD, "thorn": 0xFE, "yuml": 0xFF, "OElig": 0x152, "oelig": 0x153,
    "Scaron": 0x160, "scaron": 0x161, "ensp": 0x2002, "emsp": 0x2003, "thinsp": 0x2009,
    "zwnj": 0x200C, "zwj": 0x200D, "ndash": 0x2013, "mdash": 0x2014, "lsquo": 0x2018,
    "rsquo": 0x2019, "sbquo": 0x201A, "ldquo": 0x201C, "rdquo": 0x201D, "bdquo": 0x201E,
    "bull": 0x2022, "hellip": 0x2026, "lsaquo": 0x2039, "rsaquo": 0x203A, "euro": 0x20AC,
    "trade": 0x2122, "rarr": 0x2192, "minus": 0x2212,
  ]

  /// The text with its character references replaced; unknown ones stay as they are.
  static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let byte = bytes[position]
      if byte == UInt8(ascii: "&"), let (scalar, end) = reference(bytes, at: position) {
        output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        position = end
      } else {
        output.append(byte)
        position += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The character of the reference at `&`, and where the reference ends.
  private static func reference(
    _ bytes: ArraySlice<UInt8>, at start: Int
  ) -> (Unicode.Scalar, end: Int)? {
    let body = bytes[(start + 1)...].prefix(12)
    if body.first == UInt8(ascii: "#") { return numeric(body.dropFirst()) }
    let name = body.prefix { ASCII.isLetter($0) || ASCII.isDigit($0) }
    guard let value = named[String(decoding: name, as: UTF8.self)],
      let scalar = Unicode.Scalar(value)
    else { return nil }
    let hasEnd = name.endIndex < bytes.endIndex && bytes[name.endIndex] == UInt8(ascii: ";")
    return (scalar, hasEnd ? name.endIndex + 1 : name.endIndex)
  }

  private static func numeric(_ body: ArraySlice<UInt8>) -> (Unicode.Scalar, end: Int)? {
    let isHexadecimal = body.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let digits = (isHexadecimal ? body.dropFirst() : body).prefix {
      isHexadecimal ? ASCII.hexValue($0) != nil : ASCII.isDigit($0)
    }
    let radix = isHexadecimal ? 16 : 10
    guard !digits.isEmpty,
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: radix)
    else { return nil }
    let isOld = (0x80...0x9F).contains(value)
    let scalar = Unicode.Scalar(isOld ? Windows1252.scalar(UInt8(value)) : value)
    let end = digits.endIndex
    let hasEnd = end < body.endIndex && body[end] == UInt8(ascii: ";")
    return (scalar ?? "\u{FFFD}", hasEnd ? end + 1 : end)
  }
}

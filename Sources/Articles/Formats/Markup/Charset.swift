/// Character sets of web pages.
enum Charset {
  /// The character set that a page's first bytes declare.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(2048).map(ASCII.lowercased), as: UTF8.self)
    return parameter(in: head)
  }

  /// The value of `charset=` (or XML's `encoding=`) in a header or tag, in lower case.
  static func parameter(in text: String) -> String? {
    let bytes = Array(text.utf8)
    for key in ["charset=", "encoding="] {
      let mark = Array(key.utf8)
      guard bytes.count > mark.count else { continue }
      for start in 0..<(bytes.count - mark.count)
      where bytes[start] == mark[0] && bytes[start..<(start + mark.count)].elementsEqual(mark) {
        let value = bytes[(start + mark.count)...].drop { $0 == 0x22 || $0 == 0x27 }
          .prefix { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == 0x2D || $0 == 0x5F }
        if !value.isEmpty { return String(decoding: value.map(ASCII.lowercased), as: UTF8.self) }
      }
    }
    return nil
  }

  /// The text of bytes in a character set (UTF-8 and the Latin-1 family; others are reported).
  static func decode(
    _ bytes: [UInt8], charset: String?, at offset: Int, problems: inout FileProblems
  ) -> String {
    switch charset {
    case nil, "utf-8", "utf8", "us-ascii", "ascii": break
    case "iso-8859-1", "latin1", "latin-1", "windows-1252", "cp1252", "iso-8859-15":
      // Pages often claim Latin-1 and are UTF-8.
      if String(validating: bytes, as: UTF8.self) == nil {
        return String(decoding: Windows1252.utf8(bytes), as: UTF8.self)
      }
    case let name?:
      if String(validating: bytes, as: UTF8.self) == nil {
        problems.add(.unknownCharset(name, offset: offset))
      }
    }
    return problems.decode(bytes, at: offset)
  }
}

/// Cuts a query's text into tokens; never fails: what is no token becomes one of an invalid kind.
///
/// Linear in the length of the text.
struct Lexer {
  private let bytes: [UInt8]
  private var position = 0
  private var tokens: [Token] = []
  private var comments: [Range<Int>] = []

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 4 + 1)
  }

  /// The tokens of a text, the last of kind `endOfText`, and the ranges of its comments.
  ///
  /// A text over the parser's limit has no tokens but the end.
  static func tokenize(_ bytes: [UInt8]) -> (tokens: [Token], comments: [Range<Int>]) {
    guard bytes.count <= CypherParser.lengthLimit else {
      return ([Token(kind: .endOfText, keyword: nil, start: 0, end: 0)], [])
    }
    var lexer = Lexer(bytes)
    while lexer.next() {}
    lexer.pairBrackets()
    return (lexer.tokens, lexer.comments)
  }

  private func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private mutating func emit(_ kind: TokenKind, from start: Int, keyword: Keyword? = nil) {
    tokens.append(
      Token(kind: kind, keyword: keyword, start: Int32(start), end: Int32(position)))
  }

  /// Reads one token or run of white space; false at the end.
  private mutating func next() -> Bool {
    guard position < bytes.count else {
      emit(.endOfText, from: position)
      return false
    }
    let start = position
    let first = bytes[position]
    switch first {
    case 0x09...0x0D, 0x1C...0x20: position += 1
    case UInt8(ascii: "/") where byte(start + 1) == UInt8(ascii: "/"): lineComment()
    case UInt8(ascii: "/") where byte(start + 1) == UInt8(ascii: "*"): blockComment()
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "_"):
      word()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
    case UInt8(ascii: ".") where isDigit(byte(start + 1)) && !followsOperand: number()
    case UInt8(ascii: "'"), UInt8(ascii: "\""): string(quote: first)
    case UInt8(ascii: "`"): quotedName()
    case UInt8(ascii: "$"): parameter()
    case 0x80...: nonASCII()
    default: symbol(first)
    }
    return true
  }

  // MARK: - White space and comments

  private mutating func lineComment() {
    let start = position
    while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
    comments.append(start..<position)
  }

  private mutating func blockComment() {
    let start = position
    position += 2
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "*"), byte(position + 1) == UInt8(ascii: "/") {
        position += 2
        comments.append(start..<position)
        return
      }
      position += 1
    }
    emit(.unterminated, from: start)
  }

  // MARK: - Words

  private mutating func word() {
    let start = position
    skipWord()
    emit(.word, from: start, keyword: Keyword(bytes[start..<position]))
  }

  /// Skips letters, digits, underscores and what Unicode lets continue an identifier.
  private mutating func skipWord() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        guard isWordByte(byte) else { return }
        position += 1
      } else {
        let (scalar, length) = scalar(at: position)
        guard let scalar, scalar.properties.isXIDContinue else { return }
        position += length
      }
    }
  }

  private mutating func nonASCII() {
    let start = position
    let (scalar, length) = scalar(at: position)
    position += length
    guard let scalar else { return emit(.invalidCharacter, from: start) }
    if scalar.properties.isXIDStart {
      skipWord()
      emit(.word, from: start)
    } else if !scalar.properties.isWhitespace && scalar.value != 0xFEFF {
      emit(.invalidCharacter, from: start)
    }
  }

  private mutating func quotedName() {
    let start = position
    position += 1
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "`") {
        position += 1
        guard byte(position) == UInt8(ascii: "`") else { return emit(.quotedName, from: start) }
      }
      position += 1
    }
    emit(.unterminated, from: start)
  }

  private mutating func parameter() {
    let start = position
    position += 1
    if byte(position) == UInt8(ascii: "`") {
      quotedName()
      let name = tokens.removeLast()
      return emit(name.kind == .quotedName ? .parameter : .unterminated, from: start)
    }
    skipWord()
    emit(position == start + 1 ? .invalidCharacter : .parameter, from: start)
  }

  // MARK: - Literals

  private mutating func string(quote: UInt8) {
    let start = position
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == quote { return emit(.string, from: start) }
      if byte == UInt8(ascii: "\\") { position = min(position + 1, bytes.count) }
    }
    emit(.unterminated, from: start)
  }

  /// Reads digits with prefix, fraction and exponent; letters among them make it invalid.
  private mutating func number() {
    let start = position
    var kind = TokenKind.integer
    let second = byte(start + 1) | 0x20
    if bytes[start] == UInt8(ascii: "0"), second == UInt8(ascii: "x") || second == UInt8(ascii: "o")
    {
      position += 2
      let isHexadecimal = second == UInt8(ascii: "x")
      let digits = position
      while isHexadecimal ? isHexDigit(byte(position)) : isOctalDigit(byte(position)) {
        position += 1
      }
      if position == digits { kind = .invalidNumber }
    } else {
      skipDigits()
      if byte(position) == UInt8(ascii: "."), isDigit(byte(position + 1)) {
        kind = .float
        position += 1
        skipDigits()
      }
      if skipExponent() { kind = .float }
    }
    let digitsEnd = position
    skipWord()
    emit(position == digitsEnd ? kind : .invalidNumber, from: start)
  }

  private mutating func skipDigits() {
    while isDigit(byte(position))
      || (byte(position) == UInt8(ascii: "_") && isDigit(byte(position + 1)))
    {
      position += 1
    }
  }

  private mutating func skipExponent() -> Bool {
    guard byte(position) | 0x20 == UInt8(ascii: "e") else { return false }
    var digits = position + 1
    if byte(digits) == UInt8(ascii: "+") || byte(digits) == UInt8(ascii: "-") { digits += 1 }
    guard isDigit(byte(digits)) else { return false }
    position = digits
    skipDigits()
    return true
  }

  /// Whether a `.` here accesses a property rather than starting a number.
  private var followsOperand: Bool {
    guard let last = tokens.last, Int(last.end) == position else { return false }
    switch last.kind {
    case .word, .quotedName, .parameter, .rightParenthesis, .rightBracket, .rightBrace, .dot:
      return true
    default: return false
    }
  }

  // MARK: - Symbols

  private mutating func symbol(_ first: UInt8) {
    let start = position
    let second = byte(start + 1)
    if let kind = Lexer.pair(first, second) {
      position += 2
      emit(kind, from: start)
    } else {
      position += 1
      emit(Lexer.single(first) ?? .invalidCharacter, from: start)
    }
  }

  private static func pair(_ first: UInt8, _ second: UInt8) -> TokenKind? {
    switch (first, second) {
    case (UInt8(ascii: "<"), UInt8(ascii: ">")): .notEqual
    case (UInt8(ascii: "<"), UInt8(ascii: "=")): .lessOrEqual
    case (UInt8(ascii: ">"), UInt8(ascii: "=")): .greaterOrEqual
    case (UInt8(ascii: "+"), UInt8(ascii: "=")): .plusEqual
    case (UInt8(ascii: "="), UInt8(ascii: "~")): .matches
    case (UInt8(ascii: "."), UInt8(ascii: ".")): .dotDot
    default: nil
    }
  }

  private static func single(_ byte: UInt8) -> TokenKind? {
    switch byte {
    case UInt8(ascii: "("): .leftParenthesis
    case UInt8(ascii: ")"): .rightParenthesis
    case UInt8(ascii: "["): .leftBracket
    case UInt8(ascii: "]"): .rightBracket
    case UInt8(ascii: "{"): .leftBrace
    case UInt8(ascii: "}"): .rightBrace
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "."): .dot
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: "|"): .pipe
    case UInt8(ascii: "&"): .ampersand
    case UInt8(ascii: "!"): .exclamation
    case UInt8(ascii: "+"): .plus
    case UInt8(ascii: "-"): .minus
    case UInt8(ascii: "*"): .star
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "%"): .percent
    case UInt8(ascii: "^"): .caret
    case UInt8(ascii: "="): .equal
    case UInt8(ascii: "<"): .less
    case UInt8(ascii: ">"): .greater
    default: nil
    }
  }

  /// Links every bracket with the one of its kind that it belongs to.
  private mutating func pairBrackets() {
    var open: [Int] = []
    for index in tokens.indices {
      switch tokens[index].kind {
      case .leftParenthesis, .leftBracket, .leftBrace: open.append(index)
      case .rightParenthesis, .rightBracket, .rightBrace:
        guard let last = open.last,
          tokens[last].kind.rawValue + 1 == tokens[index].kind.rawValue
        else { continue }
        open.removeLast()
        tokens[last].partner = Int32(index)
        tokens[index].partner = Int32(last)
      default: break
      }
    }
  }

  // MARK: - Characters

  /// The scalar that starts at an offset (nil when the bytes are no UTF-8) and its length.
  private func scalar(at offset: Int) -> (Unicode.Scalar?, Int) {
    var iterator = bytes[offset..<min(offset + 4, bytes.count)].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return (nil, 1) }
    return (scalar, UTF8.width(scalar))
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private func isOctalDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 8 }

  private func isHexDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 6 }

  private func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_")
  }
}

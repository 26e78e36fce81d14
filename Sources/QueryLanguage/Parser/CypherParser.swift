/// A recursive-descent parser of openCypher 9 with the path patterns of ISO GQL; operators by
/// precedence climbing.
///
/// It decides by looking at tokens ahead (brackets are paired by the lexer) and never goes back,
/// so it is linear in the length of the text.
struct CypherParser {
  /// The longest text, in bytes.
  static let lengthLimit = 64 << 20
  /// How deep constructs may nest, and how high a tree may get: what reads trees may recurse.
  ///
  /// A pair of brackets counts two to four, for what the parser calls within it.
  static let nestingLimit = 500

  let bytes: [UInt8]
  let tokens: [Token]
  var position = 0

  /// What was tried without success at `expectedPosition`, the furthest place so far.
  var expected: [Expectation] = []
  var expectedPosition = 0
  /// What was tried at the end of the text when a lenient parse met an error there.
  var expectedAtEnd: [Expectation]?

  /// The classes of tokens that are not what they look like; only kept for lenient parses.
  var classes: [Int: TokenClass] = [:]
  let isLenient: Bool
  /// The errors that a lenient parse went on after.
  var errors: [SyntaxError] = []

  /// The number of constructs that are open.
  private var depth = 0
  /// The height of the highest expression since it was last reset.
  var height = 0
  /// Whether a pattern may stand as a predicate here.
  var allowsPatternPredicate = false
  /// Whether `|` ends an expression here (rather than joining labels).
  var pipeEndsExpression = false

  init(_ text: String, isLenient: Bool = false) {
    self.init(Array(text.utf8), isLenient: isLenient)
  }

  init(_ bytes: [UInt8], isLenient: Bool = false) {
    self.init(bytes, tokens: Lexer.tokenize(bytes).tokens, isLenient: isLenient)
  }

  init(_ bytes: [UInt8], tokens: [Token], isLenient: Bool) {
    self.bytes = bytes
    self.tokens = tokens
    self.isLenient = isLenient
  }

  // MARK: - Looking

  var token: Token { tokens[position] }

  /// The token so many places ahead, or the last.
  func token(ahead count: Int) -> Token { tokens[min(position + count, tokens.count - 1)] }

  /// Whether the token is of this kind; notes that it was looked for.
  mutating func at(_ kind: TokenKind) -> Bool {
    if token.kind == kind { return true }
    note(.symbol(kind))
    return false
  }

  /// Whether the token is this keyword; notes that it was looked for.
  mutating func at(_ keyword: Keyword) -> Bool {
    if token.keyword == keyword { return true }
    note(.keyword(keyword))
    return false
  }

  /// Notes that something was looked for here, for the error message and completion.
  mutating func note(_ expectation: Expectation) {
    if position != expectedPosition {
      expected.removeAll(keepingCapacity: true)
      expectedPosition = position
    }
    expected.append(expectation)
  }

  // MARK: - Moving

  mutating func advance() { if position < tokens.count - 1 { position += 1 } }

  mutating func accept(_ kind: TokenKind) -> Bool {
    guard at(kind) else { return false }
    advance()
    return true
  }

  mutating func accept(_ keyword: Keyword) -> Bool {
    guard at(keyword) else { return false }
    mark(.keyword)
    advance()
    return true
  }

  mutating func expect(_ kind: TokenKind) throws(SyntaxError) {
    guard accept(kind) else { throw unexpected() }
  }

  mutating func expect(_ keyword: Keyword) throws(SyntaxError) {
    guard accept(keyword) else { throw unexpected() }
  }

  /// Says what the token is in its place.
  mutating func mark(_ tokenClass: TokenClass) {
    if isLenient { classes[position] = tokenClass }
  }

  // MARK: - Ranges and text

  /// From the start of a token to the end of the last one that was read.
  func range(from start: Int) -> SourceRange {
    let last = max(position - 1, start)
    return SourceRange(Int(tokens[start].start), Int(tokens[last].end))
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  // MARK: - Nesting

  /// Opens a construct; every call is followed by `leave` unless an error is thrown.
  mutating func enter() throws(SyntaxError) {
    depth += 1
    if depth > CypherParser.nestingLimit { throw tooDeep() }
  }

  mutating func leave() { depth -= 1 }

  /// The state to go back to when a lenient parse goes on after an error.
  var nesting: Int {
    get { depth }
    set { depth = newValue }
  }

  func tooDeep() -> SyntaxError {
    SyntaxError(.nestedTooDeeply(limit: CypherParser.nestingLimit), token.range)
  }

  // MARK: - Errors

  /// The error that the token is not one of those looked for, or what is wrong with it itself.
  func unexpected() -> SyntaxError {
    switch token.kind {
    case .unterminated:
      return SyntaxError(.unterminated(unterminated), token.range)
    case .invalidCharacter:
      let scalar = text(token.range).unicodeScalars.first ?? "\u{FFFD}"
      return SyntaxError(.invalidCharacter(scalar), token.range)
    default:
      let known = expectedPosition == position ? expected : []
      var seen: Set<Expectation> = []
      let distinct = known.filter { seen.insert($0).inserted }
      return SyntaxError(.unexpected(expected: distinct, found: text(token.range)), token.range)
    }
  }

  private var unterminated: SyntaxError.Unterminated {
    switch bytes[Int(token.start)] {
    case UInt8(ascii: "/"): .comment
    case UInt8(ascii: "`"), UInt8(ascii: "$"): .name
    default: .string
    }
  }
}

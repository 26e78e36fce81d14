/// Why a text is not a query, and where.
package struct SyntaxError: Error, Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// Something else was expected here: what could follow (possibly nothing known), and the text
    /// that was found (empty at the end of the query).
    case unexpected(expected: [Expectation], found: String)
    /// A string, quoted name or comment that does not end.
    case unterminated(Unterminated)
    /// A character that no token starts with.
    case invalidCharacter(Unicode.Scalar)
    /// `\u` or `\U` without its hexadecimal digits, or no Unicode scalar.
    case invalidUnicodeLiteral
    /// `\` before a character that has no such meaning.
    case invalidEscape
    /// Digits with letters among them, or a prefix without digits.
    case invalidNumber
    /// An integer that 64 bits do not hold.
    case integerOverflow
    /// A floating-point number that 64 bits do not hold.
    case floatingPointOverflow
    /// A length of a relationship pattern that is no natural number.
    case invalidRelationshipLength
    /// A parameter as the properties of a pattern that is matched.
    case parameterInPattern
    /// A pattern where only a value may stand.
    case patternAsValue
    /// A clause that may not stand here.
    case clauseOrder(ClauseOrder)
    /// More brackets, prefixes or operators within each other than the limit.
    case nestedTooDeeply(limit: Int)
    /// The text is longer than the limit, in bytes.
    case tooLong(limit: Int)
  }

  /// What has no end.
  package enum Unterminated: String, Sendable, Hashable {
    case string
    case name
    case comment
  }

  /// What is wrong with the order of clauses.
  package enum ClauseOrder: Sendable, Hashable {
    /// The query ends with this clause, which gives nothing.
    case cannotEndWith(String)
    /// Another clause follows `RETURN`.
    case afterReturn(String)
    /// `UNION` and `UNION ALL` in one query.
    case mixedUnion
    /// A clause that changes the graph where only reading is allowed.
    case updateInSubquery(String)
    /// A clause that `FOREACH` may not hold.
    case readInForEach(String)
  }

  package var kind: Kind
  package var lowerBound: Int
  package var upperBound: Int

  /// An error over bytes `range` of the text.
  package init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    lowerBound = range.lowerBound
    upperBound = range.upperBound
  }

  /// The bytes of the text where the error is; empty at the end of the text.
  package var range: Range<Int> { lowerBound..<upperBound }

  /// The name that the openCypher conformance kit has for the kind of error.
  package var detail: String {
    switch kind {
    case .unexpected, .unterminated, .invalidEscape, .patternAsValue, .nestedTooDeeply, .tooLong:
      "UnexpectedSyntax"
    case .invalidCharacter(let scalar):
      scalar.isASCII ? "UnexpectedSyntax" : "InvalidUnicodeCharacter"
    case .invalidUnicodeLiteral: "InvalidUnicodeLiteral"
    case .invalidNumber: "InvalidNumberLiteral"
    case .integerOverflow: "IntegerOverflow"
    case .floatingPointOverflow: "FloatingPointOverflow"
    case .invalidRelationshipLength: "InvalidRelationshipPattern"
    case .parameterInPattern: "InvalidParameterUse"
    case .clauseOrder: "InvalidClauseComposition"
    }
  }
}

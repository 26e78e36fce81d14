/// Makes the sentences of query errors, in one place: what is wrong, the line with a caret under
/// the place, and what may have been meant.
public struct QueryErrorMessage: Sendable {
  private let error: QueryError
  private let query: String

  /// The message for an error of a query's text.
  public init(_ error: QueryError, query: String) {
    self.error = error
    self.query = query
  }

  /// The whole message, without a final line break.
  public var text: String {
    let place = error.range.map(caret(under:)) ?? []
    return ([sentence] + place + suggestion).joined(separator: "\n")
  }

  /// The message without the line that shows the place, for those who draw it themselves.
  public var textWithoutPlace: String { ([sentence] + suggestion).joined(separator: "\n") }

  private var sentence: String {
    "\(error.kind.rawValue) (\(error.detail.code)): \(error.detail.sentence)"
  }

  private var suggestion: [String] { error.detail.suggestion.map { [$0] } ?? [] }

  /// The line of the query that holds the place, and a line with carets below it.
  private func caret(under range: Range<Int>) -> [String] {
    let bytes = Array(query.utf8)
    guard range.lowerBound <= bytes.count, !bytes.isEmpty else { return [] }
    let newline = UInt8(ascii: "\n")
    let start = bytes[..<range.lowerBound].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let end = bytes[range.lowerBound...].firstIndex(of: newline) ?? bytes.count
    let line = String(decoding: bytes[start..<end], as: UTF8.self)
    let before = String(decoding: bytes[start..<range.lowerBound], as: UTF8.self)
    let under = String(
      decoding: bytes[range.lowerBound..<max(range.lowerBound, min(range.upperBound, end))],
      as: UTF8.self)
    // Tabs stay, so that the caret stands below its place whatever their width.
    let indent = String(before.map { $0 == "\t" ? "\t" : " " })
    return ["  " + line, "  " + indent + String(repeating: "^", count: max(1, under.count))]
  }
}

extension QueryError.Detail {
  /// What is wrong, as a sentence.
  var sentence: String {
    switch self {
    case .undefinedVariable(let name, _): "The variable `\(name)` is not defined here."
    case .variableAlreadyBound(let name): "The variable `\(name)` is defined already."
    case .variableTypeConflict(let name, let expected, let actual):
      "`\(name)` is a \(actual) here, but must be a \(expected)."
    case .noVariablesInScope: "`*` needs at least one variable, and there is none."
    case .columnNameConflict(let name): "Two columns are called `\(name)`; name one with AS."
    case .noExpressionAlias: "An expression in WITH needs a name; add AS and a name."
    case .differentColumnsInUnion(let left, let right):
      "The parts of a UNION must have the same columns, but have (\(left.joined(separator: ", "))) and (\(right.joined(separator: ", ")))."
    case .missingParameter(let name): "The parameter `$\(name)` has no value."
    case .invalidParameterUse(let name): "The parameter `$\(name)` cannot be used here."
    case .unknownName(let name, _): "No entity is called “\(name)”."
    case .ambiguousName(let name, _): "“\(name)” can mean several entities."
    case .invalidClauseComposition(let reason), .unexpectedSyntax(let reason): reason
    case .malformed(_, let reason): reason
    case .graphFailure(let reason): "The graph refused the change: \(reason)"
    default: valueSentence
    }
  }

  /// The sentences about patterns, functions and values.
  private var valueSentence: String {
    switch self {
    case .invalidDelete: "Only nodes, relationships and paths can be deleted."
    case .requiresDirectedRelationship:
      "A relationship that is created needs a direction, -> or <-."
    case .creatingVarLength: "A relationship of variable length cannot be created."
    case .noSingleRelationshipType: "A relationship that is created needs exactly one type."
    case .relationshipUniquenessViolation(let name):
      "The relationship `\(name)` occurs twice in one pattern."
    case .nonConstantExpression(let context): "\(context) must not depend on a row."
    case .negativeIntegerArgument(let context): "\(context) must not be negative."
    case .invalidAggregation: "An aggregating function cannot stand here; use WITH before."
    case .nestedAggregation: "An aggregating function cannot stand inside another."
    case .ambiguousAggregationExpression:
      "Beside an aggregating function only grouping columns and constants can stand."
    case .unknownFunction(let name, _): "There is no function `\(name)`."
    case .procedureNotFound(let name, _): "There is no procedure `\(name)`."
    case .invalidNumberOfArguments(let name, let expected, let actual):
      "`\(name)` takes \(Self.count(expected)), not \(actual)."
    case .invalidArgumentPassingMode(let name): "`\(name)` needs its arguments in brackets here."
    case .unknownProcedureOutput(let name, _): "The procedure has no output `\(name)`."
    case .invalidArgumentType(let context, let expected, let actual):
      "\(context) needs \(expected), but got \(actual)."
    case .invalidArgumentValue(let context, let value): "\(context) cannot be \(value)."
    case .invalidPattern(let pattern, let error):
      "=~ cannot use the pattern '\(pattern)': \(Self.reason(error))."
    case .invalidPropertyType(let value): "\(value) cannot be kept as a property."
    case .mapElementAccessByNonString(let actual): "A map is read by a string, not by \(actual)."
    case .listElementAccessByNonInteger(let actual):
      "A list is read by a whole number, not by \(actual)."
    case .numberOutOfRange(let context, let value): "\(context): \(value) is out of range."
    default: limitSentence
    }
  }

  /// The sentences about arithmetic, changes and limits.
  private var limitSentence: String {
    switch self {
    case .integerOverflow(let operation): "\(operation) exceeds 64-bit whole numbers."
    case .divisionByZero: "Division by zero."
    case .mergeReadOwnWrites(let key): "MERGE cannot look for `\(key)` = null."
    case .deletedEntityAccess: "What was deleted cannot be read any more."
    case .deleteConnectedNode:
      "A node that still has relationships cannot be deleted; use DETACH DELETE."
    case .cancelled: "Cancelled."
    case .memoryLimitExceeded(let bytes):
      "The query needs more than \(bytes >> 20) MiB of memory; add LIMIT or narrow the pattern."
    case .nestingTooDeep(let limit):
      "The query has more than \(limit) clauses and pattern elements."
    default: code
    }
  }

  /// Why a pattern of `=~` cannot be used; places count from 1.
  private static func reason(_ error: PatternError) -> String {
    switch error {
    case .malformed(let position): "it is wrong at its character \(position + 1)"
    case .needsBacktracking(let position):
      "lookaround, back references, atomic groups and possessive quantifiers, as at its character "
        + "\(position + 1), are not part of the language"
    case .unknownClass(let name): "there is no class \\p{\(name)}"
    case .tooLarge: "it is too large"
    }
  }

  private static func count(_ range: ClosedRange<Int>) -> String {
    switch (range.lowerBound, range.upperBound) {
    case (let least, let most) where least == most: least == 1 ? "1 argument" : "\(least) arguments"
    case (let least, .max): "at least \(least) arguments"
    case (let least, let most): "\(least) to \(most) arguments"
    }
  }

  /// A last line with what may have been meant, where something is close.
  var suggestion: String? {
    switch self {
    case .undefinedVariable(let name, let known), .unknownFunction(let name, let known),
      .procedureNotFound(let name, let known), .unknownProcedureOutput(let name, let known):
      Self.nearest(to: name, among: known).map { "Did you mean `\($0)`?" }
    case .unknownName(_, let candidates), .ambiguousName(_, let candidates):
      candidates.isEmpty
        ? nil
        : "Candidates: " + candidates.map { "\($0.name) (\($0.mentions))" }.joined(separator: ", ")
    default: nil
    }
  }

  /// The known name within a third of the word's length of edits, the nearest first.
  private static func nearest(to name: String, among known: [String]) -> String? {
    let wanted = Array(name.lowercased().utf8)
    let ranked = known.map { (distance: editDistance(wanted, Array($0.lowercased().utf8)), $0) }
    guard let best = ranked.min(by: { ($0.0, $0.1) < ($1.0, $1.1) }) else { return nil }
    return best.distance <= max(1, wanted.count / 3) ? best.1 : nil
  }

  /// Levenshtein's distance, in O(n m) time and O(m) space.
  private static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let substitution = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substitution, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}

public import GraphModel

/// Why a query could not be prepared or executed: the facts, with openCypher's classification.
///
/// Sentences are made by `QueryErrorMessage` alone.
public struct QueryError: Error, Sendable, Hashable {
  /// openCypher's error types, and the engine's own.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case syntaxError = "SyntaxError"
    case semanticError = "SemanticError"
    case parameterMissing = "ParameterMissing"
    case constraintVerificationFailed = "ConstraintVerificationFailed"
    case entityNotFound = "EntityNotFound"
    case typeError = "TypeError"
    case argumentError = "ArgumentError"
    case arithmeticError = "ArithmeticError"
    case procedureError = "ProcedureError"
    /// A name in a question that fits no entity, or several.
    case nameError = "NameError"
    /// The query was cut off: cancelled, or over a limit.
    case interrupted = "Interrupted"
    /// The graph refused a change.
    case graphError = "GraphError"
  }

  /// When the error is raised.
  public enum Phase: String, Sendable, Hashable {
    case compileTime = "compile time"
    case runtime = "runtime"
  }

  public var kind: Kind
  public var phase: Phase
  public var detail: Detail
  /// The place in the query text, in UTF-8 offsets; nil where no single place is to blame.
  public var range: Range<Int>?

  /// Puts an error together.
  public init(_ kind: Kind, _ phase: Phase, _ detail: Detail, at range: Range<Int>? = nil) {
    self.kind = kind
    self.phase = phase
    self.detail = detail
    self.range = range
  }

  /// A syntax error found before any row is touched.
  package static func syntax(_ detail: Detail, at range: Range<Int>? = nil) -> QueryError {
    QueryError(.syntaxError, .compileTime, detail, at: range)
  }

  /// A value of a wrong type met while rows are made.
  package static func type(_ detail: Detail, at range: Range<Int>? = nil) -> QueryError {
    QueryError(.typeError, .runtime, detail, at: range)
  }

  /// A value out of its range met while rows are made.
  package static func argument(_ detail: Detail, at range: Range<Int>? = nil) -> QueryError {
    QueryError(.argumentError, .runtime, detail, at: range)
  }

  /// Arithmetic that has no result.
  package static func arithmetic(_ detail: Detail, at range: Range<Int>? = nil) -> QueryError {
    QueryError(.arithmeticError, .runtime, detail, at: range)
  }

  /// The same error with a place, where it has none yet.
  package func located(at place: Range<Int>?) -> QueryError {
    guard range == nil else { return self }
    var copy = self
    copy.range = place
    return copy
  }
}

/// An entity that a name in a question may mean.
public struct NameCandidate: Sendable, Hashable {
  public var node: NodeID
  /// The entity's own name.
  public var name: String
  /// How often the graph mentions it.
  public var mentions: Int

  /// Puts a candidate together.
  public init(node: NodeID, name: String, mentions: Int) {
    self.node = node
    self.name = name
    self.mentions = mentions
  }
}

package import GraphModel

/// A scalar function of the query language: one conformer a file, listed in `FunctionCatalog`.
///
/// Aggregating functions are not among them: they belong to `Execution/Aggregation`.
package protocol QueryFunction: Sendable {
  /// Name, parameters and documentation; feeds the binder, help and tests.
  var signature: FunctionSignature { get }

  /// The function's value. The number of arguments fits the signature; a `null` argument was
  /// answered with `null` already unless the signature says `acceptsNull`.
  ///
  /// - Throws: `QueryError` of phase `runtime`, for values that only a row reveals.
  func evaluate(_ arguments: [Value], in context: FunctionContext) throws(QueryError) -> Value
}

/// What a function takes and gives.
package struct FunctionSignature: Sendable {
  /// One parameter.
  package struct Parameter: Sendable {
    package var name: String
    /// The binder refuses arguments that can be none of these.
    package var types: ValueTypes
    package var isOptional: Bool

    package init(_ name: String, _ types: ValueTypes, isOptional: Bool = false) {
      self.name = name
      self.types = types
      self.isOptional = isOptional
    }
  }

  /// The name as documented, such as `toUpper` or `duration.between`; found in any case.
  package var name: String
  /// Other names, such as `upper`.
  package var aliases: [String]
  package var parameters: [Parameter]
  /// Whether the last parameter may be repeated.
  package var isVariadic: Bool
  package var result: ValueTypes
  /// Whether `evaluate` wants to see `null` arguments.
  package var acceptsNull: Bool
  /// Whether equal arguments always give equal results; `rand()` does not.
  package var isDeterministic: Bool
  /// One sentence for help.
  package var summary: String
  /// An expression that a test evaluates.
  package var example: String
  /// What `example` gives, as a literal.
  package var exampleResult: String

  package init(
    _ name: String, aliases: [String] = [], _ parameters: [Parameter], isVariadic: Bool = false,
    result: ValueTypes, acceptsNull: Bool = false, isDeterministic: Bool = true,
    summary: String, example: String, exampleResult: String
  ) {
    self.name = name
    self.aliases = aliases
    self.parameters = parameters
    self.isVariadic = isVariadic
    self.result = result
    self.acceptsNull = acceptsNull
    self.isDeterministic = isDeterministic
    self.summary = summary
    self.example = example
    self.exampleResult = exampleResult
  }

  /// How many arguments a call may have.
  package var arity: ClosedRange<Int> {
    let required = parameters.count { !$0.isOptional }
    return required...(isVariadic ? Int(Int32.max) : parameters.count)
  }
}

/// What a function may look at beside its arguments.
package struct FunctionContext {
  /// The graph that nodes and relationships belong to.
  package let graph: any QueryableGraph
  /// Nanoseconds since 1970-01-01T00:00Z at the start of the statement: one "now" for all rows.
  package let statementTime: Int64
  /// The most memory, in bytes, that one value may take.
  package let memoryLimit: Int

  package init(
    graph: any QueryableGraph, statementTime: Int64, memoryLimit: Int = 4 << 30
  ) {
    self.graph = graph
    self.statementTime = statementTime
    self.memoryLimit = memoryLimit
  }
}

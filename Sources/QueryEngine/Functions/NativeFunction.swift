package import GraphModel

/// A scalar function whose code stands beside its signature.
package struct NativeFunction: QueryFunction {
  package typealias Body =
    @Sendable ([Value], FunctionContext) throws(QueryError) -> Value

  package let signature: FunctionSignature
  private let body: Body

  init(_ signature: FunctionSignature, _ body: @escaping Body) {
    self.signature = signature
    self.body = body
  }

  package func evaluate(
    _ arguments: [Value], in context: FunctionContext
  ) throws(QueryError) -> Value {
    try body(arguments, context)
  }
}

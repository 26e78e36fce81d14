/// `[(a)-->(b) WHERE predicate | result]`.
package struct PatternComprehension: Sendable, Hashable {
  package var pattern: PathPattern
  package var predicate: Expression?
  package var result: Expression
}

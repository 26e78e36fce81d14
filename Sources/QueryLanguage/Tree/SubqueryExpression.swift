/// `EXISTS { … }`, `COUNT { … }` or `COLLECT { … }`.
package struct SubqueryExpression: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case exists = "EXISTS"
    case count = "COUNT"
    case collect = "COLLECT"
  }

  package var kind: Kind
  /// The body; the short form `EXISTS { (a)-->(b) WHERE … }` is a query of one `MATCH`.
  ///
  /// Only `COLLECT` needs a `RETURN`.
  package var query: Query
}

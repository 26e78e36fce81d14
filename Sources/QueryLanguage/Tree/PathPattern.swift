/// One path of a pattern, such as `p = ANY SHORTEST (a)-[:MET]->+(b)`.
package struct PathPattern: Sendable, Hashable {
  /// The name of the path, `p = …`.
  package var variable: Variable?
  package var search: PathSearch?
  package var mode: PathMode?
  /// Nodes, relationships and parenthesised parts in order.
  ///
  /// Between two relationships there is
  /// always a node; parenthesised parts stand beside nodes or each other.
  package var elements: [PatternElement]
  package var range: SourceRange = .none
}

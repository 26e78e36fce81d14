/// How often a part of a path repeats: `+` is `{1,}`, `*` is `{0,}`.
package struct PathQuantifier: Sendable, Hashable {
  package var minimum: Int
  /// Nil when without end.
  package var maximum: Int?
  package var range: SourceRange = .none
}

/// One assignment of `SET`.
package struct SetItem: Sendable, Hashable {
  package indirect enum Kind: Sendable, Hashable {
    /// `target.key = value`; the target is any expression that gives a node or relationship.
    case property(target: Expression, key: String, value: Expression)
    /// `target[key] = value`.
    case dynamicProperty(target: Expression, key: Expression, value: Expression)
    /// `variable = map`.
    case replaceProperties(Variable, Expression)
    /// `variable += map`.
    case mergeProperties(Variable, Expression)
    /// `variable:A:B`.
    case labels(Variable, [String])
  }

  package var kind: Kind
  package var range: SourceRange = .none
}

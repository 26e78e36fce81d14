/// `REMOVE item, …`.
package struct RemoveClause: Sendable, Hashable {
  package struct Item: Sendable, Hashable {
    package indirect enum Kind: Sendable, Hashable {
      /// `target.key`.
      case property(target: Expression, key: String)
      /// `target[key]`.
      case dynamicProperty(target: Expression, key: Expression)
      /// `variable:A:B`.
      case labels(Variable, [String])
    }

    package var kind: Kind
    package var range: SourceRange = .none
  }

  package var items: [Item]
  package var range: SourceRange = .none
}

/// `variable {.key, .*, other, key: value}`.
package struct MapProjection: Sendable, Hashable {
  package enum Item: Sendable, Hashable {
    /// `.*`.
    case allProperties
    /// `.key`.
    case property(String)
    /// `name`: an entry of the variable's own name.
    case variable(Variable)
    /// `key: value`.
    case entry(MapEntry)
  }

  package var subject: Variable
  package var items: [Item]
}

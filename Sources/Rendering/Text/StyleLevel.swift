/// How much of a style a terminal shows.
package enum StyleLevel: Int, Sendable, Hashable, Comparable {
  /// Plain text.
  case none
  /// Bold, dim and underlined, as with `NO_COLOR`.
  case attributes
  /// Colours as well.
  case colors

  package static func < (left: StyleLevel, right: StyleLevel) -> Bool {
    left.rawValue < right.rawValue
  }
}

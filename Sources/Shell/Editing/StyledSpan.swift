package import Rendering

/// A run of a text's scalars and how it is shown.
package struct StyledSpan: Sendable, Hashable {
  /// Offsets in Unicode scalars.
  package var range: Range<Int>
  package var style: TextStyle

  /// Pairs a run with its style.
  package init(_ range: Range<Int>, _ style: TextStyle) {
    self.range = range
    self.style = style
  }
}

/// A run of UTF-8 bytes of a query's text.
///
/// Where a node was written does not change what it means: all ranges are equal (and hash alike),
/// so that trees compare by meaning.
package struct SourceRange: Sendable, Hashable {
  /// The offset of the first byte.
  package var lowerBound: Int32
  /// The offset after the last byte.
  package var upperBound: Int32

  /// The range of a node that no text stands for.
  package static let none = SourceRange(0, 0)

  /// The bytes `lower ..< upper`.
  package init(_ lower: Int, _ upper: Int) {
    lowerBound = Int32(truncatingIfNeeded: lower)
    upperBound = Int32(truncatingIfNeeded: upper)
  }

  /// The offsets as a plain range.
  package var offsets: Range<Int> { Int(lowerBound)..<max(Int(lowerBound), Int(upperBound)) }

  /// The smallest range that covers both.
  package func union(_ other: SourceRange) -> SourceRange {
    var result = self
    result.lowerBound = min(lowerBound, other.lowerBound)
    result.upperBound = max(upperBound, other.upperBound)
    return result
  }

  package static func == (left: SourceRange, right: SourceRange) -> Bool { true }

  package func hash(into hasher: inout Hasher) {}
}

/// Values between two bounds, as the comparisons of one WHERE clause give them.
///
/// Strings are compared by their Unicode scalars (which is the order of their UTF-8 bytes).
public struct PropertyRange: Sendable, Hashable {
  /// One end of a range.
  public struct Bound: Sendable, Hashable {
    public var value: Value
    /// Whether the value itself lies in the range.
    public var isIncluded: Bool

    /// A bound at `value`.
    public init(_ value: Value, isIncluded: Bool) {
      self.value = value
      self.isIncluded = isIncluded
    }
  }

  /// The lower end; nil when there is none.
  public var lower: Bound?
  /// The upper end; nil when there is none.
  public var upper: Bound?

  /// Values from `lower` to `upper`.
  public init(lower: Bound?, upper: Bound?) {
    self.lower = lower
    self.upper = upper
  }
}

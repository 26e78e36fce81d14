/// Integers and floats compared by their exact values.
enum NumberOrder {
  /// Negative, zero or positive as `left` is less than, equal to or greater than `right`; nil for
  /// NaN.
  static func compare(_ left: Int64, _ right: Double) -> Int? {
    if right.isNaN { return nil }
    if right >= 9_223_372_036_854_775_808.0 { return -1 }
    if right < -9_223_372_036_854_775_808.0 { return 1 }
    let whole = Int64(right.rounded(.towardZero))
    if left != whole { return left < whole ? -1 : 1 }
    let fraction = right - Double(whole)
    return fraction == 0 ? 0 : (fraction > 0 ? -1 : 1)
  }

  /// The same for two floats.
  static func compare(_ left: Double, _ right: Double) -> Int? {
    left < right ? -1 : (left > right ? 1 : (left == right ? 0 : nil))
  }
}

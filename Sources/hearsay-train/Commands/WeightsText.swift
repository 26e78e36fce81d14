/// Weights as Swift source.
enum WeightsText {
  /// Prints the weights of named features, then the threshold, their last element.
  static func show(_ name: String, _ features: [String], _ weights: [Float]) {
    print("  static let \(name): [Float] = [")
    for (feature, weight) in zip(features, weights) {
      print("    \(rounded(weight)),  // \(feature)")
    }
    print("  ]\n  static let \(name)Threshold: Float = \(rounded(weights.last ?? 0))")
  }

  private static func rounded(_ weight: Float) -> String {
    let hundredths = Int((abs(weight) * 100).rounded())
    let digits = hundredths % 100
    return (weight < 0 && hundredths > 0 ? "-" : "")
      + "\(hundredths / 100).\(digits < 10 ? "0" : "")\(digits)"
  }
}

/// One measured figure, with the goal set for it if there is one.
struct Figure {
  var name: String
  var goal: Double?
  var value: Double
  /// What the figure is made of, such as precision and recall.
  var detail: String

  /// A line of the table: name, value, goal, detail.
  var line: String {
    let number = Self.text(value)
    let wanted = goal.map { Self.text($0) } ?? "–"
    return [
      Self.padded(name, 46), Self.padded(number, 7), Self.padded(wanted, 7), detail,
    ].joined(separator: " ")
  }

  /// The heading over the lines.
  static let heading = [padded("measure", 46), padded("found", 7), padded("goal", 7), "of which"]
    .joined(separator: " ")

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// A percentage with one decimal.
  static func text(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
}

extension Figure {
  /// The F1 of a score.
  init(_ name: String, _ score: Score, goal: Double? = nil) {
    self.init(name: name, goal: goal, value: score.f1, detail: score.detail)
  }

  /// The share of what was wanted that was found right.
  init(share name: String, _ score: Score, goal: Double? = nil) {
    self.init(name: name, goal: goal, value: score.recall, detail: score.detail)
  }
}

import QueryEngine

/// A query plan as an indented tree.
enum PlanText {
  /// One line an operator, the last one first, with rows expected and rows made.
  static func lines(of plan: PlanDescription, depth: Int = 0) -> [String] {
    let indent = String(repeating: "  ", count: depth)
    var line = indent + plan.name
    if !plan.details.isEmpty { line += " " + plan.details }
    line += "  (expected \(rounded(plan.estimatedRows))"
    if let actual = plan.actualRows { line += ", got \(actual)" }
    line += ")"
    return [line] + plan.inputs.flatMap { lines(of: $0, depth: depth + 1) }
  }

  private static func rounded(_ rows: Double) -> String {
    rows.isFinite && abs(rows) < 1e15 ? String(Int(rows.rounded())) : "many"
  }
}

import GraphModel
import Testing
import _TestSupport

@testable import QueryEngine

/// Expressions and what they give, one a line, `expression → value` or `expression → Error: Detail`.
@Suite struct ExpressionCaseTests {
  @Test(arguments: TextCase.all(in: "Cases/Temporal") + TextCase.all(in: "Cases/Expressions"))
  func expressions_give_the_expected_values(textCase: TextCase) {
    for line in textCase["expressions"].split(separator: "\n") {
      let parts = line.split(separator: "→", maxSplits: 1).map {
        $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
      }
      guard parts.count == 2 else {
        Issue.record("no arrow in \(line)")
        continue
      }
      #expect(result(of: parts[0]) == parts[1], "\(textCase.name): \(line)")
    }
  }

  private func result(of expression: String) -> String {
    do {
      let graph = NaiveGraph()
      let result = try PreparedQuery.prepare("RETURN " + expression, on: graph).execute(on: graph)
      return ValueText.literal(result.rows[0][0])
    } catch {
      return "\(error.kind.rawValue): \(error.detail.code)"
    }
  }
}

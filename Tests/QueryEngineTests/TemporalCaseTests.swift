import GraphModel
import Testing
import _TestSupport

@testable import QueryEngine

/// Expressions and what they give, one a line, `expression → value` or `expression → Error: Detail`.
struct TemporalCaseTests {
  @Test(arguments: TextCase.all(in: "Cases/Temporal"))
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
      return ValueText.literal(try FunctionCatalogTests.evaluator.value(of: expression))
    } catch let error as QueryError {
      return "\(error.kind.rawValue): \(error.detail.code)"
    } catch {
      return "\(error)"
    }
  }
}

import Testing
import _TestSupport

@testable import QueryLanguage

/// What the parser makes of every query of the conformance kit.
@Suite(.enabled(if: PackageLayout.hasShared, "needs the shared conformance kit"))
struct ConformanceQueryTests {
  /// Details that a text alone shows; the binder finds the others.
  private static let syntactic: Set<String> = [
    "UnexpectedSyntax", "InvalidUnicodeLiteral", "InvalidNumberLiteral", "IntegerOverflow",
    "FloatingPointOverflow", "InvalidRelationshipPattern", "InvalidUnicodeCharacter",
    "InvalidParameterUse", "InvalidClauseComposition",
  ]

  @Test func parser_accepts_queries_and_names_syntactic_errors() {
    for sample in ConformanceQueries.all {
      let expected = sample.detail.flatMap { Self.syntactic.contains($0) ? $0 : nil }
      var found: String?
      do {
        _ = try Query(parsing: sample.text)
      } catch {
        found = error.detail
      }
      #expect(found == expected, "\(sample.place):\n\(sample.text)")
    }
  }

  @Test func printing_and_parsing_gives_the_same_tree() throws {
    for sample in ConformanceQueries.all {
      guard let query = try? Query(parsing: sample.text) else { continue }
      let printed = query.description
      let again = try? Query(parsing: printed)
      #expect(again == query, "\(sample.place):\n\(sample.text)\nprinted as\n\(printed)")
    }
  }
}

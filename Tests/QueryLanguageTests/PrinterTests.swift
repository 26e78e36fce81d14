import Testing
import _TestSupport

@testable import QueryLanguage

struct PrinterTests {
  @Test(arguments: 0..<8)
  func printing_and_parsing_generated_trees_gives_the_same_tree(batch: Int) {
    var generator = TreeGenerator(seed: UInt64(batch))
    for _ in 0..<250 {
      let query = generator.query()
      let printed = query.description
      do {
        let again = try Query(parsing: printed)
        #expect(again == query, "\(printed)\n\(again)")
      } catch {
        Issue.record("\(printed)\n\(error)")
      }
    }
  }
}

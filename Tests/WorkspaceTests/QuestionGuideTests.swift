import Foundation
import QueryEngine
import Testing
import Workspace
import _TestSupport

/// The questions that help shows have answers on the sample graph.
@Suite struct QuestionGuideTests {
  private static let examples = QuestionGuide.families.flatMap { $0.examples }

  @Test(arguments: examples)
  func example_has_an_answer_on_the_sample_graph(_ example: String) throws {
    let workspace = try Workspace.open(PackageLayout.root.appending(path: "Graph").path)
    var session = workspace.session()
    _ = try session.ask("what did Putin say")
    let answer = try session.ask(example)
    #expect(!answer.result.rows.isEmpty, "\(example): \(session.reasonForNothing(answer))")
  }
}

/// A family of questions: the forms that it understands, with the openCypher that they become.
package protocol QuestionFamily: Sendable {
  /// The name in help, such as `who spoke of whom`.
  static var title: String { get }
  /// Questions that work on the sample graph.
  static var examples: [String] { get }
  /// The forms, the most specific first.
  static var forms: [QuestionForm] { get }
}

/// Patterns that mean the same, and what they become.
package struct QuestionForm: Sendable {
  package let patterns: [QuestionPattern]
  package let compile: @Sendable (QuestionSlots) -> CompiledQuestion

  /// A form with its compiler.
  package init(
    _ patterns: String..., compile: @escaping @Sendable (QuestionSlots) -> CompiledQuestion
  ) {
    self.patterns = patterns.map(QuestionPattern.init)
    self.compile = compile
  }
}

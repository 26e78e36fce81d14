/// What the editor asks while a line is typed.
package protocol LineEditorDelegate: AnyObject {
  /// Ways to complete the text before the cursor.
  func completions(for textBeforeCursor: String) -> CompletionResult
  /// What Right would add at the end of the text; nil for nothing.
  func hint(for text: String) -> String?
  /// Colours for the text, in order.
  func spans(for text: String) -> [StyledSpan]
  /// Whether Enter ends the text, or a new line is begun.
  func isComplete(_ text: String) -> Bool
}

// MARK: - Default implementations

extension LineEditorDelegate {
  package func completions(for textBeforeCursor: String) -> CompletionResult { .none }
  package func hint(for text: String) -> String? { nil }
  package func spans(for text: String) -> [StyledSpan] { [] }
  package func isComplete(_ text: String) -> Bool { true }
}

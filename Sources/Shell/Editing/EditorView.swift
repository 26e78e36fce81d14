import Rendering

/// All that the editor shows at one time.
struct EditorView: Hashable {
  /// Before the first line of the text; plain.
  var prompt: String
  /// Before the other lines; as wide as the prompt.
  var continuation: String
  var text: String
  /// The cursor's place, in scalars of `text`.
  var cursor: Int
  var spans: [StyledSpan] = []
  /// What Right would add, shown dim after the text.
  var ghost = ""
  /// Lines under the text, such as completions.
  var below: [String] = []
}

/// One way to go on with what was typed.
package struct CompletionCandidate: Sendable, Hashable {
  /// What replaces the typed piece.
  package var text: String
  /// What the list shows.
  package var label: String
  /// Kind and count, such as `person, 41 mentions`.
  package var note: String

  /// A candidate that is listed as it is inserted unless `label` says otherwise.
  package init(_ text: String, label: String? = nil, note: String = "") {
    self.text = text
    self.label = label ?? text
    self.note = note
  }
}

/// The candidates for the piece of text before the cursor.
package struct CompletionResult: Sendable, Hashable {
  /// How many scalars before the cursor a candidate replaces.
  package var replacedScalars: Int
  package var candidates: [CompletionCandidate]

  /// No candidates.
  package static let none = CompletionResult(replacedScalars: 0, candidates: [])

  /// Pairs candidates with what they replace.
  package init(replacedScalars: Int, candidates: [CompletionCandidate]) {
    self.replacedScalars = replacedScalars
    self.candidates = candidates
  }
}

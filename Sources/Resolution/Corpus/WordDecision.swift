package import GraphModel

/// A decision of the curator about words of one article, with its id.
package struct WordDecision: Sendable, Hashable {
  /// Such as `c:3`.
  package var id: String
  package var words: PartedWords

  /// A decision.
  package init(id: String, words: PartedWords) {
    self.id = id
    self.words = words
  }
}

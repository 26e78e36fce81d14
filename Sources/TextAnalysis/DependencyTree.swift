/// The dependency tree of one sentence; positions count the sentence's tokens from 0.
package struct DependencyTree: Sendable, Hashable {
  /// The position that governs each token, nil for the root.
  package let heads: [Int?]
  /// What each token is to its head.
  package let relations: [DependencyRelation]

  /// The token that nothing governs.
  package var root: Int? { heads.firstIndex { $0 == nil } }

  /// The tokens that a token governs, ascending.
  package func children(of position: Int) -> [Int] {
    heads.indices.filter { heads[$0] == position }
  }

  /// A token with all that it governs, directly and indirectly, ascending.
  package func subtree(of position: Int) -> [Int] {
    var isInside = [Bool](repeating: false, count: heads.count)
    var open = [position]
    while let next = open.popLast() {
      isInside[next] = true
      open += children(of: next)
    }
    return heads.indices.filter { isInside[$0] }
  }
}

extension AnalyzedText {
  /// The tree of a sentence; nil where the text was analysed without `.dependencies`.
  package func tree(of sentence: Sentence) -> DependencyTree? {
    let part = tokens[sentence.tokens]
    guard !part.isEmpty, part.allSatisfy({ $0.head >= 0 }) else { return nil }
    let first = sentence.tokens.lowerBound
    return DependencyTree(
      heads: part.indices.map {
        Int(tokens[$0].head) == $0 ? nil : Int(tokens[$0].head) - first
      },
      relations: part.map(\.relation))
  }
}

/// A pattern as a tree.
indirect enum PatternNode {
  /// One scalar of a set.
  case set(ScalarSet)
  case sequence([PatternNode])
  case alternatives([PatternNode])
  case repeated(PatternNode, minimum: Int, maximum: Int?)
  case assertion(PatternAssertion)
}

/// A place in the text.
enum PatternAssertion {
  case start
  case end
  case lineStart
  case lineEnd
  case wordBoundary
  case noWordBoundary

  /// Whether the place between two scalars is meant; nil stands for the ends of the text.
  func holds(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
    switch self {
    case .start: before == nil
    case .end: after == nil
    case .lineStart: before == nil || before == "\n"
    case .lineEnd: after == nil || after == "\n"
    case .wordBoundary: ScalarSet.isWord(before) != ScalarSet.isWord(after)
    case .noWordBoundary: ScalarSet.isWord(before) == ScalarSet.isWord(after)
    }
  }
}

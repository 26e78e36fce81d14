import TextAnalysis

extension LocalDraft {
  /// How many tokens behind a description's head are read: "the head of the sovereign fund".
  private static let complementLength = 8

  /// A description with what stands behind it, as a role.
  func describedRole(of mention: Int) -> RolePhrase? {
    var range = facts[mention].range
    let next = facts[mention].tokens.upperBound
    if next < text.tokens.count {
      let word = text[text.tokens[next].range]
      if word == "of" || word == "at" || word == "for" {
        var end = next
        while end < min(next + Self.complementLength, text.tokens.count),
          !text.utf8[text.tokens[end].range].contains(where: { ",.;:".utf8.contains($0) })
        {
          end += 1
        }
        if end > next { range = range.lowerBound..<text.tokens[end - 1].range.upperBound }
      }
    }
    return phrases(in: range).first
  }
}

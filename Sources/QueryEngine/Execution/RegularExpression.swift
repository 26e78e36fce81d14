/// A pattern of `=~`, made ready once.
struct RegularExpression {
  private let regex: Regex<AnyRegexOutput>

  init(_ pattern: String) throws(QueryError) {
    do {
      regex = try Regex(pattern)
    } catch {
      throw .argument(.invalidArgumentValue(context: "=~", value: pattern))
    }
  }

  /// Whether the pattern fits the whole text.
  func matchesWhole(_ text: String) -> Bool {
    (try? regex.wholeMatch(in: text)) != nil
  }
}

/// A pattern of `=~`, made ready once: Java's syntax without what needs backtracking (lookaround,
/// back references, atomic groups and possessive quantifiers, which are errors).
///
/// Matching keeps the set of all states that the text read so far leads to (K. Thompson, "Regular
/// expression search algorithm", 1968), so that it takes time linear in the text whatever the
/// pattern. The unit is the Unicode scalar.
struct RegularExpression {
  private let program: PatternProgram

  /// - Throws: `InvalidArgumentValue` where the pattern is none.
  init(_ pattern: String) throws(QueryError) {
    var parser = PatternParser(pattern)
    let node: PatternNode
    do {
      node = try parser.parse()
      program = try PatternProgram(node)
    } catch {
      throw .argument(.invalidPattern(pattern: pattern, error))
    }
  }

  /// Whether the pattern fits the whole text; `tick` is called now and then and may stop the match.
  func matchesWhole(
    _ text: String, tick: () throws(QueryError) -> Void
  ) throws(QueryError) -> Bool {
    var match = PatternMatch(program)
    return try match.fits(text, tick: tick)
  }
}

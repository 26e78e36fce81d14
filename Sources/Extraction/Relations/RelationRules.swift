/// The patterns of one relation, read from a rule text.
///
/// Lines that begin with `#` are examples of the pattern below them: a sentence, then `=>` and what
/// is found in it, `from -> to`, for positions `from -> to: role`. Every example is run by a test.
struct RelationRules: Sendable {
  /// A sentence and the relation that it states.
  struct Example: Sendable, Hashable {
    var sentence: String
    var relation: String
    /// The place in the list of the pattern that the example stands above.
    var pattern: Int
  }

  let patterns: [RelationPattern]
  let examples: [Example]

  /// Reads a rule text.
  init(_ text: String) {
    var patterns: [RelationPattern] = []
    var examples: [Example] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("#") {
        let body = line.dropFirst()
        guard let arrow = body.firstRange(of: "=>") else { continue }
        examples.append(
          Example(
            sentence: Self.trimmed(body[..<arrow.lowerBound]),
            relation: Self.trimmed(body[arrow.upperBound...]), pattern: patterns.count))
      } else {
        patterns.append(RelationPattern(line))
      }
    }
    self.patterns = patterns
    self.examples = examples
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

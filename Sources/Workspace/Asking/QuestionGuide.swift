import QueryLanguage

/// The page about questions, made from the grammar itself.
public enum QuestionGuide {
  /// Every family with its examples.
  public static var text: String {
    var lines = [
      "Ask in English or openCypher. Case, accents, scripts and spellings of names",
      "do not matter; a name with a word like “and” or “about” in it goes into",
      "quotation marks.", "",
    ]
    for family in QuestionGrammar.families {
      lines.append("\(family.title):")
      lines += family.examples.map { "  \($0)" }
      lines.append("")
    }
    lines += [
      "Most questions take a time: in September, since 2025-08-01, before May,",
      "last week, between 2025-08-01 and 2025-09-05, in the last 30 days (counted",
      "from the newest statement).",
      "", "following up on the answer before:",
      "  why 3            the sentence behind row 3", "  who is $2        row 2 as a name",
      "  who met them     everybody in the answer", "  more             further rows",
    ]
    return lines.joined(separator: "\n")
  }

  /// The families with their examples, for help that is shown piece by piece.
  public static var families: [(title: String, examples: [String])] {
    QuestionGrammar.families.map { ($0.title, $0.examples) }
  }
}

/// Lists of words that slots take.
enum QuestionTerms {
  /// Numbers as words, from one.
  static let numbers = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]

  /// Words of a claim that its statement may well have put otherwise.
  static let emptyWords: Set<String> = [
    "be", "been", "being", "will", "would", "can", "could", "should", "must", "may", "might",
    "shall",
    "it", "its", "he", "she", "they", "we", "his", "her", "their", "our", "this", "these", "those",
    "there", "as", "so", "if", "but", "no", "more", "very", "into", "over", "up", "out", "also",
    "only", "just", "some", "do",
  ]

  /// The last words of offices.
  private static let roles: Set<String> = [
    "president", "presidents", "minister", "ministers", "chancellor", "premier", "spokesman",
    "spokeswoman", "spokesperson", "spokespeople", "leader", "leaders", "head", "heads", "chief",
    "chair", "chairman", "chairwoman", "chairperson", "director", "directors", "secretary",
    "secretary-general", "ambassador", "ambassadors", "envoy", "envoys", "governor", "mayor",
    "king", "queen", "pope", "emperor", "senator", "senators", "commander", "general", "ceo",
    "founder", "founders", "speaker", "commissioner", "adviser", "advisor", "aide", "editor",
    "representative", "negotiator", "deputy", "prosecutor", "judge",
  ]

  /// An office of up to four words; a plural is taken as one of its holders.
  static func role(_ words: ArraySlice<QuestionWord>) -> String? {
    guard words.count <= 4, let last = words.last, roles.contains(last.folded),
      !words.contains(where: \.isQuoted),
      !words.contains(where: { QuestionGrammar.functionWords.contains($0.folded) })
    else { return nil }
    let text = words.map(\.folded).joined(separator: " ")
    return text.hasSuffix("s") ? String(text.dropLast()) : text
  }

  /// What verbs that say how something was said start with.
  private static let cueStems = [
    "warn", "den", "claim", "announc", "confirm", "insist", "argu", "stress", "demand", "promis",
    "predict", "suggest", "admit", "complain", "vow", "threaten", "urg", "accus", "critici",
    "prais", "condemn", "reject", "welcom", "explain", "acknowledg", "declar", "reiterat",
    "emphasi", "thank", "propos", "conced", "boast", "tweet", "post",
    "agre", "disagre", "hint", "fear", "believ", "doubt", "expect", "repl", "respond", "pledg",
    "apologi", "regret", "lament", "mock", "question", "dismiss", "defend", "endors", "support",
    "oppos", "blam", "assur",
  ]

  private static let cueEndings: Set<String> = [
    "", "s", "es", "ed", "ied", "ies", "y", "ying", "ing", "e", "ted", "sed", "zed", "ses", "zes",
    "se", "ze", "sing", "zing", "ded", "ting", "eing",
  ]

  /// The stem of a verb such as `warned`; nil for other words.
  static func cueStem(_ words: ArraySlice<QuestionWord>) -> String? {
    guard words.count == 1, let word = words.first, !word.isQuoted else { return nil }
    return cueStems.first {
      word.folded.hasPrefix($0) && cueEndings.contains(String(word.folded.dropFirst($0.count)))
    }
  }
}

/// What is left of a name when the habits of transliteration are taken away, for comparing
/// spellings: Zelensky, Zelenskyy, Zelenskiy and Зеленский have one skeleton.
///
/// Works on folded words (`FoldedWords`: Latin letters without accents or case).
enum NameSkeleton {
  private static let rules: [(String, String)] = [
    ("shch", "sc"), ("sch", "s"), ("tch", "c"), ("tsch", "c"), ("zh", "z"), ("kh", "h"),
    ("ch", "c"), ("sh", "s"), ("ts", "c"), ("tz", "c"), ("cz", "c"), ("sz", "s"), ("ph", "f"),
    ("ck", "k"), ("ks", "x"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("yu", "u"), ("iu", "u"),
    ("ju", "u"), ("ya", "a"), ("ia", "a"), ("ja", "a"), ("ye", "e"), ("ie", "e"), ("je", "e"),
    ("yo", "o"), ("io", "o"), ("jo", "o"), ("dj", "j"), ("gh", "g"), ("th", "t"),
  ]

  /// The skeleton of one folded word; short words are compared as they are.
  static func word(_ word: String) -> String {
    let letters = word.utf8.filter { $0 &- 0x61 < 26 || $0 >= 0x80 }
    guard letters.count >= 4 else { return word }
    var output: [UInt8] = []
    for byte in replaced(letters) {
      var letter = byte
      if letter == UInt8(ascii: "y") || letter == UInt8(ascii: "j") { letter = UInt8(ascii: "i") }
      if letter == UInt8(ascii: "w") { letter = UInt8(ascii: "v") }
      if output.last != letter { output.append(letter) }
    }
    // Now -sky, -skyy, -skiy and -skii all end in -ski.
    return String(decoding: output, as: UTF8.self)
  }

  private static func replaced(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var position = 0
    next: while position < bytes.count {
      for (from, to) in rules where bytes[position...].starts(with: from.utf8) {
        output += to.utf8
        position += from.utf8.count
        continue next
      }
      output.append(bytes[position])
      position += 1
    }
    return output
  }

  /// The skeleton of a person's folded words: of the given name the name that stands for its
  /// variants, of the last the skeleton, middle names left out.
  static func key(of words: [String]) -> String {
    guard let first = words.first, let last = words.last, words.count > 1 else {
      return word(words.first ?? "")
    }
    return GivenNameVariants.representative(first) + " " + word(last)
  }
}

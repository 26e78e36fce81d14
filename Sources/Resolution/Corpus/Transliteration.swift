import TextAnalysis

/// Cyrillic and Greek letters in Latin ones, after the usage of English news (BGN/PCGN without
/// its marks; classical digraphs for Greek).
enum Transliteration {
  private static let letters: [UInt32: String] = {
    var letters: [UInt32: String] = [:]
    func add(_ scalars: String, _ latin: String) {
      for (scalar, word) in zip(scalars.unicodeScalars, latin.split(separator: " ")) {
        letters[scalar.value] = word == "-" ? "" : String(word)
      }
    }
    add(
      "абвгдежзийклмнопрстуфхцчшщъыьэюя",
      """
      a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch - y - e yu ya
      """)
    add("ёђѓєѕіїјљњћќўџґ", "yo dj g ye dz i i j lj nj c k u dz g")
    add(
      "αβγδεζηθικλμνξοπρστυφχψως",
      """
      a v g d e z i th i k l m n x o p r s t y f ch ps o s
      """)
    return letters
  }()

  /// A folded name with its Cyrillic and Greek letters in Latin; other scripts stay.
  static func latin(_ folded: String) -> String {
    if folded.utf8.allSatisfy({ $0 < 0x80 }) { return folded }
    var result = ""
    for scalar in folded.unicodeScalars {
      if let latin = letters[scalar.value] {
        result += latin
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

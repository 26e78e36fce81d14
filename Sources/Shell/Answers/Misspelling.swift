import QueryLanguage

/// A word of openCypher that is a keyword but for its spelling.
struct Misspelling {
  let place: ShellError.Place
  let keyword: String

  /// The word at an error's place; nil where no keyword is near.
  init?(_ place: ShellError.Place) {
    self.init(place, among: Keyword.allCases.map(\.rawValue))
  }

  /// The first word of a line that would be openCypher with the right one, such as `MTCH (p)`.
  init?(clauseAtStartOf text: String) {
    let first = text.prefix { $0.isLetter }
    guard text[first.endIndex...].contains("(") else { return nil }
    self.init(
      ShellError.Place(text: text, range: 0..<first.utf8.count),
      among: Keyword.allCases.filter(\.startsClause).map(\.rawValue))
  }

  private init?(_ place: ShellError.Place, among keywords: [String]) {
    let bytes = Array(place.text.utf8)
    guard place.range.upperBound <= bytes.count else { return nil }
    let word = String(decoding: bytes[place.range], as: UTF8.self).uppercased()
    guard word.count > 2, word.allSatisfy(\.isLetter),
      let nearest = Spelling.nearest(to: word, among: keywords).first, nearest != word
    else { return nil }
    self.place = place
    keyword = nearest
  }

  /// The text with the keyword in place of the word.
  var correction: String {
    let bytes = Array(place.text.utf8)
    return String(decoding: bytes[..<place.range.lowerBound], as: UTF8.self) + keyword
      + String(decoding: bytes[place.range.upperBound...], as: UTF8.self)
  }

  var question: String { "Did you mean \(keyword)?" }
}

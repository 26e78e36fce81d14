import GraphModel
import TextAnalysis

/// An acronym means the longer name whose initials it is: "Association of Southeast Asian Nations
/// (ASEAN)".
///
/// Directly behind the name in brackets any fitting letters will do; elsewhere the initials must
/// be those of one name only.
struct AcronymSieve: LocalSieve {
  static let rule = MentionRule.acronym

  private static let small = WordLists.set(
    "of the and for in on at to de la du des von der und y e")

  func apply(to draft: inout LocalDraft) {
    let names = draft.roots.filter { draft.facts[$0].isName }
    var owners: [String: [Int]] = [:]
    for root in names where draft.kind(of: root) != .person {
      for name in draft.names(of: root) where draft.facts[name].words.count >= 2 {
        for initials in Self.initials(of: draft.facts[name].words) {
          owners[initials, default: []].append(name)
        }
      }
    }
    for root in names {
      guard let letters = letters(of: root, draft), draft.kind(of: root) != .person else {
        continue
      }
      if let owner = bracketOwner(of: root, letters, draft) {
        draft.join(root, owner)
        continue
      }
      let fitting = owners[letters] ?? []
      if Set(fitting.map { draft.root(of: $0) }).count == 1, let only = fitting.min(),
        draft.agree(root, only)
      {
        draft.join(root, only)
      }
    }
  }

  /// The lower-case letters of a mention that is an acronym.
  private func letters(of mention: Int, _ draft: LocalDraft) -> String? {
    let name = draft.text[draft.facts[mention].range]
    let letters = name.filter(\.isLetter)
    guard (2...8).contains(letters.count), !name.contains(" "),
      letters.filter(\.isUppercase).count * 3 >= letters.count * 2
    else { return nil }
    return letters.lowercased()
  }

  /// The initials of a name with and without its small words.
  static func initials(of words: [String]) -> Set<String> {
    let all = words.map(initial).joined()
    let main = words.filter { !small.contains($0) }.map(initial).joined()
    return [all, main]
  }

  private static let numerals = WordLists.set("ii iii iv vi vii viii ix xi xii")

  /// A word's first letter; Roman numerals stay whole: "WWII".
  private static func initial(_ word: String) -> String {
    numerals.contains(word) ? word : word.first.map(String.init) ?? ""
  }

  /// The name that an acronym in brackets stands directly behind, if its letters fit.
  private func bracketOwner(of root: Int, _ letters: String, _ draft: LocalDraft) -> Int? {
    for mention in draft.names(of: root) {
      let start = draft.facts[mention].range.lowerBound
      guard start >= 2, draft.text.utf8[start - 1] == UInt8(ascii: "(") else { continue }
      guard mention > 0, draft.agree(mention - 1, root) else { continue }
      let owner = mention - 1
      let end = draft.facts[owner].range.upperBound
      guard draft.facts[owner].isName, end < start, start - end <= 2 else { continue }
      let name = draft.facts[owner].words.joined()
      if name.first == letters.first, Self.isSubsequence(letters, of: name) { return owner }
    }
    return nil
  }

  private static func isSubsequence(_ letters: String, of name: String) -> Bool {
    var rest = letters[...]
    for letter in name where letter == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}

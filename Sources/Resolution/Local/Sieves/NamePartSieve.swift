import GraphModel
import TextAnalysis

/// A part of a longer name means its bearer: surname, given name of one bearer, the first or last
/// words of a body's name.
///
/// Where several bearers fit a surname, the one named last before it is meant; other parts must fit
/// one bearer only.
struct NamePartSieve: LocalSieve {
  static let rule = MentionRule.namePart

  /// How many names with a word are compared, so that a text of names takes linear time.
  private static let comparedNames = 64

  func apply(to draft: inout LocalDraft) {
    // The first mention of each name; equal ones are joined already.
    let names = draft.roots.compactMap { root in draft.names(of: root).min() }
    var bearers: [String: [Int]] = [:]
    for name in names where isBearer(name, draft) {
      for word in Set(draft.facts[name].words) { bearers[word, default: []].append(name) }
    }
    // Long names first, so that shorter ones find them joined.
    let order = names.sorted {
      (draft.facts[$1].words.count, $0) < (draft.facts[$0].words.count, $1)
    }
    for name in order {
      if let bearer = bearer(of: name, among: bearers, draft) { draft.join(name, bearer) }
    }
  }

  /// Whether a name can be what a shorter one is part of: "Rehn-Marrand" is no bearer but two.
  private func isBearer(_ name: Int, _ draft: LocalDraft) -> Bool {
    draft.facts[name].words.count > 1
      && (draft.facts[name].kind != .person || draft.text[draft.facts[name].range].contains(" "))
  }

  private func bearer(
    of name: Int, among bearers: [String: [Int]], _ draft: LocalDraft
  ) -> Int? {
    let words = draft.facts[name].words
    guard let first = words.first, let last = words.last else { return nil }
    var best: (fit: NameFit, bearers: [Int])?
    let candidates = Set(
      (bearers[first] ?? []).prefix(Self.comparedNames)
        + (bearers[last] ?? []).prefix(Self.comparedNames))
    for other in candidates.sorted() {
      guard draft.root(of: other) != draft.root(of: name),
        draft.facts[other].kind == draft.facts[name].kind, draft.agree(name, other),
        let fit = NameFit.of(words, in: draft.facts[other].words, kind: draft.facts[name].kind)
      else { continue }
      if let known = best, known.fit < fit { continue }
      if best?.fit == fit { best?.bearers.append(other) } else { best = (fit, [other]) }
    }
    guard let best else { return nil }
    if Set(best.bearers.map { draft.root(of: $0) }).count == 1 { return best.bearers.first }
    guard best.fit == .surname else { return nil }
    return best.bearers.filter { $0 < name }.max()
  }
}

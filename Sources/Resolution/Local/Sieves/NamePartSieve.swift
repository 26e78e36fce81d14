import GraphModel
import TextAnalysis

/// A part of a longer name means its bearer: surname, given name of one bearer, the first or last
/// words of a body's name.
///
/// Where several bearers fit a surname, the one mentioned last before it is meant; other parts must
/// fit one bearer only.
struct NamePartSieve: LocalSieve {
  static let name = "name part"

  func apply(to draft: inout LocalDraft) {
    let names = draft.facts.indices.filter { draft.facts[$0].isName }
    // Long names first, so that shorter ones find them joined.
    let order = names.sorted {
      (draft.facts[$1].words.count, $0) < (draft.facts[$0].words.count, $1)
    }
    for mention in order {
      let words = draft.facts[mention].words
      let own = draft.root(of: mention)
      // One of each cluster of equal names is enough, but a surname may change its bearer.
      var best: (fit: NameFit, bearers: [Int])?
      for other in names where draft.facts[other].words.count > words.count {
        // "Rehn-Marrand" is no bearer but two.
        guard
          draft.facts[other].kind != .person || draft.text[draft.facts[other].range].contains(" ")
        else { continue }
        let root = draft.root(of: other)
        guard root != own, draft.facts[other].kind == draft.facts[mention].kind,
          draft.agree(own, root),
          let fit = NameFit.of(
            words, in: draft.facts[other].words, kind: draft.facts[mention].kind)
        else { continue }
        if let known = best, known.fit < fit { continue }
        if best?.fit == fit {
          best?.bearers.append(other)
        } else {
          best = (fit, [other])
        }
      }
      guard let best, let bearer = bearer(of: mention, among: best, draft) else { continue }
      draft.join(mention, bearer)
    }
  }

  private func bearer(
    of mention: Int, among found: (fit: NameFit, bearers: [Int]), _ draft: LocalDraft
  ) -> Int? {
    let roots = Set(found.bearers.map { draft.root(of: $0) })
    if roots.count == 1 { return found.bearers.first }
    guard found.fit == .surname else { return nil }
    return found.bearers.filter { $0 < mention }.max() ?? nil
  }
}

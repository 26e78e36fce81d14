/// A relation of Universal Dependencies 2, with the subtypes of the English treebanks.
///
/// De Marneffe et al. 2021, "Universal Dependencies". The order is that of the model's labels (`RELATIONS` in `scripts/train/syntax.py`), after `unknown`.
package enum DependencyRelation: UInt8, Sendable, Hashable, CaseIterable {
  /// Before parsing.
  case unknown
  case clausalModifierOfNoun
  case relativeClause
  case adverbialClause
  case adverbialModifier
  case adjectivalModifier
  case apposition
  case auxiliary
  case passiveAuxiliary
  case caseMarker
  case coordination
  case preconjunction
  case clausalComplement
  case compound
  case verbParticle
  case conjunct
  case copula
  case clausalSubject
  case unspecified
  case determiner
  case predeterminer
  case discourse
  case dislocated
  case expletive
  case fixed
  case flat
  case goesWith
  case indirectObject
  case list
  case marker
  case nominalModifier
  case nominalDescription
  case possessive
  case unmarkedNominalModifier
  case subject
  case outerSubject
  case passiveSubject
  case numericModifier
  case object
  case oblique
  case agent
  case unmarkedOblique
  case orphan
  case parataxis
  case punctuation
  case reparandum
  case root
  case vocative
  case openClausalComplement

  /// The name in treebanks, such as `nsubj:pass`.
  package var label: String { Self.labels[Int(rawValue)] }

  /// The relation with a treebank's name; a subtype that is not listed counts as its main type.
  package init?(label: some StringProtocol) {
    let main = label.prefix { $0 != ":" }
    guard
      let index = Self.labels.firstIndex(where: { $0 == label })
        ?? Self.labels.firstIndex(where: { $0 == main })
    else { return nil }
    self.init(rawValue: UInt8(index))
  }

  private static let labels = [
    "_",
    "acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc",
    "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "dep", "det",
    "det:predet", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list",
    "mark", "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass",
    "nummod", "obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct",
    "reparandum", "root", "vocative", "xcomp",
  ]
}

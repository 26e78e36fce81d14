import Extraction
import GraphModel
import TextAnalysis

/// What speaks for and against a candidate for a pronoun.
struct PronounFeatures: Sendable {
  /// The features in the order of the weights.
  enum Feature: Int, CaseIterable, Sendable {
    case nearest
    case secondNearest
    case sameSentence
    case previousSentence
    case twoSentencesBack
    case furtherBack
    case sameParagraph
    case previousParagraph
    case candidateEarly
    case candidateEarlySameSentence
    case candidateName
    case candidatePronoun
    case candidateDescription
    case unnamed
    case genderKnown
    case frequency
    case mostFrequent
    case enclosingIndirectSpeaker
    case enclosingDirectSpeaker
    case previousSpeaker
    case bothSpeak
    case candidateSpeaks
    case bothQuoted
    case onlyCandidateQuoted
    case onlyPronounQuoted
    case possessive
    case possessiveSameSentence
    case objectSameSentence
    case reflexiveSameSentence
    case organization
    case place
    case event
    case headline
    case organizationPlural
    case earlyPronoun
    case earlyPronounEarlyCandidate
    case samePronounBefore
    case candidateSubject
    case candidateOwner
    case candidateOblique
    case candidateObject
    case bothSubjects
    case bothObjects
    case candidateSubjectSameSentence
    case candidateSubjectPreviousSentence
    case near
    case firstOfArticle
    case commaBetween
    case later
    case laterSameSentence
    case laterSubject
    case laterNextParagraph
    case laterFirst
    case laterNoneBefore
    case openingOfSpeech
    case samePronounSameSentence
    case samePronounPreviousSentence
    case genderOpen
    case nearestSpeaker
  }

  private(set) var values = [Float](repeating: 0, count: Feature.allCases.count)

  private subscript(feature: Feature) -> Bool {
    get { values[feature.rawValue] != 0 }
    set { values[feature.rawValue] = newValue ? 1 : 0 }
  }

  init(
    pronoun: Int, form: PronounForms.Form, root: Int, last: Int, rank: Int, in draft: LocalDraft
  ) {
    let facts = draft.facts[pronoun]
    let other = draft.facts[last]
    readNearness(facts, other, rank)
    readCandidate(root, last, form, draft)
    readSpeech(pronoun, root, last, draft)
    let isSame = facts.sentence == other.sentence
    self[.possessive] = form.role == .possessive
    self[.possessiveSameSentence] = form.role == .possessive && isSame
    self[.objectSameSentence] = form.role == .object && isSame
    self[.reflexiveSameSentence] = form.role == .reflexive && isSame
    self[.earlyPronoun] = facts.isEarly
    self[.earlyPronounEarlyCandidate] = facts.isEarly && other.isEarly
    self[.samePronounBefore] = other.pronoun.map { $0.gender == form.gender } ?? false
    let repeats = other.pronoun.map { $0.gender == form.gender } ?? false
    self[.samePronounSameSentence] = repeats && isSame
    self[.samePronounPreviousSentence] = repeats && facts.sentence - other.sentence == 1
    self[.genderOpen] = form.gender != .unknown && draft.gender(of: root) == .unknown
    readPlace(facts, other, form, root, draft)
  }

  /// Notes that a candidate comes only behind the pronoun: the which-th such one, and whether any
  /// comes before.
  mutating func setLater(
    _ rank: Int, isAlone: Bool, _ facts: MentionFacts, _ other: MentionFacts
  ) {
    self[.later] = true
    self[.laterSameSentence] = facts.sentence == other.sentence
    self[.laterSubject] = other.isEarly || other.place == .subject
    self[.laterNextParagraph] = other.paragraph - facts.paragraph == 1
    self[.laterFirst] = rank == 0
    self[.laterNoneBefore] = isAlone
  }

  private mutating func readPlace(
    _ facts: MentionFacts, _ other: MentionFacts, _ form: PronounForms.Form, _ root: Int,
    _ draft: LocalDraft
  ) {
    let isSubject = other.place == .subject
    let sentences = facts.sentence - other.sentence
    self[.candidateSubject] = isSubject
    self[.candidateOwner] = other.place == .owner
    self[.candidateOblique] = other.place == .oblique
    self[.candidateObject] = other.place == .object
    self[.bothSubjects] = isSubject && facts.place == .subject
    self[.bothObjects] = form.role == .object && [.object, .oblique].contains(other.place)
    self[.candidateSubjectSameSentence] = isSubject && sentences == 0
    self[.candidateSubjectPreviousSentence] = isSubject && sentences == 1
    let distance = facts.tokens.lowerBound - other.tokens.upperBound
    self[.near] = (0..<6).contains(distance)
    self[.firstOfArticle] = draft.firstPerson.map { draft.root(of: $0) == root } ?? false
    if sentences == 0, distance > 0 {
      let between = draft.text.tokens[other.tokens.upperBound..<facts.tokens.lowerBound]
      self[.commaBetween] = between.contains {
        draft.text.utf8[$0.range.lowerBound] == UInt8(ascii: ",")
      }
    }
  }

  private mutating func readNearness(_ facts: MentionFacts, _ other: MentionFacts, _ rank: Int) {
    let sentences = facts.sentence - other.sentence
    self[.nearest] = rank == 0
    self[.secondNearest] = rank == 1
    self[.sameSentence] = sentences == 0
    self[.previousSentence] = sentences == 1
    self[.twoSentencesBack] = sentences == 2
    self[.furtherBack] = sentences > 2
    self[.sameParagraph] = facts.paragraph == other.paragraph
    self[.previousParagraph] = facts.paragraph - other.paragraph == 1
    self[.candidateEarly] = other.isEarly
    self[.candidateEarlySameSentence] = other.isEarly && sentences == 0
    self[.headline] = other.isHeadline
  }

  private mutating func readCandidate(
    _ root: Int, _ last: Int, _ form: PronounForms.Form, _ draft: LocalDraft
  ) {
    let other = draft.facts[last]
    self[.candidateName] = other.form == .name
    self[.candidatePronoun] = other.form == .pronoun
    self[.candidateDescription] = other.form == .description
    self[.unnamed] = !draft.hasName(root)
    self[.genderKnown] = form.gender != .unknown && draft.gender(of: root) == form.gender
    // Beyond a few mentions more of them tell nothing.
    let size = draft.size(of: root)
    let count = size > 64 ? size : draft.mentions(of: root).filter { $0 <= last }.count
    values[Feature.frequency.rawValue] = min(Float(count), 8) / 8
    let kind = draft.kind(of: root)
    self[.mostFrequent] = count >= 3
    self[.organization] = kind == .organization
    self[.place] = kind == .place
    self[.event] = kind == .event
    self[.organizationPlural] = kind == .organization && form.isPlural
  }

  /// A pronoun so many bytes behind a content's start opens it: "that he", "she".
  private static let opening = 5

  private mutating func readSpeech(_ pronoun: Int, _ root: Int, _ last: Int, _ draft: LocalDraft) {
    let facts = draft.facts[pronoun]
    let other = draft.facts[last]
    self[.bothQuoted] = facts.quotation >= 0 && other.quotation >= 0
    self[.onlyCandidateQuoted] = facts.quotation < 0 && other.quotation >= 0
    self[.onlyPronounQuoted] = facts.quotation >= 0 && other.quotation < 0
    self[.candidateSpeaks] = !other.speaks.isEmpty
    self[.bothSpeak] = !facts.speaks.isEmpty && !other.speaks.isEmpty
    if let statement = facts.statement, let speaker = draft.speaker(of: statement),
      draft.root(of: speaker) == root
    {
      self[.enclosingIndirectSpeaker] = facts.quotation < 0
      self[.enclosingDirectSpeaker] = facts.quotation >= 0
      if let start = draft.extraction.statements[statement].content.first?.lowerBound {
        self[.openingOfSpeech] =
          facts.quotation < 0 && facts.range.lowerBound - start <= Self.opening
      }
    }
    if let previous = draft.lastSpeaker(before: facts.range.lowerBound) {
      self[.previousSpeaker] = draft.root(of: previous) == root
      self[.nearestSpeaker] = self[.previousSpeaker] && self[.nearest]
    }
  }
}

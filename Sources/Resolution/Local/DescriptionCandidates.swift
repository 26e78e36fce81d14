import GraphModel
import TextAnalysis

/// What a description may mean: the named entities of its kind around it.
struct DescriptionCandidates {
  /// One candidate: its cluster, and the mention of it nearest before the description (or first
  /// behind it).
  struct Candidate {
    var root: Int
    var nearest: Int
    var features: DescriptionFeatures
  }

  /// How many mentions back and forward names are looked for, so that long texts take linear time.
  private static let window = 400
  private static let forwardWindow = 60
  /// In the first paragraphs names may follow, so many paragraphs later at most.
  private static let lead = 2
  private static let leadReach = 2
  private static let comparedRoles = 64

  private var forms = ClusterForms()
  /// By the first name mention of a cluster.
  private var roles: [Int: [RolePhrase]] = [:]
  private var firstOfKind: [EntityKind: Int] = [:]
  private var sizes: [EntityKind: Int] = [:]

  init(_ draft: LocalDraft) {
    for root in draft.roots where draft.hasName(root) {
      guard let name = draft.names(of: root).min(), let kind = draft.kind(of: root) else {
        continue
      }
      if kind == .person {
        var seen: Set<RolePhrase> = []
        roles[name] = Array(
          draft.roles(of: root).filter { seen.insert($0).inserted }.prefix(Self.comparedRoles))
      }
      firstOfKind[kind] = min(firstOfKind[kind] ?? name, name)
      sizes[kind] = max(sizes[kind] ?? 0, draft.size(of: root))
    }
  }

  /// The named clusters that agree with a description, each with its features.
  mutating func candidates(for mention: Int, in draft: LocalDraft) -> [Candidate] {
    let facts = draft.facts[mention]
    guard let kind = facts.kind, let phrase = draft.describedRole(of: mention) else { return [] }
    var found: [(root: Int, nearest: Int, isLater: Bool)] = []
    var seen: Set<Int> = []
    func add(_ other: Int, isLater: Bool) {
      let root = draft.root(of: other)
      guard seen.insert(root).inserted, draft.hasName(root), draft.kind(of: root) == kind,
        draft.agree(mention, other), !facts.range.overlaps(draft.facts[other].range),
        !isBeside(draft.facts[other], facts)
      else { return }
      found.append((root, other, isLater))
    }
    let place = draft.placeInOrder[mention]
    for earlier in stride(from: place - 1, through: max(0, place - Self.window), by: -1) {
      add(draft.order[earlier], isLater: false)
    }
    if facts.isHeadline || facts.paragraph <= Self.lead {
      for next in (place + 1)..<max(place + 1, min(draft.order.count, place + Self.forwardWindow)) {
        let other = draft.facts[draft.order[next]]
        guard other.paragraph <= facts.paragraph + Self.leadReach else { break }
        if other.isName { add(draft.order[next], isLater: true) }
      }
    }
    let earlier = found.count { !$0.isLater }
    return found.enumerated().map { rank, item in
      var features = DescriptionFeatures()
      let isOnly = found.count == 1
      if item.isLater {
        readLater(mention, item, rank - earlier, earlier, draft, into: &features)
      } else {
        readNearness(facts, draft.facts[item.nearest], rank, into: &features)
      }
      features[.only] = isOnly
      readFit(mention, item.root, phrase, kind, draft, into: &features)
      readCandidate(mention, item.root, item.nearest, kind, draft, into: &features)
      readSpeech(mention, item.root, item.nearest, draft, into: &features)
      combine(kind, facts, draft.facts[item.nearest], into: &features)
      return Candidate(root: item.root, nearest: item.nearest, features: features)
    }
  }

  /// Whether a name stands directly beside a description, as its owner or in a list.
  private func isBeside(_ other: MentionFacts, _ facts: MentionFacts) -> Bool {
    other.tokens.upperBound == facts.tokens.lowerBound
  }

  private func readNearness(
    _ facts: MentionFacts, _ other: MentionFacts, _ rank: Int,
    into features: inout DescriptionFeatures
  ) {
    let sentences = facts.sentence - other.sentence
    features[.nearest] = rank == 0
    features[.secondNearest] = rank == 1
    features[.sameSentence] = sentences == 0
    features[.previousSentence] = sentences == 1
    features[.fewSentencesBack] = sentences > 1 && sentences < 5
    features[.furtherBack] = sentences >= 12
    features[.sameParagraph] = facts.paragraph == other.paragraph
    features[.previousParagraph] = facts.paragraph - other.paragraph == 1
  }

  private func readLater(
    _ mention: Int, _ item: (root: Int, nearest: Int, isLater: Bool), _ rank: Int, _ earlier: Int,
    _ draft: LocalDraft, into features: inout DescriptionFeatures
  ) {
    let facts = draft.facts[mention]
    let other = draft.facts[item.nearest]
    features[.later] = true
    features[.laterFirst] = rank == 0
    features[.laterSubject] = other.isEarly || other.place == .subject
    features[.laterSpeaks] = !other.speaks.isEmpty
    features[.laterNextParagraph] = other.paragraph - facts.paragraph == 1
    features[.leadPersonBefore] = earlier > 0
  }

  private mutating func readFit(
    _ mention: Int, _ root: Int, _ phrase: RolePhrase, _ kind: EntityKind, _ draft: LocalDraft,
    into features: inout DescriptionFeatures
  ) {
    let form = forms.form(of: root, in: draft)
    let head = phrase.head
    var fits = false
    for name in form.names {
      let words = draft.facts[name].words
      guard words.contains(head) else { continue }
      fits = true
      features[.headInName] = true
      if phrase.modifiers.allSatisfy(words.contains) { features[.allWordsInName] = true }
    }
    if form.described.contains(head) {
      features[.headDescribed] = true
      fits = true
      features[.allWordsDescribed] = phrase.modifiers.allSatisfy(form.described.contains)
    }
    if kind == .person {
      let known = draft.names(of: root).min().flatMap { roles[$0] } ?? []
      if known.isEmpty {
        features[.noRole] = true
      } else if known.contains(where: { phrase.fit(to: $0) != nil && $0.head == head }) {
        features[.sameRole] = true
        fits = true
      } else if known.contains(where: { phrase.fit(to: $0) != nil }) {
        features[.coveredRole] = true
        fits = true
      } else {
        features[.otherRole] = true
      }
    } else {
      switch BodyDescriptionSieve.rank(of: form, phrase, kind, draft) {
      case 2, 3:
        features[.knownFit] = true
        fits = true
      case 1: features[.possibleFit] = true
      default: features[.otherFit] = true
      }
    }
    features[.modified] = !phrase.modifiers.isEmpty
    features[.modifiedUnfit] = !phrase.modifiers.isEmpty && !fits
    let start = draft.text[draft.facts[mention].range].lowercased()
    let isDemonstrative = start.hasPrefix("this ") || start.hasPrefix("that ")
    let isOwned = !start.hasPrefix("the ") && !isDemonstrative
    features[.demonstrative] = isDemonstrative
    features[.owned] = isOwned
    features[.ownedUnfit] = isOwned && !fits
    features[.complemented] = BodyDescriptionSieve.hasComplement(draft.facts[mention], draft)
    features[.bare] = kind == .person && RoleWords.bare.contains(head)
    features[.bareNearest] = features[.bare] && features[.nearest]
    features[.unmarked] = kind == .organization && BodyWords.unmarked.contains(head)
    features[.country] = kind == .place && BodyWords.countries.contains(head)
  }

  private func readCandidate(
    _ mention: Int, _ root: Int, _ nearest: Int, _ kind: EntityKind, _ draft: LocalDraft,
    into features: inout DescriptionFeatures
  ) {
    let other = draft.facts[nearest]
    let size = draft.size(of: root)
    features.setFrequency(size)
    features[.mostFrequent] = size >= sizes[kind] ?? 0
    let isFirst = firstOfKind[kind].map { draft.root(of: $0) == root } ?? false
    features[.firstOfKind] = isFirst
    features[.organizationFirst] = isFirst && kind == .organization
    features[.genderKnown] =
      draft.facts[mention].gender != .unknown && draft.gender(of: root) != .unknown
    features[.candidateSubject] = other.place == .subject
    features[.candidateEarly] = other.isEarly
    features[.candidateOwner] = other.place == .owner
    features[.candidateOblique] = other.place == .oblique
    features[.candidateDescription] = other.form == .description
    features[.headline] = draft.facts[mention].isHeadline
  }

  private func combine(
    _ kind: EntityKind, _ facts: MentionFacts, _ other: MentionFacts,
    into features: inout DescriptionFeatures
  ) {
    let isFirst = features[.firstOfKind]
    if features[.possibleFit] {
      features[.possibleFirst] = isFirst
      features[.possibleFrequent] = features[.mostFrequent]
      features[.possibleNearest] = features[.nearest]
      features[.possibleSpeaks] = features[.candidateSpeaks]
    } else if features[.knownFit] {
      features[.knownNearest] = features[.nearest]
      features[.knownFirst] = isFirst
    }
    features[.otherFirst] = features[.otherFit] && isFirst
    features[.beforeIsDescribed] = other.form == .description && features[.headDescribed]
    features[.earlyDescription] = facts.isEarly && other.isEarly
    features[.placeFirst] = isFirst && kind == .place
  }

  private func readSpeech(
    _ mention: Int, _ root: Int, _ nearest: Int, _ draft: LocalDraft,
    into features: inout DescriptionFeatures
  ) {
    let facts = draft.facts[mention]
    let other = draft.facts[nearest]
    features[.bothQuoted] = facts.quotation >= 0 && other.quotation >= 0
    features[.onlyCandidateQuoted] = facts.quotation < 0 && other.quotation >= 0
    features[.onlyDescriptionQuoted] = facts.quotation >= 0 && other.quotation < 0
    features[.candidateSpeaks] = !other.speaks.isEmpty
    features[.bothSpeak] = !facts.speaks.isEmpty && !other.speaks.isEmpty
    if let statement = facts.statement, let speaker = draft.speaker(of: statement) {
      features[.enclosingSpeaker] = draft.root(of: speaker) == root
    }
    if let previous = draft.lastSpeaker(before: facts.range.lowerBound) {
      features[.previousSpeaker] = draft.root(of: previous) == root
    }
  }
}

import GraphModel

/// What is known of a cluster of mentions, kept up when clusters are joined.
struct ClusterSummary: Sendable {
  /// In no special order.
  private(set) var mentions: [Int]
  private(set) var hasName = false
  /// Votes for each kind, in the order of `EntityKind.allCases`; a name has a hundred.
  private var kindVotes: SIMD4<Int> = .zero
  /// Pronouns, titles and descriptions that show a man or a woman, and given names that do.
  private var male = 0
  private var female = 0
  private var maleNames = 0
  private var femaleNames = 0
  /// The words of different personal names of at least two words, as many as are ever compared.
  private(set) var fullNames: [[String]] = []

  private static let comparedNames = 8

  /// The cluster of one mention.
  init(_ facts: MentionFacts, mention: Int) {
    mentions = [mention]
    hasName = facts.isName
    let isPersonal = facts.pronoun?.isPersonal ?? false
    if let kind = facts.kind ?? (isPersonal ? .person : nil) {
      kindVotes[Self.index(of: kind)] = facts.isName ? 100 : 1
    }
    switch facts.gender {
    case .male: if facts.isName { maleNames = 1 } else { male = 1 }
    case .female: if facts.isName { femaleNames = 1 } else { female = 1 }
    case .unknown: break
    }
    if facts.isName, facts.kind == .person, facts.words.count > 1 { fullNames = [facts.words] }
  }

  /// Takes in another cluster; the caller lets the larger one take in the smaller.
  mutating func formUnion(_ other: ClusterSummary) {
    mentions += other.mentions
    hasName = hasName || other.hasName
    kindVotes &+= other.kindVotes
    male += other.male
    female += other.female
    maleNames += other.maleNames
    femaleNames += other.femaleNames
    for name in other.fullNames
    where fullNames.count < Self.comparedNames && !fullNames.contains(name) {
      fullNames.append(name)
    }
  }

  /// The kind that most names have, else that of the descriptions.
  var kind: EntityKind? {
    var best: EntityKind?
    var votes = 0
    for (index, kind) in EntityKind.allCases.enumerated() where kindVotes[index] > votes {
      best = kind
      votes = kindVotes[index]
    }
    return best
  }

  /// The gender that most pronouns and descriptions show, else that of the given names.
  var gender: MentionFacts.Gender {
    if male != female { return male > female ? .male : .female }
    if maleNames != femaleNames { return maleNames > femaleNames ? .male : .female }
    return .unknown
  }

  private static func index(of kind: EntityKind) -> Int {
    switch kind {
    case .person: 0
    case .organization: 1
    case .place: 2
    case .event: 3
    }
  }
}

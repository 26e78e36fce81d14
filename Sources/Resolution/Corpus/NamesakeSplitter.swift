import Articles
import TextAnalysis

/// Parts the locals of one personal name into people, by context.
///
/// Locals that share a companion, or a role and no contrary country, are one. The larger parts then
/// take in the smaller ones that nothing speaks against. The outcome depends on the set only.
struct NamesakeSplitter {
  let all: [CorpusLocal]
  let gazetteer: Gazetteer

  /// What is known of a part.
  private struct Profile {
    var locals: [Int]
    var heads: Set<String> = []
    var countries: Set<String> = []
    var companions: Set<String> = []
    var genders: Set<String> = []
  }

  /// The parts of locals that are in order, the largest first.
  func parts(of locals: [Int]) -> [[Int]] {
    guard locals.count > 1 else { return [locals] }
    let profiles = connected(locals).map(profile).sorted {
      $0.locals.count != $1.locals.count
        ? $0.locals.count > $1.locals.count : all[$0.locals[0]].precedes(all[$1.locals[0]])
    }
    let isCommon = isCommonName(locals)
    var merged: [Profile] = []
    for profile in profiles {
      if let target = merged.firstIndex(where: { !conflict($0, profile, isCommon: isCommon) }) {
        merged[target] = union(merged[target], profile)
      } else {
        merged.append(profile)
      }
    }
    return merged.map(\.locals).sorted {
      $0.count != $1.count ? $0.count > $1.count : all[$0[0]].precedes(all[$1[0]])
    }
  }

  /// The sets of locals that share evidence.
  private func connected(_ locals: [Int]) -> [[Int]] {
    var sets = DisjointSets()
    var firsts: [String: Int] = [:]
    for (position, local) in locals.enumerated() {
      sets.add()
      let context = all[local].context
      var clues = context.companions.map { "with:" + $0 }
      for head in all[local].roleHeads {
        clues += context.countries.map { "role:\(head):\($0)" }
      }
      clues += context.roles.filter { $0.contains(" ") }.map { "role:" + $0 }
      // Men and women of one name share nothing.
      clues = clues.map { (context.gender ?? "") + $0 }
      for clue in clues {
        if let first = firsts[clue] {
          sets.join(first, position)
        } else {
          firsts[clue] = position
        }
      }
    }
    var groups: [Int: [Int]] = [:]
    for (position, local) in locals.enumerated() {
      groups[sets.root(of: position), default: []].append(local)
    }
    return Array(groups.values)
  }

  private func profile(_ locals: [Int]) -> Profile {
    var profile = Profile(locals: locals)
    for local in locals {
      let context = all[local].context
      profile.heads.formUnion(all[local].roleHeads)
      profile.countries.formUnion(context.countries)
      profile.companions.formUnion(context.companions)
      if let gender = context.gender { profile.genders.insert(gender) }
    }
    return profile
  }

  private func union(_ left: Profile, _ right: Profile) -> Profile {
    profile((left.locals + right.locals).sorted { all[$0].precedes(all[$1]) })
  }

  /// Whether two parts are two people.
  private func conflict(_ left: Profile, _ right: Profile, isCommon: Bool) -> Bool {
    if !left.genders.isEmpty, !right.genders.isEmpty, left.genders.isDisjoint(with: right.genders) {
      return true
    }
    if !left.companions.isDisjoint(with: right.companions) { return false }
    guard !left.heads.isEmpty, !right.heads.isEmpty else { return false }
    let sharesRole = left.heads.contains { head in
      right.heads.contains { RoleWords.covers(head, $0) || RoleWords.covers($0, head) }
    }
    let hasCountries = !left.countries.isEmpty && !right.countries.isEmpty
    let sharesCountry = !left.countries.isDisjoint(with: right.countries)
    if hasCountries && !sharesCountry { return !sharesRole || isCommon }
    if sharesRole || sharesCountry { return false }
    if isCommon { return true }
    let fields = RoleDomains.fields(of: left.heads)
    let others = RoleDomains.fields(of: right.heads)
    return !fields.isEmpty && !others.isEmpty && fields.isDisjoint(with: others)
  }

  /// Whether many people have the name.
  private func isCommonName(_ locals: [Int]) -> Bool {
    guard let words = locals.first.map({ all[$0].words }), let first = words.first,
      let last = words.last, words.count > 1,
      let given = gazetteer.entry(named: first), given.flags.contains(.givenName),
      let family = gazetteer.entry(named: last), family.flags.contains(.familyName)
    else { return false }
    return family.populationClass >= Self.commonClass
  }

  /// Names with at least this class are borne by many (`GazetteerEntry.populationClass`).
  private static let commonClass = 8
}

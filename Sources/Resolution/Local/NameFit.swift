import GraphModel

/// How a shorter name is part of a longer one, the surest first.
enum NameFit: Int, Comparable {
  /// The same but for middle names and initials: "Donald Trump" in "Donald J. Trump".
  case outer
  /// The last words: surname of a person, "Times" of "New York Times".
  case surname
  /// The first words of a body's or place's name.
  case beginning
  /// The given name of a person.
  case given

  static func < (left: NameFit, right: NameFit) -> Bool { left.rawValue < right.rawValue }

  private static let particles = WordLists.set("van von der den de di da del la le al el bin ibn")

  /// How `short` (folded words) is part of `long`; nil where it is not.
  static func of(_ short: [String], in long: [String], kind: EntityKind?) -> NameFit? {
    guard let first = short.first, let last = short.last, short.count < long.count else {
      return nil
    }
    switch kind {
    case .person:
      if short.count >= 2 {
        if first == long.first, last == long.last { return .outer }
        if isInitial(first, of: long[0]), last == long.last { return .outer }
      }
      if long.suffix(short.count).elementsEqual(short) { return .surname }
      guard short.count == 1 else { return nil }
      // "Rahmani" of "Leyla Rahmani-Diaz", whose hyphen is a space here.
      if long.count >= 3, long[1] == first, !particles.contains(first) { return .given }
      return long.first == first ? .given : nil
    case .place:
      guard long.starts(with: short), let ending = long.last else { return nil }
      let isGeneric =
        BodyWords.countries.contains(ending) || BodyWords.cities.contains(ending)
        || BodyWords.otherPlaces.contains(ending)
      return isGeneric && long.count == short.count + 1 ? .beginning : nil
    default:
      if long.suffix(short.count).elementsEqual(short) { return .surname }
      return long.starts(with: short) ? .beginning : nil
    }
  }

  /// Whether two full names of people may be one's: equal but for spelling, or one a part of the
  /// other.
  static func canBeOne(_ left: [String], _ right: [String]) -> Bool {
    NameSkeleton.key(of: left) == NameSkeleton.key(of: right)
      || of(left, in: right, kind: .person) != nil || of(right, in: left, kind: .person) != nil
      || left.last == right.last && left.count == right.count
        && (isInitial(left[0], of: right[0]) || isInitial(right[0], of: left[0]))
  }

  private static func isInitial(_ word: String, of name: String) -> Bool {
    word.filter(\.isLetter).count == 1 && word.first == name.first
  }
}

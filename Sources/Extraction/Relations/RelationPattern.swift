import GraphModel

/// A sequence of words and mentions that states a relation.
///
/// Written as elements separated by spaces:
/// - `person:from`, `organization|place:to`, `event`: a name of one of the kinds, perhaps an end of
///   the relation; with a `+` (`person+:from`) also a description or pronoun.
/// - `COUNTRY:to`: an adjective for a country, which is then the relation's end.
/// - `ROLE`: a role such as "deputy foreign minister" or "head of logistics".
/// - `TITLES`: any number of titles, roles and adjectives before a name.
/// - `GAP4`: at most four words of any kind.
/// - `of|at`: one of the words; `the?`: the word or nothing.
struct RelationPattern: Sendable {
  /// An end of the relation.
  enum End: Sendable, Hashable {
    case from
    case to
  }

  /// One element of a pattern.
  enum Element: Sendable, Hashable {
    case words(Set<UInt64>, isOptional: Bool)
    case mention(Set<EntityKind>, withReferences: Bool, End?)
    case country(End?)
    case role
    case titles
    case gap(Int)
  }

  let elements: [Element]
  let confidence: Double

  /// Reads a pattern; a number in brackets at its end (`[0.6]`) is its confidence.
  init(_ text: some StringProtocol) {
    var elements: [Element] = []
    var confidence = 0.9
    for word in text.split(separator: " ") {
      if word.hasPrefix("["), let value = Double(word.dropFirst().dropLast()) {
        confidence = value
      } else {
        elements.append(Self.element(Substring(word)))
      }
    }
    self.elements = elements
    self.confidence = confidence
  }

  private static func element(_ word: Substring) -> Element {
    let parts = word.split(separator: ":", maxSplits: 1)
    let end: End? = parts.count == 2 ? (parts[1] == "from" ? .from : .to) : nil
    let name = parts.first ?? word
    switch name {
    case "ROLE": return .role
    case "TITLES": return .titles
    case "COUNTRY": return .country(end)
    default: break
    }
    if name.hasPrefix("GAP"), let length = Int(name.dropFirst(3)) { return .gap(length) }
    let withReferences = name.hasSuffix("+")
    let bare = withReferences ? name.dropLast() : name
    let kinds = bare.split(separator: "|").compactMap { EntityKind(rawValue: String($0)) }
    if !kinds.isEmpty {
      return .mention(Set(kinds), withReferences: withReferences, end)
    }
    let isOptional = word.hasSuffix("?")
    let words = (isOptional ? word.dropLast() : word).split(separator: "|")
    return .words(Set(words.map { WordKey.of($0) }), isOptional: isOptional)
  }
}

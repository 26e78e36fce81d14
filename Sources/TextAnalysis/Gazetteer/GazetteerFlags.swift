/// What lists a name stands in; the bits of the embedded file (`scripts/gazetteers/sources.py`).
package struct GazetteerFlags: OptionSet, Sendable, Hashable {
  package let rawValue: UInt32

  /// Wraps the bits of an entry.
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package static let country = GazetteerFlags(rawValue: 1 << 0)
  /// A word for a country's people or things: `French`, `Georgians`.
  package static let demonym = GazetteerFlags(rawValue: 1 << 1)
  package static let capital = GazetteerFlags(rawValue: 1 << 2)
  package static let city = GazetteerFlags(rawValue: 1 << 3)
  /// A state, province or other part of a country.
  package static let region = GazetteerFlags(rawValue: 1 << 4)
  /// A continent, sea, river or region of several countries.
  package static let worldRegion = GazetteerFlags(rawValue: 1 << 5)
  package static let givenName = GazetteerFlags(rawValue: 1 << 6)
  package static let familyName = GazetteerFlags(rawValue: 1 << 7)
  package static let company = GazetteerFlags(rawValue: 1 << 8)
  package static let university = GazetteerFlags(rawValue: 1 << 9)
  /// A newspaper, agency or broadcaster.
  package static let outlet = GazetteerFlags(rawValue: 1 << 10)
  package static let governmentBody = GazetteerFlags(rawValue: 1 << 11)
  package static let internationalBody = GazetteerFlags(rawValue: 1 << 12)
  package static let party = GazetteerFlags(rawValue: 1 << 13)
  package static let nonprofit = GazetteerFlags(rawValue: 1 << 14)
  package static let armedGroup = GazetteerFlags(rawValue: 1 << 15)
  /// A named building or site.
  package static let facility = GazetteerFlags(rawValue: 1 << 16)
  package static let event = GazetteerFlags(rawValue: 1 << 17)
  /// The place or organization is written in capitals: it counts only when the text has it so.
  package static let acronym = GazetteerFlags(rawValue: 1 << 18)
  /// Also an ordinary English word.
  package static let commonWord = GazetteerFlags(rawValue: 1 << 19)
  /// The first words of a longer name.
  package static let longer = GazetteerFlags(rawValue: 1 << 20)

  package static let place: GazetteerFlags = [
    .country, .capital, .city, .region, .worldRegion, .facility,
  ]
  package static let organization: GazetteerFlags = [
    .company, .university, .outlet, .governmentBody, .internationalBody, .party, .nonprofit,
    .armedGroup,
  ]
  package static let person: GazetteerFlags = [.givenName, .familyName]
  /// Everything that says what a name is.
  package static let kinds = place.union(organization).union(person).union([.event, .demonym])
}

/// What an article says of an entity beside its name, in the forms that records keep:
/// `alias:Putin`, `role:president`, `country:RU`, `gender:male`, `with:Donald Trump`.
package struct EntityContext: Sendable, Hashable {
  /// Other names that the article uses.
  package var aliases: [String] = []
  /// Words that describe it: "president", "head of logistics at Rosatom".
  package var roles: [String] = []
  /// ISO 3166 codes of the countries that its roles name.
  package var countries: [String] = []
  package var gender: String?
  /// Names of entities mentioned in the same sentences.
  package var companions: [String] = []

  /// No context.
  package init() {}

  /// Reads a record's strings; unknown forms are left out.
  package init(_ strings: [String]) {
    for string in strings {
      guard let colon = string.firstIndex(of: ":") else { continue }
      let value = String(string[string.index(after: colon)...])
      switch string[..<colon] {
      case "alias": aliases.append(value)
      case "role": roles.append(value)
      case "country": countries.append(value)
      case "gender": gender = value
      case "with": companions.append(value)
      default: break
      }
    }
  }

  /// The strings of a record, in a fixed order.
  package var strings: [String] {
    aliases.sorted().map { "alias:" + $0 } + roles.sorted().map { "role:" + $0 }
      + countries.sorted().map { "country:" + $0 } + (gender.map { ["gender:" + $0] } ?? [])
      + companions.sorted().map { "with:" + $0 }
  }
}

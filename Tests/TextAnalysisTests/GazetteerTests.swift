import Testing

@testable import TextAnalysis

/// The embedded names, looked up as annotators do.
struct GazetteerTests {
  let gazetteer = Gazetteer.embedded

  @Test(arguments: [
    ("Kiev", GazetteerFlags.capital, "UA"), ("Kyiv", .city, "UA"), ("Київ", .city, "UA"),
    ("France", .country, "FR"), ("French", .demonym, "FR"), ("Georgians", .demonym, "GE"),
    ("Paris", .capital, "FR"), ("U.S.", .country, "US"), ("united states", .country, "US"),
    ("Côte d’Ivoire", .country, "CI"), ("Bavaria", .region, "DE"), ("Black Sea", .worldRegion, "-"),
    ("São Paulo", .city, "BR"), ("sao paulo", .city, "BR"), ("St. Petersburg", .city, "RU"),
    ("New York Times", .outlet, "US"), ("Der Spiegel", .outlet, "DE"), ("NATO", .acronym, "-"),
    ("University of Vienna", .university, "AT"), ("al-Qaida", .armedGroup, "-"),
    ("Verkhovna Rada", .governmentBody, "UA"), ("World War II", .event, "-"),
  ])
  func names_are_found_with_kind_and_country(
    name: String, flag: GazetteerFlags, country: String
  ) throws {
    let entry = try #require(gazetteer.entry(named: name))
    #expect(entry.flags.contains(flag))
    #expect((entry.country ?? "-") == country)
  }

  @Test func spelling_variants_are_one_place() {
    let entity = gazetteer.entry(named: "Kyiv")?.entity
    #expect(entity != 0 && entity == gazetteer.entry(named: "Kiev")?.entity)
  }

  @Test func given_names_have_a_gender() {
    #expect(gazetteer.entry(named: "Margaret")?.gender == .female)
    #expect(gazetteer.entry(named: "Erik")?.gender == .male)
    #expect(gazetteer.entry(named: "Andersson")?.flags.contains(.familyName) == true)
    #expect(gazetteer.entry(named: "Qwxzzk") == nil)
  }

  @Test func the_longest_name_wins() {
    let text = TextAnalyzer(model: .rules).analyze("New York Times of New York-based men")
    text.withReader { reader in
      #expect(gazetteer.longestMatch(at: 0, in: text.tokens, reader: reader)?.tokens == 0..<3)
      let city = gazetteer.longestMatch(at: 4, in: text.tokens, reader: reader)
      #expect(city?.tokens == 4..<6)
      #expect(city?.entry.flags.contains(.city) == true)
    }
  }

  @Test func countries_have_their_usual_name() {
    #expect(gazetteer.countryName("UA") == "Ukraine")
    #expect(gazetteer.countryName("??") == nil)
    #expect(gazetteer.folded("Łódź O’Brien-Müller") == "lodz obrien muller")
  }
}

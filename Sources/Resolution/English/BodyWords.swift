import TextAnalysis

/// Words for kinds of organizations, places and events, by what the gazetteer may know of a name.
enum BodyWords {
  /// A word for a kind, and how names of that kind show it.
  struct Kind: Sendable {
    /// The words that describe: "tabloid", "newspaper".
    var words: Set<String>
    /// What the gazetteer calls such names.
    var flags: GazetteerFlags
    /// Words inside such names: "Herald", "Courier".
    var nameWords: Set<String>
  }

  static let organizations: [Kind] = [
    Kind(
      words: WordLists.set(
        """
        tabloid newspaper paper daily weekly magazine outlet broadcaster channel network station \
        website portal journal publication newsletter
        """),
      flags: .outlet,
      nameWords: WordLists.set(
        """
        times post herald courier gazette news press journal tribune chronicle radio tv telegraph \
        agency guardian mail star mirror sun observer independent ledger standard echo broadcasting \
        television wire bulletin examiner dispatch globe record argus zeitung tageblatt spiegel
        """)),
    Kind(
      words: WordLists.set(
        """
        company firm corporation conglomerate giant manufacturer maker automaker carmaker airline \
        carrier bank lender insurer retailer utility operator developer startup brewer producer \
        chain supplier shipyard brewery contractor group
        """),
      flags: .company,
      nameWords: WordLists.set(
        """
        inc ltd llc plc corp co ag gmbh sa oyj as ab maritime motors airlines airways bank energy \
        lines holdings group industries systems shipping steel technologies therapeutics \
        pharmaceuticals pharma chemicals foods stores capital partners logistics express
        """)),
    Kind(
      words: WordLists.set("bloc alliance organization organisation"), flags: .internationalBody,
      nameWords: WordLists.set("union pact alliance league organization organisation")),
    Kind(words: ["party"], flags: .party, nameWords: WordLists.set("party democrats labour")),
    Kind(
      words: WordLists.set("agency body bureau watchdog regulator authority"),
      flags: .governmentBody,
      nameWords: WordLists.set(
        "agency authority bureau commission directorate service office inspectorate")),
    Kind(
      words: WordLists.set("charity foundation association institution institute trust"),
      flags: .nonprofit,
      nameWords: WordLists.set("foundation trust institute association society charity fund")),
    Kind(
      words: WordLists.set("university college school"), flags: .university,
      nameWords: WordLists.set("university college school academy")),
    Kind(
      words: WordLists.set("club team side"), flags: [],
      nameWords: WordLists.set("fc united city rovers athletic sporting racing club")),
  ]

  /// Heads that only a name with the same word can be.
  static let strictBodies = WordLists.set(
    """
    ministry department council commission committee court parliament government administration \
    police army navy board church hospital museum panel inquiry federation union movement front \
    militia coalition cooperative collective consortium league choir orchestra tribunal cabinet \
    senate congress assembly chamber congregation plant factory theatre theater gallery
    """)

  /// Heads that a name may have without showing it in any way.
  static let unmarked = WordLists.set(
    """
    company firm corporation manufacturer maker automaker carmaker airline carrier lender insurer \
    retailer operator developer startup group organization organisation agency newspaper paper \
    tabloid magazine outlet broadcaster channel network club team
    """)

  static let countries = WordLists.set("country nation state republic kingdom")
  static let cities = WordLists.set("city town village municipality")
  /// Heads of places that only a name with the same word can be.
  static let otherPlaces = WordLists.set(
    """
    region district county territory island peninsula province harbour harbor river lake sea \
    valley mountain strait bay pass bridge square street airport stadium park building palace \
    tower station prison cathedral church canal dam mine farm theatre theater market plant port \
    isle islands coast desert forest
    """)
  /// Words at the end of companies' names that names are compared without.
  static let companyEndings = WordLists.set(
    "inc ltd llc plc corp co corporation company limited ag gmbh sa nv bv oy oyj ab as spa kg")
}

/// Words for kinds of organizations, places and events, by what the gazetteer may know of a name.
enum BodyWords {
  static let outlets = WordLists.set(
    """
    tabloid newspaper paper daily weekly magazine outlet broadcaster channel network station \
    website portal journal publication agency wire
    """)
  static let companies = WordLists.set(
    """
    company firm corporation conglomerate giant manufacturer maker automaker carmaker airline \
    carrier bank lender insurer retailer utility operator developer startup brewer producer chain \
    supplier shipyard brewery contractor
    """)
  static let unions = WordLists.set("bloc alliance")
  static let bodies = WordLists.set(
    """
    organization organisation group body agency institution institute foundation charity \
    association union party ministry department council commission committee court parliament \
    government administration police army club team side federation movement militia front trust \
    hospital school university college museum church authority bureau office board coalition \
    cooperative collective consortium watchdog regulator league choir orchestra network
    """)
  static let countries = WordLists.set("country nation state republic kingdom")
  static let cities = WordLists.set("city town village capital municipality port")
  static let otherPlaces = WordLists.set(
    """
    region district county territory island peninsula province harbour harbor river lake sea \
    valley mountain strait bay pass bridge square street airport stadium park building palace \
    tower station prison cathedral church canal dam mine farm theatre theater market plant
    """)
  /// Words at the end of companies' names that names are compared without.
  static let companyEndings = WordLists.set(
    "inc ltd llc plc corp co corporation company limited ag gmbh sa nv bv oy ab as spa kg")
}

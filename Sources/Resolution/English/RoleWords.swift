/// Words for roles of people, and which of them can mean the same office.
enum RoleWords {
  /// Heads of roles that one description may replace by another: "the Ukrainian leader" for the
  /// president.
  static let leaders = WordLists.set(
    """
    president premier chancellor king queen emperor prince emir sultan pope leader ruler \
    dictator head chief chairman chairwoman chair captain commander
    """)

  /// The more general words for a head of a role.
  static let general: [String: Set<String>] = [
    "leader": WordLists.set(
      "president premier minister chancellor king queen emir sultan chairman chairwoman chair head chief leader"
    ),
    "politician": WordLists.set(
      "president premier minister chancellor senator lawmaker congressman congresswoman governor mayor deputy mp"
    ),
    "lawmaker": WordLists.set(
      "senator congressman congresswoman representative deputy mp legislator member"),
    "official": WordLists.set(
      "minister secretary spokesman spokeswoman spokesperson director head chief commissioner deputy adviser advisor aide officer"
    ),
    "boss": WordLists.set("executive ceo chairman chairwoman director head chief manager founder"),
    "executive": WordLists.set("ceo chairman chairwoman director chief executive"),
    "ceo": WordLists.set("executive"),
    "chief": WordLists.set("chief head director executive ceo commissioner commander"),
    "head": WordLists.set("chief head director president chair chairman chairwoman"),
    "premier": WordLists.set("minister premier"),
    "diplomat": WordLists.set("ambassador envoy diplomat minister consul"),
    "envoy": WordLists.set("envoy ambassador representative diplomat"),
    "spokesperson": WordLists.set("spokesman spokeswoman spokesperson"),
    "spokesman": WordLists.set("spokesperson spokesman"),
    "spokeswoman": WordLists.set("spokesperson spokeswoman"),
    "lawyer": WordLists.set("attorney lawyer counsel barrister solicitor advocate"),
    "attorney": WordLists.set("lawyer attorney counsel"),
    "scientist": WordLists.set(
      "researcher professor physicist biologist chemist geologist scientist ecologist"),
    "researcher": WordLists.set("scientist professor researcher analyst economist"),
    "player": WordLists.set("striker goalkeeper midfielder defender captain forward player"),
    "sailor": WordLists.set("skipper captain sailor master"),
    "skipper": WordLists.set("captain sailor skipper master"),
    "captain": WordLists.set("skipper captain"),
    "writer": WordLists.set("author novelist poet journalist writer columnist"),
    "author": WordLists.set("writer novelist poet author"),
    "doctor": WordLists.set("physician surgeon doctor"),
    "entrepreneur": WordLists.set("founder owner businessman businesswoman"),
    "minister": WordLists.set("minister premier"),
    "coach": WordLists.set("coach manager trainer"),
    "manager": WordLists.set("manager coach director"),
  ]

  /// The offices behind shortened titles.
  static let titles: [String: String] = [
    "gov": "governor", "sen": "senator", "rep": "representative", "gen": "general",
    "col": "colonel", "capt": "captain", "prof": "professor", "lt": "lieutenant",
    "sgt": "sergeant", "rev": "reverend", "pres": "president", "adm": "admiral", "maj": "major",
    "dr": "doctor", "cpl": "corporal", "det": "detective", "insp": "inspector",
    "supt": "superintendent",
    "amb": "ambassador", "atty": "attorney",
  ]

  /// Nouns for people that say nothing of a role.
  static let bare = WordLists.set(
    "man woman boy girl person lady gentleman teenager youth victim suspect defendant -year-old")

  /// Whether a description with this head can mean someone whose role has that head.
  static func covers(_ description: String, _ role: String) -> Bool {
    description == role || general[description]?.contains(role) == true
  }
}

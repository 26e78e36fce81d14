/// Closed classes of English words, one class a line.
enum FunctionWords {
  static let determiners = "the a an this these those some any each every no another both all"
  static let possessives = "his her its their my our your whose"
  static let subjectPronouns = "he she it they we i you who"
  static let objectPronouns = "him her them us me you it himself herself itself themselves"
  static let indefinitePronouns = """
    many most some others another one both few several all none everyone everybody someone \
    somebody nobody anyone those this that neither
    """
  static let prepositions = """
    of in on at by for with from to into against about over under between among through during \
    before after near inside outside without within across behind toward towards upon amid via \
    per since until despite including alongside off beyond around above below along onto unlike \
    like as than following
    """
  static let interrogatives = "whether if how why what when where which who"
  static let conjunctions = "and or nor"
  static let subordinators = """
    because although though while whereas unless until after before since as when if once lest \
    so whenever wherever whereby
    """
  static let relatives = "who whom whose which that where"
  static let forms = "be am is are was were been being 'm 're 's"
  static let have = "have has had having 've 'd"
  static let auxiliaries = """
    do does did will would shall should can could may might must ought wo ca 'll 'd
    """
  static let negations = "not n't never no neither cannot hardly"
  static let adverbs = """
    also just only even still already then now later earlier again once yet too soon ever often \
    always sometimes recently repeatedly further furthermore moreover however meanwhile instead \
    rather quite very so here there today yesterday tonight tomorrow thus therefore perhaps maybe \
    previously subsequently first finally simply clearly long far reportedly separately nearly \
    almost about publicly privately afterwards afterward nevertheless nonetheless elsewhere \
    initially jokingly quietly flatly bluntly openly frequently consistently famously immediately
    """
  static let times = """
    monday tuesday wednesday thursday friday saturday sunday mondays sundays january february \
    march april may june july august september october november december jan feb mar apr jun jul \
    aug sept oct nov dec today yesterday tonight tomorrow week month year day morning afternoon \
    evening night weekend days weeks months years hours ago
    """
  static let hearsayAdverbs = "reportedly allegedly supposedly purportedly"
  static let hedges = """
    reportedly apparently seemingly allegedly perhaps might may could would probably possibly \
    appears appeared seems seemed
    """
  static let adjectives = """
    new other senior top former late high good first last same many more several few such own \
    next local foreign public political main national international federal military social \
    young old great big small large major old key leading chief deputy vice acting interim \
    independent unnamed anonymous official prominent veteran one two three four five six seven \
    eight nine ten
    """
  /// Pairs of words before a quantity.
  static let quantifiers = """
    at least, at most, more than, less than, fewer than, up to, close to, some of, most of, \
    many of, all of, both of, none of, one of, half of, each of
    """
  /// Words in -ly that are nouns or adjectives.
  static let notAdverbs = """
    family supply reply rally ally assembly italy july monopoly anomaly butterfly elderly friendly \
    early likely unlikely deadly costly lovely lonely ugly silly daily weekly monthly yearly only
    """
  /// Words in -ed and -ing that are nouns, adjectives or prepositions.
  static let notParticiples = """
    being something nothing anything everything thing meeting morning evening building beginning \
    hundred red bed wedding spring king housing painting outstanding ongoing marketing funding \
    wing warning ruling seed proceeding ceiling speed feed need bleed breed sacred naked wicked \
    hearing briefing gathering opening voting polling trading banking shipping training finding \
    fighting bombing shooting killing understanding during including according regarding \
    concerning following united limited unnamed unidentified armed related detailed advanced \
    so-called retired elected leading outgoing incoming sitting acting ring string sing bring \
    long-serving earning spending ted fred ed offering saving filing standing greeting
    """
}

/// English verbs that report, by kind, as dictionary forms; the linear models' features.
enum EnglishCues {
  static let speech = """
    say tell state add announce report declare explain note remark comment mention reply respond \
    answer write tweet post observe recall reiterate repeat stress emphasize emphasise underline \
    underscore point claim assert maintain insist argue contend allege confirm acknowledge admit \
    concede reveal disclose testify describe call characterize label warn caution advise inform \
    notify assure promise pledge vow swear propose suggest recommend urge demand ask request order \
    instruct appeal invite beg plead threaten predict forecast joke quip shout yell whisper mutter \
    murmur exclaim cry growl snap sigh chant complain grumble lament protest object counter retort \
    rebut quote cite conclude summarize boast brag gush concur agree disagree inquire enquire wonder \
    question speculate hint imply indicate signal outline elaborate continue begin interject \
    interrupt chime opine preach teach lecture proclaim pronounce relate recount narrate intone
    """
  static let judgement = """
    accuse blame criticize criticise condemn denounce slam blast praise hail applaud commend welcome \
    thank congratulate apologize defend attack rebuke chide scold deride mock ridicule dismiss reject \
    deny refute dispute challenge charge support endorse back oppose favor favour endorse decry \
    deplore bemoan tout laud salute honor rate rank judge
    """
  static let thought = """
    think believe feel hope expect fear worry suspect doubt know understand realize realise consider \
    regard view see assume presume suppose guess reckon imagine estimate calculate anticipate wish \
    want plan intend seek decide determine resolve conclude find discover learn remember forget \
    regret prefer love hate like dream mean figure sense notice perceive deem hold aim ponder
    """
  static let document = """
    show read suggest find reveal publish print broadcast record document detail list specify \
    stipulate require provide attribute credit according
    """
}

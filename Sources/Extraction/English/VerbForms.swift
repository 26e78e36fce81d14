/// Verb forms for telling verbs from nouns where no part-of-speech model ran.
enum VerbForms {
  /// base, past, past participle of irregular verbs that the cue lexicon uses.
  static let irregular = """
    say said said, tell told told, write wrote written, think thought thought, know knew known, \
    understand understood understood, hear heard heard, see saw seen, show showed shown, find found \
    found, mean meant meant, read read read, feel felt felt, swear swore sworn, speak spoke spoken, \
    begin began begun, sing sang sung, teach taught taught, learn learned learned, give gave given, \
    make made made, have had had, foresee foresaw foreseen, undertake undertook undertaken, \
    plead pleaded pleaded, forget forgot forgotten, hold held held, dream dreamed dreamed, \
    imply implied implied, go went gone, put put put, take took taken, shoot shot shot, \
    let let let, come came come, lay laid laid, set set set, hit hit hit, draw drew drawn, \
    cast cast cast, pay paid paid
    """

  /// Frequent forms that are mostly verbs.
  static let frequent = """
    accept accommodate accomplish accuses achieve acknowledge acquire add adds adjust admit \
    adopt advise affect affects affirm afford agree agrees aims allow allows alter amend \
    announce anticipate apologize appear appears applies apply appreciate approve argue argues \
    arose arrange arrive ascertain ask assemble assert assess assign assist assume assure ate \
    attach attain attend attract attracts avoid beat became become becomes began begin begins \
    begun believe believes belong belongs bite bites blame bless blew blink blow blown blows \
    boasts borrow bother bought breathe brings broadcast broke brought browse build built burn \
    buy calculate call came cancel capture cares carries carry catch caught censor check chill \
    choose chose chosen circulate clarify climb coincides collaborate collect collects combines \
    come comes commit communicate compare compel compensate compete comply conclude concur \
    condemn conduct confine confirm congratulate connects conquer consider considers consist \
    consists consume contain contains continue continues contradict contribute contributes \
    convert convey convince cook cooperate count crash create creates cures customize cut dealt \
    decide defeat defeats defend define deliver demonstrate demonstrates deny depend depends \
    depicts describe describes deserve deserves destroy detect determine develop develops dial \
    die dies differ dine disclose disconnect discover discuss disrupt distinguish distorts \
    distribute divide donate done drank draw drawn drive driven drop drove eat eaten eats \
    educate eliminate emphasize employ enable enables encourage endanger engage enhance enjoy \
    enjoys ensure enter equals escape establish estimate evacuate evaluate examine exchanges \
    execute exist exists expand expect expects expire explain explains explode explore extend \
    facilitate fail fallen feel feels fell felt fight fill find finds finish fit fits fix flew \
    flip flown flows fly focuses follow follows fool forbid forget forgive forgot forgotten fork \
    formulate fought found freak frozen fulfill gain gather gave generate generates get gets \
    give given gives go goes gone got gotten govern grab grew grow grown guarantee guarantees \
    guess had handle hang happen happens hatch hates hav hear heard held help helps hesitate \
    hide hire hit hold holds hop hope hung hurt identifies identify ignore imagine implement \
    impose impress improve include includes incorporates increases indicate indicates inform \
    initiate inject insert inspire install intend intends interfere interpret introduce \
    introduces invent invest investigate invite involve involves join jump justifies justify \
    keep keeps kept kill knew knock know known knows lacks laid lasts laugh leads learn learnt \
    leave leaves left let lets lie lies likes limit listen live log look looks lope lose loses \
    lost love loves made maintain maintains make makes manage marry mean means meant meet meets \
    melt mention met mimic miss modify monitor mount move moves multiply needs notify observe \
    obtain occur occurs offer offers opens operate operates oppose organize outgrow overcome owe \
    paid participate pass passes paste pay pays perform pick play plays pose possess possesses \
    pour pray predict prefer prepare presents preserve prevent print produce produces promote \
    propose protect protects prove proven proves provide provides provoke publish pull pursue \
    push put quit raise raises ramp ran rang reach react read reads realize reassure recall \
    reccomend receive receives recognize recomend recommend reconsider recover redeem reduce \
    reduces refer refers reflect reflects refuse register regret reject relate relates relax \
    rely remain remains remember remembers remind remove removes repeat replace represent \
    represents reproduce require requires reside resolve respond rests retrieve returns reveal \
    reveals ridden run runs rush said sail salute sat satisfy save saw say says scare see seek \
    seeks seem seems seen sees select sell send sends sent separates serve serves set sets \
    settle shake share shoot shout show shown shows shut signals sink sit skip slept smell \
    smells smile sold solicit solve sought sounds spawn speak speaks spend spent split spoke \
    spoken squeeze stall stand stands start starts stay steal stem stick stolen stood stop \
    strengthen strive struck submit submits subscribe sucks suffer suggest suggests sunk \
    supports suppose survive suspect suspend sustain swear sworn symbolizes take taken takes \
    talk tastes taught teach tear tell tells tend thank think thinks thought threatens threw \
    thrive throw thrown throws tighten told tolerate took transform translate translates \
    transmit treat trigger trim trust try turn turns understand understands understood undertake \
    undertaken uploads urge use uses utilize varies vary verify veto violate visit vomit vote \
    wait wakes walk walks want wants warn warrant watch weaponize wear went win wins wish \
    withdraw withdrawn withdrew woke won wonder worn worry wrap write writes written wrote yield
    """
}

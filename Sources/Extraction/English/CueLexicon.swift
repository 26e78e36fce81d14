/// Words that report what somebody says, thinks, wants or feels.
///
/// Verbs stand by what may follow them, one group a line: frames, a colon, base forms; a verb may
/// stand in several lines.
enum CueLexicon {
  static let verbs = """
    clause quotation: say add note argue claim stress insist admit acknowledge concede explain \
    recall reply respond suggest predict caution contend assert allege complain conclude declare \
    emphasize emphasise underline underscore reiterate repeat remark observe state maintain reveal \
    disclose announce confirm report write tweet testify joke quip lament counter retort object \
    muse boast hint imply reckon affirm reaffirm speculate clarify proclaim recount confess opine \
    warn promise vow pledge swear agree think believe hope fear wonder propose recommend demand \
    estimate protest plead posit surmise attest profess concur theorize remind
    quotation: ask continue exclaim shout yell scream whisper murmur mutter chant cry sigh laugh \
    fume snap sneer urge beg grumble gush enthuse interject interrupt shrug chuckle counsel \
    advise elaborate answer echo read summarize tell sing inquire enquire begin conclude rasp \
    counter thunder deadpan snarl roar implore grin
    clause: expect doubt suspect assume worry forecast anticipate guess wish imagine indicate \
    signal calculate dispute deny regret guarantee rule decide warrant postulate envisage foresee \
    feel convey
    clause weak: know understand realise realize hear see show find learn remember accept \
    determine demonstrate prove mean discover read judge resolve convince note persuade certify
    addressee clause quotation: tell inform assure reassure remind warn notify advise promise
    addressee clause weak: ask convince persuade show teach brief
    objectInfinitive addressee: urge ask order tell beg implore advise instruct request invite \
    encourage exhort warn command remind counsel
    objectInfinitive weak: want expect pressure press call direct persuade
    infinitive: promise vow pledge threaten hope want wish plan intend agree refuse decline swear \
    decide expect propose demand claim commit resolve volunteer undertake offer opt
    object: deny announce reject confirm demand propose discuss dismiss welcome oppose dispute \
    disclose reiterate repeat recommend request predict explain suggest protest promise pledge \
    claim concede admit acknowledge regret doubt fear stress emphasize emphasise underline \
    underscore highlight mention reaffirm signal allege want expect threaten expect declare \
    estimate forecast anticipate rebut refute denounce deplore decry bemoan lament advocate voice \
    specify outline contradict vow plan propose rule recall stipulate insist consider
    object weak: support back endorse order offer report reveal defend detail convey question \
    challenge cite quote mean understand describe remember celebrate accept answer explain \
    express show post tweet
    judgement: accuse blame criticize criticise praise condemn describe call thank hail slam \
    mock ridicule congratulate characterize characterise portray label dub brand deem denounce \
    applaud commend liken castigate lambast lambaste chide rebuke scold fault credit laud salute \
    berate assail consider decry
    judgement weak: attack blast view compare urge compare see attribute define identify charge \
    suspect
    topic: speak talk warn complain call appeal comment insist object boast hint allude apologise \
    apologize joke worry disagree protest caution rail brag elaborate speculate confess plead \
    agree
    topic weak: point refer argue press push ask write think testify dream advise
    passive: expect believe say think report suspect allege consider know understand accuse fear \
    see estimate rumor rumour assume suppose deem claim describe tell order ask urge hold
    """

  /// Prepositions that belong to a cue of the `topic` frame.
  static let topicPrepositions = "of about on for against to over"

  static let nouns = """
    claim allegation report accusation fear concern belief hope view suggestion assertion argument \
    insistence conviction confidence promise vow pledge threat warning statement complaint demand \
    rumor rumour doubt suspicion speculation worry expectation prediction opinion acknowledgement \
    acknowledgment denial admission assurance charge impression worry commitment intention \
    announcement comment remark
    """

  static let adjectives = """
    confident convinced concerned worried afraid certain hopeful optimistic pessimistic sceptical \
    skeptical critical sure adamant fearful wary supportive unhappy proud glad pleased surprised \
    disappointed disturbed grateful determined doubtful alarmed appalled saddened aware clear
    """

  /// Verbs that make a cue of the noun after them: "expressed hope", "voiced concern".
  static let supports = """
    express voice raise issue make give have show convey share offer repeat
    """

  static let documents = """
    report study poll survey statement letter document analysis memo article book paper lawsuit \
    indictment complaint review audit website email e-mail message communique release editorial \
    filing figures data records evidence ruling
    """
}

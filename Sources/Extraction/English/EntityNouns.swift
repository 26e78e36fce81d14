/// Common nouns that describe people, organizations, places and events.
enum EntityNouns {
  /// Roles and kinds of people, also as titles before a name.
  static let persons = """
    president premier minister chancellor king queen prince princess emperor sultan emir sheikh pope \
    patriarch archbishop bishop cardinal priest pastor imam rabbi monk nun reverend governor \
    mayor senator congressman congresswoman lawmaker legislator deputy delegate representative \
    councillor councilor commissioner ambassador envoy diplomat consul secretary treasurer speaker \
    leader chief head chair chairman chairwoman chairperson director manager executive boss owner \
    founder co-founder cofounder partner shareholder investor banker trader broker economist \
    analyst strategist expert researcher scientist professor lecturer scholar academic historian \
    teacher student pupil principal headteacher dean rector spokesman spokeswoman spokesperson \
    adviser advisor aide assistant official officer inspector sergeant captain colonel general \
    major lieutenant commander admiral marshal brigadier corporal soldier marine pilot astronaut \
    policeman policewoman sheriff detective constable judge justice magistrate prosecutor lawyer \
    attorney solicitor barrister counsel clerk coroner witness defendant suspect plaintiff victim \
    survivor prisoner inmate doctor physician surgeon nurse paramedic midwife patient \
    engineer architect designer developer programmer technician mechanic builder farmer fisherman \
    worker employee labourer driver conductor sailor skipper captain keeper baker butcher \
    shopkeeper waiter chef cook writer author novelist poet playwright journalist reporter \
    correspondent columnist editor publisher broadcaster presenter anchor host producer \
    photographer artist painter sculptor musician singer composer actor actress dancer comedian \
    player footballer striker goalkeeper midfielder defender batsman bowler coach trainer referee \
    umpire athlete champion runner cyclist swimmer boxer golfer activist campaigner protester \
    organizer organiser volunteer dissident rebel militant insurgent warlord gunman attacker \
    bomber hostage refugee migrant candidate nominee incumbent challenger politician \
    statesman tycoon businessman businesswoman entrepreneur billionaire heir consultant \
    contractor negotiator mediator monitor observer investigator auditor regulator ombudsman \
    ceo cfo coo cto czar co-chair vice-president chairlady headmaster curator librarian archivist guard ranger rescuer firefighter \
    man woman boy girl father mother son daughter brother sister husband wife widow uncle aunt \
    cousin neighbor neighbour friend colleague resident citizen voter veteran pensioner teenager \
    youth child parent tenant landlord customer passenger tourist critic supporter opponent \
    ally rival predecessor successor counterpart source insider whistleblower
    """

  /// Further words that describe a person but say nothing of an office.
  static let describedPersons = """
    winner loser rider lady gentleman mum mom dad grandmother grandfather granddaughter grandson \
    niece nephew father-in-law mother-in-law brother-in-law sister-in-law stepfather stepmother \
    thug thief burglar robber killer murderer rep master mate trainee intern apprentice freelancer \
    blogger climber hiker diver jockey finalist medallist medalist laureate recipient graduate \
    drummer guitarist rapper biologist geologist physicist chemist ecologist \
    astronomer archaeologist grocer plumber electrician carpenter miner postman barber cleaner \
    cabbie trucker cowboy shepherd beekeeper gardener seamstress tailor jeweller jeweler ferryman \
    councilman councilwoman premier-designate whip backbencher lobbyist bookmaker \
    playwright headmistress schoolboy schoolgirl twin newcomer veteran outsider \
    underdog frontrunner front-runner favourite favorite chancellor-elect president-elect
    """

  /// People who are quoted without a name.
  static let unnamedSources = """
    source official diplomat insider expert analyst critic observer witness resident adviser aide \
    economist lawyer supporter opponent neighbor neighbour skeptic sceptic activist researcher \
    scientist authority prosecutor spokesman spokeswoman spokesperson
    """

  static let organizations = """
    government administration ministry department agency bureau office commission committee \
    council parliament congress senate assembly chamber cabinet court tribunal party coalition \
    alliance bloc union federation confederation association organization organisation \
    institution institute foundation charity company firm corporation conglomerate group \
    bank lender insurer fund airline carrier automaker carmaker manufacturer maker retailer \
    supermarket chain brewer operator utility developer startup start-up publisher broadcaster \
    newspaper paper tabloid daily weekly magazine journal outlet network channel station website \
    portal agency army navy air-force military police force forces militia brigade regiment \
    university college school academy hospital clinic museum theatre theater club team side \
    squad league watchdog regulator authority authorities body board panel inquiry tribunal \
    church monastery mission campaign movement front cooperative co-operative trust \
    consortium giant shipyard brewery factory refinery plant
    """

  static let places = """
    country nation state republic kingdom province region district county territory island \
    islands peninsula city town village capital municipality port harbour harbor river lake sea \
    ocean mountain valley desert coast bay strait border continent enclave neighbourhood \
    neighborhood suburb square street bridge airport station stadium park
    """

  /// Head words of named events.
  static let events = """
    summit forum conference congress convention festival championship championships games olympics \
    cup tournament war revolution uprising election elections referendum talks hurricane typhoon \
    cyclone storm earthquake tsunami flood fire massacre battle siege offensive invasion \
    meeting dialogue expo fair exhibition parade marathon derby grand-prix biennale \
    treaty-talks crisis attack attacks bombing coup strike trial inquiry race regatta ceremony
    """

  /// Head words of which a place or body beside them makes one event: "the Sarn summit".
  static let individuated = """
    summit forum war conflict crisis massacre uprising attacks bombings earthquake tsunami siege \
    referendum
    """

  /// Abbreviations in capitals that name nobody and nothing.
  static let abbreviations = """
    ai it pc tv gdp vat dna hiv gps usb dvd cctv suv atm ceo cfo coo cto mp mps pm hr pr ufo pin \
    id covid faq diy
    """

  /// Words for those who publish news.
  static let outlets = """
    newspaper paper tabloid daily weekly magazine outlet broadcaster agency network channel station \
    times post news gazette herald tribune courier press mail journal
    """

  /// Words that make a person of the name after them.
  static let courtesyTitles = """
    mr mrs ms miss dr prof sir dame lord lady baroness baron count countess rev fr gen col lt sgt \
    capt maj cpl adm brig sen rep gov pres hon mr. mrs. ms. dr. prof. rev. gen. col. lt. sgt. \
    capt. maj. cpl. adm. brig. sen. rep. gov. pres. st. hon. madam mme monsieur herr frau señor
    """

  /// Words inside a role before its head: "vice president", "former prime minister".
  static let roleModifiers = """
    prime vice deputy chief former acting interim foreign finance defence defense interior justice \
    health education trade energy transport agriculture labour labor culture environment deputy \
    executive managing general attorney senior junior assistant associate first lady special \
    presidential state regional national federal principal lead head shadow permanent under \
    ex-president ex-minister co-chair retired veteran opposition press economy environment \
    policy security logistics communications research operations night village district local
    """
}

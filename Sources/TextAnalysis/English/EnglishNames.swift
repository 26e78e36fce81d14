/// English words that tell what a capitalised run names.
enum EnglishNames {
  /// Titles and roles that stand before a person's name and are no part of it.
  static let titles = Set<PackedWord>(
    words: """
      mr mrs ms miss dr prof professor sir dame lord lady baron baroness president vice-president \
      vice premier chancellor minister prime foreign defence defense finance interior justice health \
      energy trade education economy environment agriculture transport labour labor secretary \
      treasury state deputy acting interim former ex outgoing incoming chief chairman chairwoman \
      chairperson chair director head leader speaker senator sen congressman congresswoman rep \
      representative governor gov mayor councillor councilman councilwoman alderman king queen \
      prince princess duke duchess emperor sultan emir sheikh shaikh pope cardinal archbishop bishop \
      father brother sister reverend rev imam rabbi ayatollah general gen lieutenant lt major maj \
      colonel col captain capt commander cmdr admiral adm brigadier brig sergeant sgt corporal \
      private marshal judge justice attorney prosecutor ambassador envoy commissioner spokesman \
      spokeswoman spokesperson analyst coach manager ceo cfo officer detective inspector sheriff \
      superintendent constable agent doctor nurse author writer actor actress singer director-general \
      first lady crown special press opposition republican democratic democrat labour conservative \
      messrs mme monsieur madame herr frau don dona inspector-general mp mep economist researcher \
      editor correspondent reporter journalist senior junior executive national security adviser \
      advisor counsel clerk chairmen lawyer
      """)

  /// Titles that make the next capitalised word a person whatever it is.
  static let strongTitles = Set<PackedWord>(
    words: """
      mr mrs ms miss dr prof professor sir dame president chancellor premier minister secretary \
      senator sen congressman congresswoman rep gov governor mayor king queen prince princess pope \
      general gen lt maj col capt adm sgt judge justice spokesman spokeswoman spokesperson \
      ambassador envoy leader chairman chairwoman captain colonel major sergeant admiral commander \
      sheikh ayatollah imam cardinal archbishop bishop councillor inspector detective
      """)

  /// Last words of organizations' names.
  static let organizationHeads = Set<PackedWord>(
    words: """
      ministry department university college institute school academy party agency council commission \
      committee bank group association court union company corporation corp inc ltd llc plc co \
      federation foundation authority administration bureau organization organisation society front \
      movement league club united city congress parliament senate assembly army navy force forces \
      guard guards police service board office corps times post news journal herald tribune gazette \
      daily observer telegraph chronicle television tv radio network press airlines airways motors \
      industries holdings partners systems technologies media records studios pictures laboratories \
      labs hospital clinic brigade battalion regiment division command tribunal trust fund alliance \
      coalition confederation chamber exchange center centre consortium cooperative secretariat \
      inspectorate directorate initiative project watch international brotherhood militia
      """)

  /// First words of organizations' names that go on with `of` or `for`.
  static let organizationOpeners = Set<PackedWord>(
    words: """
      ministry department university college institute school academy bank council commission \
      committee bureau office house court board federation association organization organisation \
      union center centre institution society league chamber confederation directorate alliance \
      coalition front movement party army foundation fund
      """)

  /// Last words of events' names.
  static let eventHeads = Set<PackedWord>(
    words: """
      summit olympics games cup war wars championship championships conference forum festival \
      revolution uprising election elections referendum crisis massacre tournament marathon fair expo \
      congress talks accord treaty awards ceremony day parade tour open derby convention
      """)

  /// Words before which a name makes an event: Hurricane Ada.
  static let eventOpeners = Set<PackedWord>(
    words: "hurricane typhoon cyclone storm operation battle siege super")

  /// Last words of places' names.
  static let placeHeads = Set<PackedWord>(
    words: """
      river lake sea ocean bay gulf strait channel canal island islands peninsula mountain mountains \
      hills valley desert forest province county district region state oblast territory airport \
      bridge square street avenue road boulevard park palace castle tower stadium arena port harbor \
      harbour base prison camp heights falls beach coast village town station plaza hall dam plant \
      reef cape point basin plateau delta creek
      """)

  /// Words before which a name makes a place: Lake Ohrid, Mount Kenya.
  static let placeOpeners = Set<PackedWord>(
    words: "lake mount mt cape fort port gulf strait bay isle")

  /// Lower-case words that join the parts of one name.
  static let particles = Set<PackedWord>(
    words: "de la del der den van von bin ibn al el du da dos das di le ter ten zu af y")

  /// Bodies that make an organization of the demonym before them.
  static let nationalBodies = Set<PackedWord>(words: "army navy parliament government military")

  /// Prepositions before places.
  static let placePrepositions = Set<PackedWord>(
    words: "in at from near to outside around across into toward towards through via of")

  /// Verbs whose subject or object is often a person.
  static let personVerbs = Set<PackedWord>(
    words: """
      said says told tells asked added wrote replied argued explained insisted noted warned recalled \
      thinks believes tweeted joked
      """)

  /// Words that are capitalised without naming anybody.
  static let calendarWords = Set<PackedWord>(
    words: """
      monday tuesday wednesday thursday friday saturday sunday january february march april may june \
      july august september october november december jan feb mar apr jun jul aug sep sept oct nov \
      dec i i'm english arabic spanish christian christians muslim muslims islam islamic jewish jews \
      catholic catholics protestant sunni shiite shi'ite orthodox hindu buddhist internet god am pm \
      north south east west northern southern eastern western central
      """)

  /// Common first words of sentences.
  static let openingWords = Set<PackedWord>(
    words: """
      the a an this that these those he she it they we i you his her its their our my your there here \
      who what when where why how which whose if as at by for from in into of on over to under up \
      with without and but or nor so yet both either neither not no yes also just even only once then \
      than after before since until while during because although though despite unlike like about \
      above across against along among around behind below beneath beside between beyond down near \
      off out past through throughout toward towards upon within some any many much most more less \
      few several each every all another other others such same own first second third last next \
      later earlier recently meanwhile however moreover instead still already again now today \
      yesterday tomorrow tonight perhaps maybe asked speaking according earlier officials police \
      analysts experts critics supporters protesters witnesses residents authorities people one two \
      three four five six seven eight nine ten dozens hundreds thousands millions let do does did \
      is are was were be been being has have had will would can could should may might must \
      talks nearly almost about well thank please new
      """)
}

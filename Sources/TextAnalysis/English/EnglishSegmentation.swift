/// English word lists for splitting text into tokens and sentences.
enum EnglishSegmentation {
  /// Abbreviations, without the final period, that stand before a name or number and so never end
  /// a sentence.
  static let openAbbreviations = Set<PackedWord>(
    words: """
      mr mrs ms dr prof st ste gen sen sens rep reps gov govs col lt sgt cpl pvt capt cmdr adm maj \
      brig rev hon fr supt det insp amb pres messrs mme mlle vs ft mt cf eg ie e.g i.e ca approx al \
      atty asst assoc cllr jan feb mar apr jun jul aug sep sept oct nov dec
      """)

  /// Abbreviations, without the final period, that stand only before a number.
  static let numberAbbreviations = Set<PackedWord>(
    words: "no nos fig figs vol vols art arts pp p sect ch v")

  /// Abbreviations, without the final period, that may also end a sentence.
  static let otherAbbreviations = Set<PackedWord>(
    words: """
      inc corp co ltd llc plc bros jr sr esq ph.d ph.ds etc a.m p.m u.s u.k u.n u.s.a d.c e.u l.a \
      b.a m.a m.d ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss \
      mo mont neb nev okla ore pa tenn tex va vt wash wis wyo que ont ave blvd rd dept dist \
      intl natl assn govt univ mfg hr hrs yr yrs lb lbs oz sq tel mon tue tues wed thu \
      thur thurs fri sat sun
      """)

  /// Words of `openAbbreviations` and `otherAbbreviations` that are also common words: they count
  /// as abbreviations only with a capital.
  static let alsoWords = Set<PackedWord>(
    words: "ill ind la mass miss mo ore wash del sat sun fr mar det pa co ft mt al rev hon inc sen")

  /// Capitalised words that open a sentence after an abbreviation that may end one.
  static let sentenceStarters = Set<PackedWord>(
    words: """
      the a an he she it they we i you his her its their our my this that these those there here \
      but and or in on at for from with by after before as if when while what who why how where \
      although though however meanwhile since because so yet then also another some many most all \
      both each no not none once now today yesterday earlier later last according during under \
      over despite
      """)

  /// Prefixes that stay in one token with what follows their hyphen, as in UD English EWT.
  static let boundPrefixes = Set<PackedWord>(
    words: """
      a e u x agro ante anti arch be bi bio co counter cross cyber de eco ex extra inter intra \
      macro mega micro mid mini multi neo non over pan para peri post pre pro pseudo quasi re semi \
      socio sub super tri ultra un uni vice
      """)

  /// Ends of web addresses that are written without a scheme.
  static let topLevelDomains = Set<PackedWord>(
    words: "com org net gov edu mil int info biz io ai tv co uk eu de fr ru ua cn in au ca us ch nl"
  )

  /// Verbs whose clause still belongs to the sentence of the quotation before it.
  ///
  /// As in `“Never!” Lindqvist said.`
  static let quotationVerbs = Set<PackedWord>(
    words: """
      said says say told tells asked asks added adds replied wrote writes shouted exclaimed cried \
      tweeted posted declared insisted warned explained continued recalled joked quipped concluded \
      noted remarked argued answered responded
      """)
}

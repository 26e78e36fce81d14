/// HOLDS_POSITION: who has which role in which body, country or place.
enum PositionRules {
  static let text = """
    # Kremlin spokesman Viktor Malin left early. => Viktor Malin -> Kremlin: spokesman
    organization|place:to ROLE person:from
    # French President Alain Moreau spoke in Lyon. => Alain Moreau -> [France]: president
    COUNTRY:to ROLE person:from
    # Ukraine's foreign minister Petro Hrynko arrived. => Petro Hrynko -> Ukraine: foreign minister
    organization|place:to 's ROLE ,? person:from
    # Ann Lindqvist, founder of Nordea Bank, agreed. => Ann Lindqvist -> Nordea Bank: founder
    person:from , the|a|an? ROLE of|at|for|in the? organization|place:to
    # Omar Haddad, 45, head of logistics at Rosatom, agreed. => Omar Haddad -> Rosatom: head of logistics
    person:from , GAP2 , the|a|an? ROLE of|at|for|in the? organization|place:to
    # Omar Haddad, head of logistics at Rosatom and CEO of Gazprom, agreed. => Omar Haddad -> Gazprom: CEO
    person:from , the|a|an? ROLE of|at|for the? organization|place and the? ROLE of|at|for the? organization|place:to
    # Ann Lindqvist, Nordea Bank's chief economist, agreed. => Ann Lindqvist -> Nordea Bank: chief economist
    person:from , the? organization|place:to 's? ROLE
    # Alain Moreau, the French president, agreed. => Alain Moreau -> [France]: president
    person:from , the|a|an? COUNTRY:to ROLE
    # The president of France, Alain Moreau, agreed. => Alain Moreau -> France: president
    ROLE of|at|for the? organization|place:to ,? TITLES person:from
    # Alain Moreau is the president of France. => Alain Moreau -> France: president
    person+:from is|was|became|remains|'s the|a|an? ROLE of|at|for the? organization|place:to
    # Alain Moreau was appointed head of Gazprom. => Alain Moreau -> Gazprom: head
    person+:from was|been|is appointed|named|elected|sworn as|in? as? the|a? ROLE of|at|for the? organization|place:to
    # Alain Moreau, who is head of Gazprom, agreed. => Alain Moreau -> Gazprom: head
    person:from , who is|was the|a|an? ROLE of|at|for the? organization|place:to
    # Alain Moreau, who heads Gazprom, agreed. => Alain Moreau -> Gazprom
    person:from , who heads|leads|runs|chairs|founded the? organization:to [0.8]
    """
}

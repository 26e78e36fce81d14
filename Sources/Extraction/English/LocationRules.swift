/// LOCATED_IN: where a place, body or event is.
enum LocationRules {
  static let text = """
    # The Eastern Economic Forum in Vladivostok opened. => Eastern Economic Forum -> Vladivostok
    event:from in|at|near the? TITLES place:to
    # The University of Oslo in Norway agreed. => University of Oslo -> Norway
    organization:from in the? place:to [0.7]
    # They met in Lyon in France. => Lyon -> France
    place:from in the? place:to [0.8]
    # They met in Lyon, the second city of France. => Lyon -> France
    place:from , the|a? GAP2 capital|city|port|province|region of|in the? place:to
    # They met in the French city of Lyon. => Lyon -> [France]
    COUNTRY:to GAP2 city|town|village|capital|port|region|province|island of|, ? place:from
    # The Geneva-based World Health Organization agreed. => World Health Organization -> Geneva
    place:to - based organization:from
    # Gazprom, based in Moscow, agreed. => Gazprom -> Moscow
    organization:from , which? is? based|headquartered in the? place:to
    # They met in Sudan's Darfur. => Darfur -> Sudan
    place:to 's place:from [0.7]
    """
}

/// Fields of life that roles belong to: the same name in two that do not mix is two people.
enum RoleDomains {
  private static let fields: [Set<String>] = [
    WordLists.set(
      """
      striker goalkeeper midfielder defender batsman bowler footballer swimmer cyclist boxer golfer \
      runner sprinter skier jockey athlete player wrestler gymnast rower referee umpire pitcher \
      quarterback winger forward champion medallist
      """),
    WordLists.set(
      """
      actor actress singer musician composer painter sculptor novelist poet playwright dancer \
      comedian rapper guitarist pianist drummer photographer filmmaker author artist violinist \
      conductor designer
      """),
    WordLists.set(
      """
      suspect defendant victim gunman attacker inmate prisoner fugitive burglar robber kidnapper \
      teenager passenger tourist pensioner hostage patient
      """),
    WordLists.set(
      """
      baker farmer fisherman nurse teacher plumber electrician butcher shopkeeper waiter waitress \
      driver mechanic cook barber student pupil schoolboy schoolgirl postman carpenter miner
      """),
    WordLists.set(
      """
      president premier minister chancellor senator congressman congresswoman lawmaker governor \
      ambassador diplomat envoy commissioner king queen prince princess emir sultan mp \
      spokesman spokeswoman secretary
      """),
    WordLists.set(
      """
      geologist biologist chemist physicist astronomer archaeologist surgeon physician ecologist \
      botanist zoologist oceanographer seismologist epidemiologist cardiologist
      """),
  ]

  /// The fields of a set of role heads.
  static func fields(of heads: Set<String>) -> Set<Int> {
    Set(fields.indices.filter { !fields[$0].isDisjoint(with: heads) })
  }
}

/// PARTICIPATED_IN: who took part in which event.
enum ParticipationRules {
  static let text = """
    # Speaking at the Eastern Economic Forum in Oslo on Friday, Ann Lindqvist agreed. => Ann Lindqvist -> Eastern Economic Forum
    speaking|appearing|talking at|to|during the? event:to GAP8 , TITLES person+:from
    # Ann Lindqvist has outlined her plans, speaking at the Eastern Economic Forum. => Ann Lindqvist -> Eastern Economic Forum
    person+:from GAP20 , speaking|appearing at|to the? event:to [0.7]
    # At the Eastern Economic Forum, President Ann Lindqvist agreed. => Ann Lindqvist -> Eastern Economic Forum
    at|during the? event:to GAP6 , TITLES person+:from [0.7]
    # Ann Lindqvist spoke at the Eastern Economic Forum. => Ann Lindqvist -> Eastern Economic Forum
    person+:from GAP2 said|spoke|speaking|appeared|told|says GAP6 at|to|during the? event:to [0.7]
    # Ann Lindqvist attended the Eastern Economic Forum. => Ann Lindqvist -> Eastern Economic Forum
    person|organization|place+:from GAP2 attended|addressed|hosted|opened|joined|attends|attending|addressing|hosts|chaired the? event:to
    # Ann Lindqvist took part in the Eastern Economic Forum. => Ann Lindqvist -> Eastern Economic Forum
    person|organization|place+:from took|taking part in the? event:to
    # Ann Lindqvist participated in the Eastern Economic Forum. => Ann Lindqvist -> Eastern Economic Forum
    person|organization|place+:from GAP2 participated|competed|participating in the? event:to
    # Ann Lindqvist delivered an address to the Eastern Economic Forum. => Ann Lindqvist -> Eastern Economic Forum
    person+:from delivered|gave|made a|an? GAP3 to|at the? event:to
    """
}

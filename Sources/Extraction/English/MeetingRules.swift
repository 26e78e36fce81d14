/// MET: who met whom.
enum MeetingRules {
  static let text = """
    # Ann Lindqvist met Omar Haddad in Oslo. => Ann Lindqvist -> Omar Haddad
    person+:from met|meets with? TITLES person+:to
    # Ann Lindqvist met briefly on Friday with Omar Haddad. => Ann Lindqvist -> Omar Haddad
    person+:from met|meets GAP4 with TITLES person+:to
    # Ann Lindqvist held talks with Omar Haddad. => Ann Lindqvist -> Omar Haddad
    person+:from held|had|holds GAP4 talks|discussions|meetings|meeting|summit with TITLES person+:to
    # Ann Lindqvist and Omar Haddad met in Oslo. => Ann Lindqvist -> Omar Haddad
    person:from and TITLES person:to GAP2 met|conferred
    # Ann Lindqvist and Omar Haddad held talks in Oslo. => Ann Lindqvist -> Omar Haddad
    person:from and TITLES person:to held GAP2 talks|discussions
    # The president's summit with Omar Haddad failed. => The president -> Omar Haddad
    person+:from 's|' GAP2 summit|meeting|talks with TITLES person+:to
    # Ann Lindqvist, who met Omar Haddad, agreed. => Ann Lindqvist -> Omar Haddad
    person:from , who GAP2 met with? TITLES person:to
    # Ann Lindqvist was received by Omar Haddad. => Ann Lindqvist -> Omar Haddad
    person+:from was received|welcomed|hosted|greeted by TITLES person:to
    # Ann Lindqvist received Omar Haddad at the palace. => Ann Lindqvist -> Omar Haddad
    person+:from received|hosted|welcomed|hosts|greeted TITLES person:to [0.8]
    # Ann Lindqvist sat down with Omar Haddad. => Ann Lindqvist -> Omar Haddad
    person+:from sat|sits down|together with TITLES person+:to
    # The meeting between Ann Lindqvist and Omar Haddad lasted an hour. => Ann Lindqvist -> Omar Haddad
    summit|meeting|talks between TITLES person:from and TITLES person:to
    # The meeting of Ann Lindqvist and Omar Haddad lasted an hour. => Ann Lindqvist -> Omar Haddad
    summit|meeting|talks of TITLES person:from and TITLES person:to [0.8]
    # During a meeting with Omar Haddad on Friday, Ann Lindqvist agreed. => Ann Lindqvist -> Omar Haddad
    during|after|at a|an|the|his|her? summit|meeting|talks with TITLES person:to GAP4 , TITLES person+:from [0.8]
    """
}

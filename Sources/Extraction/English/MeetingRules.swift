/// MET: who met whom.
enum MeetingRules {
  static let text = """
    # Ann Lindqvist met Omar Haddad in Oslo. => Ann Lindqvist -> Omar Haddad
    person+:from met with? TITLES person+:to
    # Ann Lindqvist held talks with Omar Haddad. => Ann Lindqvist -> Omar Haddad
    person+:from held|had GAP2 talks|discussions|meetings|meeting with TITLES person+:to
    # Ann Lindqvist and Omar Haddad met in Oslo. => Ann Lindqvist -> Omar Haddad
    person:from and TITLES person:to met|spoke|conferred
    # Ann Lindqvist and Omar Haddad held talks in Oslo. => Ann Lindqvist -> Omar Haddad
    person:from and TITLES person:to held GAP2 talks|discussions
    # The president's summit with Omar Haddad failed. => The president -> Omar Haddad
    person+:from 's|' GAP2 summit|meeting|talks with TITLES person+:to
    # Ann Lindqvist, who met Omar Haddad, agreed. => Ann Lindqvist -> Omar Haddad
    person:from , who GAP2 met with? TITLES person:to
    # Ann Lindqvist was received by Omar Haddad. => Ann Lindqvist -> Omar Haddad
    person+:from was received|welcomed by TITLES person:to
    """
}

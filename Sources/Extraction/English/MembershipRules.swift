/// MEMBER_OF: who belongs to which body.
enum MembershipRules {
  static let text = """
    # Ann Lindqvist, a member of the United Nations, agreed. => Ann Lindqvist -> United Nations
    person:from , a|an? GAP2 member of the? organization:to
    # Ann Lindqvist is a member of the United Nations. => Ann Lindqvist -> United Nations
    person|organization|place+:from is|was|became|remains a|an? GAP2 member of the? organization:to
    # On Friday the NATO member Norway agreed. => Norway -> NATO
    organization:to member|members place|organization|person:from
    # Norway joined NATO in 1949. => Norway -> NATO
    place|organization|person:from joined the? organization:to [0.8]
    # Ann Lindqvist of the United Nations agreed. => Ann Lindqvist -> United Nations
    person:from of|from the? organization:to [0.7]
    """
}

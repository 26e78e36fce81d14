/// All extractors, in the order in which they run.
package enum ExtractorCatalog {
  /// Mentions first, then statements and relations, which refer to them.
  package static let all: [any Extractor] = [
    PersonExtractor(),
    OrganizationExtractor(),
    PlaceExtractor(),
    EventExtractor(),
    DescriptionExtractor(),
    PronounExtractor(),
    StatementExtractor(),
    PositionExtractor(),
    MembershipExtractor(),
    LocationExtractor(),
    MeetingExtractor(),
    ParticipationExtractor(),
  ]
}

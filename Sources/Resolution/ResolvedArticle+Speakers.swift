import Extraction

extension ResolvedArticle {
  /// The entity (index) that speaks each statement; for a continued quotation that of the statement
  /// which it continues; nil for an unnamed or missing source.
  package func speakerEntities(_ entityOfMention: [Int?]) -> [Int?] {
    var speakers: [Int?] = []
    speakers.reserveCapacity(extraction.statements.count)
    for (index, statement) in extraction.statements.enumerated() {
      if let mention = statement.speakerMention {
        speakers.append(entityOfMention[mention])
      } else if statement.speaker == nil, let earlier = statement.continues, earlier < index {
        speakers.append(speakers[earlier])
      } else {
        speakers.append(nil)
      }
    }
    return speakers
  }
}

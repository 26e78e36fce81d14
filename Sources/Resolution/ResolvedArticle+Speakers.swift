import Extraction

extension ResolvedArticle {
  /// The entity (index) that speaks a statement; for a continued quotation that of the statement
  /// which it continues; nil for an unnamed or missing source.
  package func speakerEntity(of statement: Int, _ entityOfMention: [Int?]) -> Int? {
    var current = statement
    for _ in 0...extraction.statements.count {
      let found = extraction.statements[current]
      if let mention = found.speakerMention { return entityOfMention[mention] }
      guard found.speaker == nil, let earlier = found.continues, earlier < current else {
        return nil
      }
      current = earlier
    }
    return nil
  }
}

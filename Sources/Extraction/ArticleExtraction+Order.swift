extension ArticleExtraction {
  /// Puts the mentions in order of position and lets statements and relations follow.
  mutating func sortMentions() {
    let order = mentions.indices.sorted {
      let (a, b) = (mentions[$0], mentions[$1])
      return (a.range.lowerBound, a.range.upperBound, $0)
        < (b.range.lowerBound, b.range.upperBound, $1)
    }
    var place = [Int](repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { place[old] = new }
    mentions = order.map { mentions[$0] }
    for index in statements.indices {
      statements[index].speakerMention = statements[index].speakerMention.map { place[$0] }
      statements[index].addressees = statements[index].addressees.map { place[$0] }
      statements[index].reportedBy = statements[index].reportedBy.map { place[$0] }
    }
    for index in relations.indices {
      relations[index].from = place[relations[index].from]
      if case .mention(let to) = relations[index].to { relations[index].to = .mention(place[to]) }
    }
  }
}

/// Finds the article among a page's blocks.
///
/// Every paragraph gives its length to the container around it and half of it to the next one;
/// the container with most wins (after Readability, as in Arc90's and Mozilla's). An `article`
/// element is preferred.
enum MainText {
  /// The paragraphs of the article, nil where the page has none.
  static func paragraphs(of page: PageReader) -> [String]? {
    var scores = [Int](repeating: 0, count: page.containerElements.count)
    for block in page.blocks where isProse(block) {
      var share = block.text.utf8.count
      for container in block.containers.reversed().prefix(3) {
        let weight = page.containerElements[container] == "article" ? 2 : 1
        scores[container] += share * weight
        share /= 2
      }
    }
    let best = scores.indices.max {
      (scores[$0], -$0) < (scores[$1], -$1)
    }
    guard let best, scores[best] > 0 else {
      let all = page.blocks.filter { !$0.isMostlyLinks }.map(\.text)
      return all.isEmpty ? nil : all
    }
    let found = page.blocks.filter { $0.containers.contains(best) && belongs($0) }.map(\.text)
    return found.isEmpty ? nil : withoutTitle(found, page.facts.title)
  }

  /// A paragraph of running text.
  private static func isProse(_ block: PageBlock) -> Bool {
    !block.isMostlyLinks && block.text.utf8.count >= 40 && !isHeading(block)
  }

  private static func isHeading(_ block: PageBlock) -> Bool {
    block.element.utf8.count == 2 && block.element.utf8.first == UInt8(ascii: "h")
  }

  private static func belongs(_ block: PageBlock) -> Bool {
    if block.isMostlyLinks { return false }
    if isHeading(block) || block.element == "p" || block.element == "blockquote" { return true }
    return block.text.utf8.count >= 25
  }

  /// The paragraphs without the headline, which is the article's title.
  private static func withoutTitle(_ paragraphs: [String], _ title: String?) -> [String] {
    guard paragraphs.count > 1, paragraphs.first == title else { return paragraphs }
    return Array(paragraphs.dropFirst())
  }
}

import Articles
import Testing
import _TestSupport

/// Repeats and reprints.
struct DuplicateFinderTests {
  private static let story = """
    The mayor of Larn stepped down on Monday after auditors found a hole in the budget. The harbour \
    fund has lost nearly half of its money in two years, the Larn Herald reported. Ines Tarko said \
    that she had known nothing of the losses. The council will elect a successor within thirty \
    days, its speaker Tomas Rehn said. A baker on the market square welcomed the news and gave \
    away bread until noon. Auditors from Halden will look into seven invoices that were paid twice.
    """

  private static func article(_ text: String, source: String, date: String? = nil) -> Article {
    var article = Article(id: ArticleDigest.id(of: text), source: source, text: text)
    article.date = date
    return article
  }

  @Test func stream_marks_repeats_with_numbers() {
    var finder = DuplicateFinder()
    let first = finder.addNext(Self.article(Self.story, source: "a#1"))
    let second = finder.addNext(Self.article(Self.story, source: "a#2"))
    let third = finder.addNext(Self.article(Self.story + "\n", source: "a#3"))
    #expect(first.duplicateOf == nil)
    #expect([second.id, third.id] == [first.id + "-2", first.id + "-3"])
    #expect([second.duplicateOf, third.duplicateOf] == [first.id, first.id])
    #expect(second.similarity == 1)
  }

  @Test func reprint_with_small_edits_is_a_near_duplicate() throws {
    var finder = DuplicateFinder()
    let first = finder.addNext(Self.article(Self.story, source: "a#1"))
    var words = Self.story.split(separator: " ").map(String.init)
    words[9] = "since"
    words.removeLast(4)
    let reprint = finder.addNext(Self.article(words.joined(separator: " "), source: "b#1"))
    #expect(reprint.duplicateOf == first.id)
    let similarity = try #require(reprint.similarity)
    #expect(similarity > 0.7 && similarity < 1)
  }

  @Test func report_of_one_pattern_with_other_names_is_no_duplicate() {
    let names = ["Larn": "Ostby", "Ines": "Karl", "Tarko": "Venn", "Tomas": "Ute", "Rehn": "Aho"]
    let other = Self.story.split(separator: " ").map { names[String($0)] ?? String($0) }
      .joined(separator: " ").replacing("Halden", with: "Brisk").replacing("Monday", with: "Friday")
      .replacing("Herald", with: "Times").replacing("Auditors from", with: "Experts of")
    var finder = DuplicateFinder()
    _ = finder.addNext(Self.article(Self.story, source: "a#1"))
    #expect(finder.addNext(Self.article(other, source: "a#2")).duplicateOf == nil)
  }

  @Test func short_texts_are_compared_exactly_only() {
    var finder = DuplicateFinder()
    _ = finder.addNext(Self.article("Mayor of Larn resigns", source: "a#1"))
    #expect(
      finder.addNext(Self.article("Mayor of Larn resigned", source: "a#2")).duplicateOf == nil)
  }

  @Test func original_is_the_earliest_whatever_the_order() {
    var random = SplitMix64(seed: 3)
    let words = Self.story.split(separator: " ").map(String.init)
    var articles = (0..<12).map { number in
      var changed = words
      changed[Int.random(in: 0..<words.count, using: &random)] = "word\(number)"
      let text = number % 3 == 0 ? Self.story : changed.joined(separator: " ")
      return Self.article(
        text, source: "s#\(number)", date: number % 4 == 0 ? nil : "2026-03-\(10 + number % 5)")
    }
    articles.append(Self.article("Something else altogether.", source: "s#99"))
    func findings(_ order: [Article], adding again: Article? = nil) -> [String: DuplicateFinder
      .Finding]
    {
      var finder = DuplicateFinder()
      var numbers: [(String, Int)] = []
      for article in order {
        numbers.append((article.source, finder.add(ArticleIdentity(of: article))))
      }
      if let again { finder.add(ArticleIdentity(of: again)) }
      return Dictionary(uniqueKeysWithValues: numbers.map { ($0.0, finder.finding($0.1)) })
    }
    let expected = findings(articles)
    #expect(Set(expected.values.map(\.id)).count == articles.count)
    #expect(expected.values.filter { $0.duplicateOf == nil }.count == 2)
    #expect(expected["s#5"]?.duplicateOf == nil)
    for _ in 0..<20 {
      let order = articles.shuffled(using: &random)
      #expect(findings(order, adding: order[0]) == expected)
    }
  }

  @Test func stored_ids_lead_back_to_the_same_findings() {
    var finder = DuplicateFinder()
    let first = Self.article(Self.story, source: "a#1")
    let second = Self.article(Self.story, source: "a#2")
    finder.add(ArticleIdentity(of: first))
    let number = finder.add(ArticleIdentity(of: second))
    let stored = ArticleIdentity(
      id: finder.finding(number).id, date: nil, source: "a#2", url: nil, text: Self.story)
    #expect(stored == ArticleIdentity(of: second))
    #expect(finder.add(stored) == number)
  }

  @Test func two_texts_with_one_given_id_get_two() {
    var finder = DuplicateFinder()
    var one = Self.article("First text.", source: "a#1")
    one.id = "x"
    var two = Self.article("Second text.", source: "a#2")
    two.id = "x"
    let numbers = [two, one].map { finder.add(ArticleIdentity(of: $0)) }
    let ids = numbers.map { finder.finding($0).id }
    #expect(ids[1] == "x")
    #expect(ids[0].hasPrefix("x~"))
    #expect(finder.finding(numbers[0]).duplicateOf == nil)
  }
}

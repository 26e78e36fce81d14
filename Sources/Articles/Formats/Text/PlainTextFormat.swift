/// One or many articles in a plain-text file, with or without blank lines between paragraphs.
///
/// An article begins with a headline or standfirst: a paragraph of some length without a final
/// period that full paragraphs follow. A shorter one inside an article is a sub-heading, unless a
/// byline, a dateline, a rule or a wider gap shows that another article begins.
struct PlainTextFormat: ArticleFormat {
  private let name: String
  private let options: ReadingOptions
  private var paragraphs: ParagraphReader
  /// The next paragraphs, looked at before they are taken.
  private var ahead: [TextParagraph] = []
  private var count = 0

  /// The fewest scalars of a standfirst that nothing else marks, and of a marked headline.
  private static let standfirstLength = 60
  private static let headlineLength = 15
  private static let lookahead = 4

  init(name: String, options: ReadingOptions) {
    self.name = name
    self.options = options
    paragraphs = ParagraphReader(limit: options.articleLimit)
  }

  mutating func next(from input: InputBuffer, problems: inout FileProblems) -> Article? {
    var current = Draft()
    while true {
      while ahead.count < Self.lookahead,
        let next = paragraphs.next(from: input, problems: &problems)
      {
        ahead.append(next)
      }
      guard let paragraph = ahead.first else { break }
      if current.isEmpty, paragraph.shape == .rule {
        current.follows = .rule
        ahead.removeFirst()
        continue
      }
      if !current.isEmpty {
        if opensArticle(after: current) { break }
        if current.bytes.count + paragraph.bytes.count > options.articleLimit {
          problems.add(.articleTooLong(offset: paragraph.offset, limit: options.articleLimit))
          break
        }
      }
      current.append(paragraph)
      ahead.removeFirst()
    }
    guard !current.isEmpty else { return nil }
    count += 1
    let text = problems.decode(Array(current.bytes.prefix(current.length)), at: current.offset)
    return Article(id: ArticleDigest.id(of: text), source: "\(name)#\(count)", text: text)
  }

  /// Whether the paragraph ahead begins another article than the one being read.
  private func opensArticle(after current: Draft) -> Bool {
    guard current.fullParagraphs > 0 else { return false }
    var start = 0
    if ahead[0].shape == .rule {
      guard ahead.count > 1 else { return false }
      start = 1
    }
    let heading = ahead[start]
    guard heading.shape == .heading, heading.scalars >= Self.headlineLength, heading.words >= 3,
      heading.scalars <= 400
    else { return false }
    // What stands between the heading and the first full paragraph.
    var between = 0
    var body: TextParagraph?
    for paragraph in ahead.dropFirst(start + 1) {
      if paragraph.isFull {
        body = paragraph
        break
      }
      guard paragraph.shape == .byline || paragraph.shape == .heading || paragraph.shape == .plain
      else { return false }
      between += 1
    }
    guard let body, between <= 2 else { return false }
    let isMarked =
      start == 1 || body.hasDateline || ahead[start + 1].shape == .byline
      || heading.blanksBefore > max(1, current.widestGap)
    if isMarked { return true }
    return heading.scalars >= Self.standfirstLength && heading.words >= 8
      && between <= 1 && !current.endsInList
  }
}

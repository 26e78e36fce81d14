/// The items of an RSS (0.9x, 1.0, 2.0) or Atom feed.
struct FeedFormat: ArticleFormat {
  private let name: String
  private let options: ReadingOptions
  private var items: [FeedItem]?
  private var next = 0
  private var offset = 0

  init(name: String, options: ReadingOptions) {
    self.name = name
    self.options = options
  }

  mutating func next(from input: InputBuffer, problems: inout FileProblems) -> Article? {
    if items == nil { read(input, &problems) }
    while let items, next < items.count {
      let item = items[next]
      next += 1
      guard let text = item.text else {
        problems.add(.noArticleText(offset: offset))
        continue
      }
      var article = Article(
        id: ArticleDigest.id(of: text), source: "\(name)#\(next)", text: text)
      article.title = item.title
      article.date = item.date
      article.url = item.link
      return article
    }
    return nil
  }

  private mutating func read(_ input: InputBuffer, _ problems: inout FileProblems) {
    items = []
    guard input.hasMore else { return }
    offset = input.offset
    guard let bytes = input.readAll(limit: options.documentLimit) else {
      problems.add(.documentTooLong(limit: options.documentLimit))
      return
    }
    let text = Charset.decode(
      bytes, charset: Charset.declared(in: bytes), at: offset, problems: &problems)
    items = FeedReader(Array(text.utf8)).items
  }
}

/// One web page: main text, title, date and address from its head.
struct HTMLFormat: ArticleFormat {
  private let name: String
  private let options: ReadingOptions

  init(name: String, options: ReadingOptions) {
    self.name = name
    self.options = options
  }

  mutating func next(from input: InputBuffer, problems: inout FileProblems) -> Article? {
    guard input.hasMore else { return nil }
    let start = input.offset
    guard let bytes = input.readAll(limit: options.documentLimit) else {
      problems.add(.documentTooLong(limit: options.documentLimit))
      return nil
    }
    return Self.article(
      of: bytes, at: start, charset: nil, source: "\(name)#1", problems: &problems)
  }

  /// The article of a page; reports a page without one.
  static func article(
    of bytes: [UInt8], at offset: Int, charset: String?, source: String,
    problems: inout FileProblems
  ) -> Article? {
    let declared = charset ?? Charset.declared(in: bytes)
    let text = Charset.decode(bytes, charset: declared, at: offset, problems: &problems)
    let page = PageReader(Array(text.utf8))
    guard let paragraphs = MainText.paragraphs(of: page) else {
      problems.add(.noArticleText(offset: offset))
      return nil
    }
    let body = paragraphs.joined(separator: "\n")
    var article = Article(id: ArticleDigest.id(of: body), source: source, text: body)
    article.title = page.facts.title
    article.date = page.facts.date
    article.url = page.facts.url
    return article
  }
}

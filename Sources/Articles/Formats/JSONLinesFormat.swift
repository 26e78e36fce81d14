/// An object a line with `text` and optionally `id`, `title`, `date`, `url`, `source`.
///
/// A bad line is reported with its number and skipped. Blank lines are nothing. A `body` or
/// `content` stands in for a missing `text`.
struct JSONLinesFormat: ArticleFormat {
  private let name: String
  private let options: ReadingOptions
  private var count = 0

  init(name: String, options: ReadingOptions) {
    self.name = name
    self.options = options
  }

  mutating func next(from input: InputBuffer, problems: inout FileProblems) -> Article? {
    while let line = input.readLine(limit: options.articleLimit + 1) {
      if line.length > options.articleLimit {
        problems.add(
          .lineTooLong(
            line: line.number, offset: line.offset, length: line.length,
            limit: options.articleLimit))
        continue
      }
      if line.bytes.allSatisfy(ASCII.isSpace) { continue }
      if let article = article(of: line, problems: &problems) { return article }
    }
    return nil
  }

  private mutating func article(
    of line: InputBuffer.Line, problems: inout FileProblems
  ) -> Article? {
    let text = problems.decode(line.bytes, at: line.offset)
    let value: JSONItem
    do throws(JSONParser.Failure) {
      value = try JSONParser.parse(Array(text.utf8))
    } catch {
      problems.add(
        .invalidJSON(line: line.number, column: error.offset + 1, reason: error.fault))
      return nil
    }
    guard let body = (value["text"] ?? value["body"] ?? value["content"])?.string else {
      problems.add(.missingText(line: line.number))
      return nil
    }
    count += 1
    var article = Article(
      id: value["id"]?.label ?? ArticleDigest.id(of: body),
      source: value["source"]?.string ?? "\(name)#\(count)", text: body)
    article.title = value["title"]?.string
    article.date = value["date"]?.string.map { PublicationDate.normalized($0) ?? $0 }
    article.url = value["url"]?.string
    return article
  }
}

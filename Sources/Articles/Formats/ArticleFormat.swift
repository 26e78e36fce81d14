/// Reads the articles of one input, one after the other; one format a file.
protocol ArticleFormat {
  /// Prepares for an input, named for `Article.source`.
  init(name: String, options: ReadingOptions)
  /// The next article, nil at the end. Ids are not numbered yet (`ArticleDigest.id`).
  mutating func next(from input: InputBuffer, problems: inout FileProblems) -> Article?
}

extension InputFormat {
  /// A reader of this format.
  func reader(name: String, options: ReadingOptions) -> any ArticleFormat {
    switch self {
    case .text: PlainTextFormat(name: name, options: options)
    case .jsonl: JSONLinesFormat(name: name, options: options)
    case .html: HTMLFormat(name: name, options: options)
    case .feed: FeedFormat(name: name, options: options)
    case .warc: WARCFormat(name: name, options: options)
    }
  }
}

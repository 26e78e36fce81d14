extension PlainTextFormat {
  /// An article while its paragraphs are gathered.
  struct Draft {
    private(set) var bytes: [UInt8] = []
    /// Without the line ends after the last paragraph.
    private(set) var length = 0
    private(set) var offset = 0
    private(set) var fullParagraphs = 0
    /// The most blank lines between two of its paragraphs.
    private(set) var widestGap = 0
    private var unterminatedRun = 0
    /// What stood before the article.
    var follows: TextParagraph.Shape = .plain

    var isEmpty: Bool { bytes.isEmpty }

    /// Whether its last paragraphs are lines without final periods, as items of a list are.
    var endsInList: Bool { unterminatedRun >= 2 }

    mutating func append(_ paragraph: TextParagraph) {
      if bytes.isEmpty {
        offset = paragraph.offset
      } else {
        widestGap = max(widestGap, paragraph.blanksBefore)
      }
      length = bytes.count + paragraph.length
      bytes += paragraph.bytes
      if paragraph.isFull { fullParagraphs += 1 }
      unterminatedRun = paragraph.isTerminated ? 0 : unterminatedRun + 1
    }
  }
}

/// Something that was wrong with an input, in facts; `description` makes the sentence.
package struct ReadingProblem: Sendable, Hashable {
  /// What was wrong.
  ///
  /// Offsets count bytes of the file (of its content when it is compressed), lines from 1.
  package enum Kind: Sendable, Hashable {
    case cannotOpen(errno: Int32)
    case cannotRead(errno: Int32, offset: Int)
    case empty
    /// Neither text nor a known archive; `offset` is that of the first byte that text cannot have.
    case binary(offset: Int)
    /// Bytes that are not UTF-8; each run was replaced by U+FFFD.
    case invalidUTF8(offset: Int, length: Int)
    /// There were this many runs of invalid bytes beyond those reported one by one.
    case moreInvalidUTF8(count: Int)
    /// Half of a surrogate pair, replaced by U+FFFD.
    case invalidUTF16(offset: Int)
    case lineTooLong(line: Int, offset: Int, length: Int, limit: Int)
    /// The article was longer than the limit and goes on as another one.
    case articleTooLong(offset: Int, limit: Int)
    case documentTooLong(limit: Int)
    case invalidJSON(line: Int, column: Int, reason: JSONFault)
    /// A line of JSON that is no object with a `text` of characters.
    case missingText(line: Int)
    /// Nothing in the page, item or record at this offset is an article's text.
    case noArticleText(offset: Int)
    /// An archive's record at this offset has no proper header; the rest was left unread.
    case invalidRecord(offset: Int)
    /// The file ends inside a record or compressed block.
    case truncated(offset: Int)
    case invalidCompression(offset: Int)
    /// A character set that is not known; the bytes were read as UTF-8.
    case unknownCharset(String, offset: Int)
  }

  /// Path of the file as it was given or found below the given folder, or `stdin`.
  package var file: String
  package var kind: Kind

  /// A problem of a file.
  package init(file: String, kind: Kind) {
    self.file = file
    self.kind = kind
  }

  /// Whether something of the input was left out; otherwise it was only mended.
  package var losesInput: Bool {
    switch kind {
    case .invalidUTF8, .moreInvalidUTF8, .invalidUTF16, .articleTooLong, .unknownCharset, .empty:
      false
    default: true
    }
  }
}

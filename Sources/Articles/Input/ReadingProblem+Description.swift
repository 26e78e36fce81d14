#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension ReadingProblem: CustomStringConvertible {
  /// What is wrong, where, and what becomes of it.
  package var description: String { "\(file): \(sentence)" }

  private var sentence: String {
    switch kind {
    case .cannotOpen(let number): "cannot be opened: \(reason(number))"
    case .cannotRead(let number, let offset):
      "cannot be read beyond byte \(offset): \(reason(number))"
    case .empty: "is empty; no article"
    case .binary(let offset):
      "is not text (byte \(offset)) and no known archive; left out"
    case .invalidUTF8(let offset, let length):
      "invalid UTF-8 at byte \(offset) (\(length == 1 ? "1 byte" : "\(length) bytes")); replaced by U+FFFD"
    case .moreInvalidUTF8(let count): "invalid UTF-8 at \(count) more places; replaced by U+FFFD"
    case .invalidUTF16(let offset): "invalid UTF-16 at byte \(offset); replaced by U+FFFD"
    case .lineTooLong(let line, let offset, let length, let limit):
      "line \(line) (byte \(offset)) has \(length) bytes, more than \(limit); left out"
    case .articleTooLong(let offset, let limit):
      "an article is longer than \(limit) bytes; cut at byte \(offset), the rest is another article"
    case .documentTooLong(let limit): "is longer than \(limit) bytes; left out"
    case .invalidJSON(let line, let column, let fault):
      "line \(line), column \(column): \(fault.sentence); line left out"
    case .missingText(let line):
      "line \(line): no object with a \"text\" string; line left out"
    case .noArticleText(let offset): "no article text found (byte \(offset))"
    case .invalidRecord(let offset):
      "no valid record header at byte \(offset); the rest is left out"
    case .truncated(let offset): "ends in the middle of a record (byte \(offset))"
    case .invalidCompression(let offset):
      "compressed data damaged at byte \(offset) of its content; the rest is left out"
    case .unknownCharset(let name, let offset):
      "unknown character set \"\(name)\" at byte \(offset); read as UTF-8"
    }
  }

  private func reason(_ number: Int32) -> String {
    strerror(number).map { String(cString: $0) } ?? "error \(number)"
  }
}

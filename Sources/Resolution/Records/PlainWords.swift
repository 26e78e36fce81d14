/// Words of a text for records.
enum PlainWords {
  /// The words with single spaces between them.
  static func text(of string: String) -> String {
    string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

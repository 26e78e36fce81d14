/// Makes sets of words from the white-space separated lists of this folder.
enum WordLists {
  static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}

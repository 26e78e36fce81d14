import CTextScan

/// Where the words of articles' and statements' texts are.
///
/// A word is a longest run of ASCII letters, digits and apostrophes and of bytes beyond ASCII, as
/// written: `Sanctions`, `sanctions` and `«sanctions»` are three, and one folded form. Rows are
/// articles, then statements. A row's words bounded in this way hold every substring (cut at its
/// own borders) and every folded word, so that a search reads only rows that may match.
struct WordIndex: Sendable {
  /// Sorted by bytes.
  private let words: StringColumn
  /// By word: where its rows are in `rows`, and how many.
  private let ranges: Column<UInt64>
  private let counts: Column<UInt32>
  /// Differences between rows (counted from 1) in seven-bit groups, the lowest first.
  private let rows: Column<UInt8>
  /// Folded words, sorted, and the words that fold to them (or to more words, with them).
  private let folded: StringColumn
  private let foldedRanges: Column<UInt32>
  private let foldedWords: Column<UInt32>

  init(_ read: SectionReader) {
    words = read.strings(.textWordOffsets)
    ranges = read.column(.textWordRanges)
    counts = read.column(.textWordCounts)
    rows = read.column(.textWordRows)
    folded = read.strings(.textFoldOffsets)
    foldedRanges = read.column(.textFoldRanges)
    foldedWords = read.column(.textFoldWords)
  }

  var isEmpty: Bool { words.isEmpty }

  /// Words, any of which a row must have.
  struct Group {
    var words: [Int]
    /// How many rows they have together; rows with several count as often.
    var rowCount: Int
  }

  // MARK: Words of a text

  /// The next word of a text at or after `position`, which moves behind it; nil when there is none.
  @inline(__always)
  static func nextWord(
    in text: UnsafeBufferPointer<UInt8>, from position: inout Int
  ) -> Range<Int>? {
    var start = position
    while start < text.count, !isWordByte(text[start]) { start += 1 }
    guard start < text.count else { return nil }
    var end = start + 1
    while end < text.count, isWordByte(text[end]) { end += 1 }
    position = end
    return start..<end
  }

  @inline(__always)
  static func isWordByte(_ byte: UInt8) -> Bool {
    if byte >= 0x80 { return true }
    let set: (UInt64, UInt64) = (0x03FF_0080_0000_0000, 0x07FF_FFFE_07FF_FFFE)
    return (byte < 64 ? set.0 : set.1) >> UInt64(byte & 63) & 1 != 0
  }

  // MARK: Groups

  /// For every word that the substring holds whole or in part: the words that may stand there.
  ///
  /// Nil when it holds none. `isExact` tells that a row with a word of the only group has the
  /// substring.
  func groups(substring: [UInt8]) -> (groups: [Group], isExact: Bool)? {
    substring.withUnsafeBufferPointer { needle in
      var groups: [Group] = []
      var position = 0
      var isWhole = false
      while let word = Self.nextWord(in: needle, from: &position) {
        let part = UnsafeBufferPointer(rebasing: needle[word])
        switch (word.lowerBound == 0, word.upperBound == needle.count) {
        case (true, true):
          isWhole = true
          groups.append(group(matching(part) { _, _ in true }))
        case (true, false): groups.append(group(matching(part) { $0 == $1 }))
        case (false, true): groups.append(group(prefixed(part)))
        case (false, false): groups.append(group(words.index(of: part).map { [$0] } ?? []))
        }
      }
      return groups.isEmpty ? nil : (groups, isWhole)
    }
  }

  /// For every folded word: the words that fold to it.
  func groups(folded query: [[UInt8]]) -> (groups: [Group], isExact: Bool) {
    let groups = query.map { word in
      word.withUnsafeBufferPointer { word -> Group in
        guard let index = folded.index(of: word) else { return Group(words: [], rowCount: 0) }
        let range = Int(foldedRanges[index])..<Int(foldedRanges[index + 1])
        return group(foldedWords.slice(range).map { Int($0) })
      }
    }
    return (groups, query.count == 1)
  }

  private func group(_ words: [Int]) -> Group {
    Group(words: words, rowCount: words.reduce(0) { $0 + Int(counts[$1]) })
  }

  private func prefixed(_ prefix: UnsafeBufferPointer<UInt8>) -> [Int] {
    var found: [Int] = []
    var index = words.lowerBound(prefix)
    while index < words.count, words.utf8(index).starts(with: prefix) {
      found.append(index)
      index += 1
    }
    return found
  }

  /// Words that hold a part; `isRight` is asked with where the part ends in all words' bytes and
  /// where the word does.
  ///
  /// One scan over all words' bytes.
  private func matching(
    _ part: UnsafeBufferPointer<UInt8>, _ isRight: (Int, Int) -> Bool
  ) -> [Int] {
    let (bytes, offsets) = (words.bytes.all, words.offsets.all)
    var found: [Int] = []
    var word = 0
    var position = 0
    while true {
      let hit = cts_find(bytes.baseAddress, bytes.count, part.baseAddress, part.count, position)
      if hit == Int(bitPattern: UInt.max) { return found }
      while Int(offsets[word + 1]) <= hit { word += 1 }
      let (end, wordEnd) = (hit + part.count, Int(offsets[word + 1]))
      if end <= wordEnd, isRight(end, wordEnd) {
        found.append(word)
        position = wordEnd
      } else {
        position = hit + 1
      }
    }
  }

  // MARK: Rows

  /// The rows that have a word of a group, ascending.
  func rows(of group: Group, limit: Int) -> [UInt32] {
    if group.words.count == 1 {
      var found: [UInt32] = []
      found.reserveCapacity(group.rowCount)
      forEachRow(of: group.words[0]) { found.append($0) }
      return found
    }
    var set = RowSet(limit: limit)
    for word in group.words { forEachRow(of: word) { set.insert(Int($0)) } }
    return set.ascending
  }

  @inline(__always)
  private func forEachRow(of word: Int, _ body: (UInt32) -> Void) {
    let bytes = rows.slice(Int(ranges[word])..<Int(ranges[word + 1]))
    var position = 0
    var row: UInt32 = 0
    while position < bytes.count {
      row &+= Self.number(in: bytes, at: &position)
      body(row &- 1)
    }
  }

  /// The number at a position of a list of rows, which moves behind it.
  @inline(__always)
  static func number(in bytes: UnsafeBufferPointer<UInt8>, at position: inout Int) -> UInt32 {
    var value: UInt32 = 0
    var shift: UInt32 = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      value |= UInt32(byte & 0x7F) &<< shift
      if byte < 0x80 { break }
      shift &+= 7
    }
    return value
  }
}

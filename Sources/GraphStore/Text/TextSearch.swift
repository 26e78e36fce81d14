import CTextScan
import GraphModel

/// Searches texts for a substring or for a run of words.
///
/// Both go by the index of words, whose candidates are read where it alone cannot tell. A substring
/// without a letter, or in a great part of all rows, is found by a scan at memory speed.
struct TextSearch {
  private let needle: [UInt8]
  private let words: [[UInt8]]
  private let matching: TextMatching

  init(_ text: String, _ matching: TextMatching) {
    self.matching = matching
    needle = Array(text.utf8)
    words = matching == .words ? Self.fold(Array(text.utf8)) : []
  }

  /// Whether one text matches.
  func matches(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { text in
      var folder = NameFolder(spellingVariants: false)
      return matches(text, &folder)
    }
  }

  private func matches(
    _ text: UnsafeBufferPointer<UInt8>, _ folder: inout NameFolder
  ) -> Bool {
    switch matching {
    case .substring: find(text, from: 0) != nil
    case .words: contains(&folder, text)
    }
  }

  /// The nodes of a base whose texts match, ascending.
  func nodes(in base: GraphBase) -> [UInt32] {
    let (articles, statements) = (base.articleTexts, base.statementTexts)
    let first = base.summary.firstArticle
    guard let plan = plan(in: base) else {
      let rows = rows(of: articles).map { first + UInt32($0) }
      return rows + self.rows(of: statements).map { base.summary.firstStatement + UInt32($0) }
    }
    let groups = plan.groups.sorted { $0.rowCount < $1.rowCount }
    guard let rarest = groups.first, rarest.rowCount > 0 else { return [] }
    let articleCount = Int(base.summary.articles)
    let limit = articleCount + Int(base.summary.statements)
    var found = base.words.rows(of: rarest, limit: limit)
    if plan.isExact { return found.map { first + $0 } }
    if groups.count > 1, found.count > 1000 {
      var others = RowSet(limit: limit)
      for row in base.words.rows(of: groups[1], limit: limit) { others.insert(Int(row)) }
      found = found.filter { others.contains(Int($0)) }
    }
    var folder = NameFolder(spellingVariants: false)
    return found.filter { row in
      let isArticle = Int(row) < articleCount
      let text =
        isArticle ? articles.utf8(Int(row)) : statements.utf8(Int(row) - articleCount)
      return matches(text, &folder)
    }.map { first + $0 }
  }

  /// How many rows of a base the index makes this look at; nil when it scans all of them.
  func candidateCount(in base: GraphBase) -> Int? {
    plan(in: base).map { $0.groups.map(\.rowCount).min() ?? 0 }
  }

  /// What to ask the index of words; nil when a scan is better.
  private func plan(in base: GraphBase) -> (groups: [WordIndex.Group], isExact: Bool)? {
    if base.words.isEmpty { return nil }
    if matching == .words {
      return words.isEmpty ? ([], false) : base.words.groups(folded: words)
    }
    guard let plan = base.words.groups(substring: needle) else { return nil }
    let rows = Int(base.summary.articles) + Int(base.summary.statements)
    return (plan.groups.map(\.rowCount).min() ?? 0) * 2 > rows ? nil : plan
  }

  /// The rows of a column that match, ascending.
  func rows(of texts: StringColumn) -> [Int] {
    if texts.isEmpty { return [] }
    let width = texts.bytes.count < 1 << 22 ? 1 : Parallel.width
    var parts = [[Int]](repeating: [], count: width)
    let count = texts.count
    parts.withUnsafeMutableBufferPointer { parts in
      let parts = parts
      Parallel.run(width) { worker in
        let range = count * worker / width..<count * (worker + 1) / width
        parts[worker] = matching == .substring ? scan(texts, range) : fold(texts, range)
      }
    }
    return parts.flatMap { $0 }
  }

  /// One scan over the bytes of all rows; a hit in a row goes on at the next row.
  private func scan(_ texts: StringColumn, _ rows: Range<Int>) -> [Int] {
    if rows.isEmpty { return [] }
    let offsets = texts.offsets.slice(rows.lowerBound..<rows.upperBound + 1)
    let start = Int(offsets[0])
    let bytes = texts.bytes.slice(start..<Int(offsets[rows.count]))
    if needle.isEmpty { return Array(rows) }
    var found: [Int] = []
    var row = 0
    var position = 0
    while let hit = find(bytes, from: position) {
      // Hits are dense or sparse: look near, then by halving.
      row = Self.row(of: UInt64(start + hit), offsets, from: row)
      let end = Int(offsets[row + 1]) - start
      if hit + needle.count <= end {
        found.append(rows.lowerBound + row)
        position = end
      } else {
        position = hit + 1
      }
    }
    return found
  }

  private static func row(
    of offset: UInt64, _ offsets: UnsafeBufferPointer<UInt64>, from first: Int
  ) -> Int {
    var step = 1
    var low = first
    while low + step < offsets.count - 1, offsets[low + step] <= offset {
      low += step
      step *= 2
    }
    var high = min(low + step, offsets.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if offsets[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  @inline(__always)
  private func find(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = bytes.baseAddress else { return needle.isEmpty ? 0 : nil }
    let hit = needle.withUnsafeBufferPointer {
      cts_find(base, bytes.count, $0.baseAddress, $0.count, start)
    }
    return hit == Int(bitPattern: UInt.max) ? nil : hit
  }

  // MARK: Words

  private static func fold(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.withUnsafeBufferPointer { bytes in
      var folder = NameFolder(spellingVariants: false)
      folder.fold(bytes)
      return folder.words.map { Array(folder.bytes[$0]) }
    }
  }

  private func fold(_ texts: StringColumn, _ rows: Range<Int>) -> [Int] {
    guard !words.isEmpty else { return [] }
    let longest = words.max { $0.count < $1.count } ?? []
    var folder = NameFolder(spellingVariants: false)
    return rows.filter { row in
      let text = texts.utf8(row)
      return mayContain(text, longest) && contains(&folder, text)
    }
  }

  /// Whether an ASCII text holds a word in any case; true for texts beyond ASCII.
  private func mayContain(_ text: UnsafeBufferPointer<UInt8>, _ word: [UInt8]) -> Bool {
    guard let first = word.first, first >= 0x61 else { return true }
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte >= 0x80 { return true }
      if byte | 0x20 == first {
        var length = 1
        while length < word.count, index + length < text.count,
          text[index + length] | 0x20 == word[length]
        {
          length += 1
        }
        if length == word.count { return true }
        // An apostrophe is passed over in folding.
        if index + length < text.count, text[index + length] == 0x27 { return true }
      }
      index += 1
    }
    return false
  }

  private func contains(_ folder: inout NameFolder, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !words.isEmpty else { return false }
    folder.fold(text)
    let folded = folder.words
    guard folded.count >= words.count else { return false }
    for start in 0...folded.count - words.count {
      var length = 0
      while length < words.count, folder.bytes[folded[start + length]].elementsEqual(words[length])
      {
        length += 1
      }
      if length == words.count { return true }
    }
    return false
  }
}

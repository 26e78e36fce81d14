import CTextScan
import GraphModel

/// Searches texts for a substring or for a run of words.
///
/// Both scan: a substring at memory speed; words by their folded form, in texts that hold the
/// longest word in any case, or letters beyond ASCII, which may fold to it.
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
    return text.withUTF8 { matches($0) }
  }

  private func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch matching {
    case .substring: return find(text, from: 0) != nil
    case .words:
      var folder = NameFolder(spellingVariants: false)
      return contains(&folder, text)
    }
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

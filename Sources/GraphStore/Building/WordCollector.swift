import Glibc

/// Collects which rows of text hold which words; see `WordIndex` for what a word is.
///
/// Rows come in ascending order. Each word keeps its rows as the differences between them, in
/// seven-bit groups, the lowest first.
struct WordCollector: ~Copyable {
  /// The rows of one word so far; the first eight bytes of them lie here.
  private struct Entry: BitwiseCopyable {
    var lastRow: UInt32 = 0
    var rows: UInt32 = 0
    var length: UInt32 = 0
    var capacity: UInt32 = 8
    var bytes: UInt64 = 0

    @inline(__always)
    var heap: UnsafeMutablePointer<UInt8>? {
      UnsafeMutablePointer(bitPattern: UInt(truncatingIfNeeded: bytes))
    }
  }

  private(set) var words = Interner()
  private var entries = Buffer<Entry>()

  init() {}

  deinit {
    for entry in entries.elements where entry.capacity > 8 { free(entry.heap) }
  }

  var count: Int { entries.count }

  /// Notes the words of one row.
  @inline(__always)
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, row: UInt32) {
    var position = 0
    while let word = WordIndex.nextWord(in: text, from: &position) {
      let number = Int(words.intern(UnsafeBufferPointer(rebasing: text[word])))
      if number == entries.count { entries.append(Entry()) }
      note(row + 1, at: number)
    }
  }

  /// Rows count from 1 here, so that 0 stands for none.
  @inline(__always)
  private mutating func note(_ row: UInt32, at number: Int) {
    let entry = entries.elements.baseAddress.unsafelyUnwrapped + number
    if entry.pointee.lastRow == row { return }
    var difference = row - entry.pointee.lastRow
    entry.pointee.lastRow = row
    entry.pointee.rows += 1
    while difference >= 0x80 {
      Self.append(UInt8(truncatingIfNeeded: difference) | 0x80, to: entry)
      difference >>= 7
    }
    Self.append(UInt8(truncatingIfNeeded: difference), to: entry)
  }

  @inline(__always)
  private static func append(_ byte: UInt8, to entry: UnsafeMutablePointer<Entry>) {
    if entry.pointee.length == entry.pointee.capacity { grow(entry) }
    if entry.pointee.capacity == 8 {
      entry.pointee.bytes |= UInt64(byte) << UInt64(8 * entry.pointee.length)
    } else {
      entry.pointee.heap.unsafelyUnwrapped[Int(entry.pointee.length)] = byte
    }
    entry.pointee.length += 1
  }

  @inline(never)
  private static func grow(_ entry: UnsafeMutablePointer<Entry>) {
    let isInline = entry.pointee.capacity == 8
    let capacity = Int(entry.pointee.capacity) * 2
    guard let moved = realloc(isInline ? nil : entry.pointee.heap, capacity) else {
      fatalError("out of memory")
    }
    if isInline {
      withUnsafeBytes(of: entry.pointee.bytes.littleEndian) { bytes in
        moved.copyMemory(from: bytes.baseAddress.unsafelyUnwrapped, byteCount: 8)
      }
    }
    entry.pointee.bytes = UInt64(UInt(bitPattern: moved))
    entry.pointee.capacity = UInt32(truncatingIfNeeded: capacity)
  }

  /// How many rows hold a word, and in how many bytes they lie.
  func size(_ word: Int) -> (rows: Int, bytes: Int) {
    (Int(entries[word].rows), Int(entries[word].length))
  }

  /// Appends a word's rows to a list that ends with row `last` (0 for none); returns the new end.
  func append(_ word: Int, after last: UInt32, to output: inout Buffer<UInt8>) -> UInt32 {
    let entry = entries[word]
    withUnsafeBytes(of: entry.bytes.littleEndian) { inline in
      let start =
        entry.capacity > 8
        ? entry.heap.map { UnsafePointer($0) }
        : inline.assumingMemoryBound(to: UInt8.self).baseAddress
      let bytes = UnsafeBufferPointer(start: start, count: Int(entry.length))
      if last == 0 { return output.append(bytes) }
      // The first difference is from the start of all rows; the others stay.
      var position = 0
      var difference = WordIndex.number(in: bytes, at: &position) - last
      while difference >= 0x80 {
        output.append(UInt8(truncatingIfNeeded: difference) | 0x80)
        difference >>= 7
      }
      output.append(UInt8(truncatingIfNeeded: difference))
      output.append(UnsafeBufferPointer(rebasing: bytes[position...]))
    }
    return entry.lastRow
  }
}

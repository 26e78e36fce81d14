import CTextScan
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
  // Of the row in hand: where its words start and end, their keys and numbers.
  private var borders = Buffer<UInt32>()
  private var keys = Buffer<Interner.Key>()
  private var numbers = Buffer<UInt32>()

  init() {}

  deinit {
    for entry in entries.elements where entry.capacity > 8 { free(entry.heap) }
  }

  var count: Int { entries.count }

  /// Notes the words of one row.
  ///
  /// In three passes, so that the words of a row wait for memory together.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, row: UInt32) {
    guard let start = text.baseAddress else { return }
    borders.resize(uninitialized: text.count + 2)
    let count = cts_word_borders(start, text.count, borders.base) / 2
    keys.resize(uninitialized: count)
    numbers.resize(uninitialized: count)
    let (borders, keys, numbers) = (borders.elements, keys.elements, numbers.elements)
    @inline(__always) func word(_ index: Int) -> UnsafeBufferPointer<UInt8> {
      let first = Int(borders[2 * index])
      return UnsafeBufferPointer(start: start + first, count: Int(borders[2 * index + 1]) - first)
    }
    for index in 0..<count {
      let key = Interner.Key(word(index))
      keys[index] = key
      words.prepare(key)
    }
    for index in 0..<count {
      let number = words.intern(word(index), keys[index])
      numbers[index] = number
      if number == entries.count { entries.append(Entry()) }
      cts_prefetch(entries.base.map { $0 + Int(number) })
    }
    for index in 0..<count { note(row + 1, at: Int(numbers[index])) }
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

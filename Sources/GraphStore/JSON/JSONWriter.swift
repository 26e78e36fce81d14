import CTextScan
import Glibc

/// Writes canonical JSON into one growing buffer: no spaces, UTF-8 as it is, shortest numbers.
struct JSONWriter: ~Copyable {
  private(set) var start: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 4096) {
    start = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit { start.deallocate() }

  /// What was written, valid until the next write.
  var written: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// Forgets what was written, keeping the memory.
  mutating func clear() { count = 0 }

  /// Goes back to an earlier count.
  mutating func truncate(to count: Int) { self.count = count }

  @inline(__always)
  mutating func reserve(_ extra: Int) {
    if count + extra > capacity { grow(extra) }
  }

  @inline(never)
  private mutating func grow(_ extra: Int) {
    let larger = max(capacity * 2, count + extra)
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    bytes.update(from: start, count: count)
    start.deallocate()
    start = bytes
    capacity = larger
  }

  @inline(__always)
  mutating func byte(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func literal(_ text: StaticString) {
    raw(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Copies bytes that are JSON already.
  @inline(__always)
  mutating func raw(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress, !bytes.isEmpty else { return }
    reserve(bytes.count)
    memcpy(start + count, source, bytes.count)
    count += bytes.count
  }

  mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { string($0) }
  }

  /// Copies up to 31 bytes that are JSON already, of 31 that can be read.
  @inline(__always)
  mutating func short(_ bytes: UnsafeRawPointer, _ length: Int) {
    reserve(31)
    memcpy(start + count, bytes, 31)
    count += length
  }

  /// Writes a string with its quotation marks.
  ///
  /// Complexity: one pass, 16 bytes a step.
  mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
    reserve(text.count * 6 + 18)
    start[count] = 0x22
    count += 1
    if let source = text.baseAddress {
      var index = 0
      while index < text.count {
        let plain = cts_copy_plain(start + count, source + index, text.count - index)
        count += plain
        index += plain
        if index < text.count {
          escape(source[index])
          index += 1
        }
      }
    }
    start[count] = 0x22
    count += 1
  }

  /// Room was reserved by `string`.
  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x22: literal(#"\""#)
    case 0x5C: literal(#"\\"#)
    case 0x0A: literal(#"\n"#)
    case 0x0D: literal(#"\r"#)
    case 0x09: literal(#"\t"#)
    default:
      literal(#"\u00"#)
      self.byte(byte < 0x10 ? 0x30 : 0x31)
      let low = byte & 15
      self.byte(low < 10 ? 0x30 + low : UInt8(ascii: "a") + low - 10)
    }
  }

  mutating func integer(_ number: Int64) {
    reserve(20)
    if number < 0 {
      start[count] = UInt8(ascii: "-")
      count += 1
    }
    var rest = number.magnitude
    var length = 1
    var power: UInt64 = 10
    while rest >= power {
      length += 1
      if length == 19 { break }
      power *= 10
    }
    var position = count + length
    count = position
    repeat {
      position -= 1
      start[position] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    } while rest > 0
  }

  /// The shortest digits that read back as the same number; it must be finite.
  mutating func double(_ number: Double) {
    var text = number.description
    text.withUTF8 { raw($0) }
  }
}

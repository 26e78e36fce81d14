#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Finds a substring byte by byte, by the C library's vectorised search.
enum TextSearch {
  /// Whether `text` has `part` within it.
  static func contains(_ text: String, _ part: String) -> Bool {
    let fast = text.utf8.withContiguousStorageIfAvailable { textBytes in
      part.utf8.withContiguousStorageIfAvailable { contains(textBytes, $0) }
    }
    if let fast, let result = fast { return result }
    var text = text
    var part = part
    return text.withUTF8 { textBytes in part.withUTF8 { contains(textBytes, $0) } }
  }

  /// From this length on, a needle is looked for in linear time whatever the text; shorter ones
  /// are found faster by their first byte.
  private static let longNeedle = 32

  private static func contains(
    _ text: UnsafeBufferPointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    part.isEmpty || position(of: part, in: text, from: 0) != nil
  }

  /// Where a part that is not empty occurs first at or after `start`.
  static func position(of part: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    text.withUnsafeBufferPointer { text in
      part.withUnsafeBufferPointer { position(of: $0, in: text, from: start) }
    }
  }

  private static func position(
    of part: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let base = text.baseAddress, let partBase = part.baseAddress, let first = part.first,
      text.count - start >= part.count
    else { return nil }
    if part.count >= longNeedle {
      return positionByBorders(of: part, in: text, from: start)
    }
    let last = text.count - part.count
    var position = start
    while position <= last {
      guard let hit = memchr(base + position, Int32(first), last - position + 1) else {
        return nil
      }
      let offset = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
      if memcmp(hit, partBase, part.count) == 0 { return offset }
      position = offset + 1
    }
    return nil
  }

  /// Never looks at a byte of the text twice (Knuth, Morris and Pratt 1977).
  private static func positionByBorders(
    of part: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    // The longest proper prefix of each prefix that is also its suffix.
    var borders = [Int](repeating: 0, count: part.count)
    var length = 0
    for index in 1..<part.count {
      while length > 0, part[index] != part[length] { length = borders[length - 1] }
      if part[index] == part[length] { length += 1 }
      borders[index] = length
    }
    length = 0
    for index in start..<text.count {
      while length > 0, text[index] != part[length] { length = borders[length - 1] }
      if text[index] == part[length] { length += 1 }
      if length == part.count { return index + 1 - length }
    }
    return nil
  }
}

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

  private static func contains(
    _ text: UnsafeBufferPointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let first = part.first else { return true }
    guard let base = text.baseAddress, text.count >= part.count else { return false }
    let last = text.count - part.count
    var position = 0
    while position <= last {
      guard let hit = memchr(base + position, Int32(first), last - position + 1) else {
        return false
      }
      let offset = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
      if let partBase = part.baseAddress, memcmp(hit, partBase, part.count) == 0 { return true }
      position = offset + 1
    }
    return false
  }
}

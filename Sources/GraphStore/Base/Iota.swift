import Glibc
import GraphModel

/// The numbers 0, 1, 2 … as posting lists over any range, written only where they are asked for.
final class Iota: @unchecked Sendable {
  private let base: UnsafeMutablePointer<UInt32>?
  private let filled: UnsafeMutablePointer<UInt8>?
  private let count: Int
  private static let chunk = 16_384

  init(count: Int) {
    self.count = count
    guard count > 0 else {
      base = nil
      filled = nil
      return
    }
    // Untouched pages of a large zeroed block cost nothing.
    let chunks = (count + Self.chunk - 1) / Self.chunk
    base = calloc(count, 4)?.assumingMemoryBound(to: UInt32.self)
    filled = calloc(chunks, 1)?.assumingMemoryBound(to: UInt8.self)
  }

  deinit {
    free(base)
    free(filled)
  }

  /// The numbers of a range.
  ///
  /// Two threads may fill one chunk, with the same numbers.
  func list(_ range: Range<Int>) -> PostingList {
    guard !range.isEmpty, range.upperBound <= count, let base, let filled else { return .empty }
    for chunk in range.lowerBound / Self.chunk...(range.upperBound - 1) / Self.chunk
    where filled[chunk] == 0 {
      for index in chunk * Self.chunk..<min(count, (chunk + 1) * Self.chunk) {
        base[index] = UInt32(truncatingIfNeeded: index)
      }
      filled[chunk] = 1
    }
    return PostingList(
      borrowing: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count),
      owner: self)
  }
}

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Bytes of one input, pulled as lines, counts or whole; knows the offset of each.
final class InputBuffer {
  private var source: any ByteSource
  private var buffer: [UInt8]
  private var position = 0
  private var isAtEnd = false
  /// Offset of the next byte.
  private(set) var offset: Int
  /// Number of the line that the next byte is in, from 1.
  private(set) var line = 1
  /// Why reading stopped, if it did before the end.
  private(set) var failure: ByteSourceError?

  /// A buffer over `source`, whose first bytes were already read.
  init(_ source: any ByteSource, start: [UInt8] = [], offset: Int = 0) {
    self.source = source
    buffer = start
    self.offset = offset
  }

  /// Whether any byte is left.
  var hasMore: Bool { position < buffer.count || fill() }

  /// A line as it stands, with its line end.
  struct Line {
    var bytes: [UInt8]
    var offset: Int
    var number: Int
    /// The length of the whole line, which is more than `bytes` where the limit cut it.
    var length: Int
  }

  /// The next line, of which no more than `limit` bytes are kept; nil at the end.
  func readLine(limit: Int) -> Line? {
    guard hasMore else { return nil }
    var line = Line(bytes: [], offset: offset, number: self.line, length: 0)
    while hasMore {
      let end = lineEnd()
      let piece = buffer[position..<(end ?? buffer.count)]
      line.bytes.append(contentsOf: piece.prefix(max(0, limit - line.bytes.count)))
      line.length += piece.count
      advance(piece.count)
      if end != nil {
        self.line += 1
        break
      }
    }
    return line
  }

  /// The next `count` bytes, fewer at the end; only the first `limit` are kept.
  func read(_ count: Int, limit: Int = .max) -> [UInt8] {
    var bytes: [UInt8] = []
    var left = count
    while left > 0, hasMore {
      let piece = buffer[position...].prefix(left)
      bytes.append(contentsOf: piece.prefix(max(0, limit - bytes.count)))
      left -= piece.count
      advance(piece.count)
    }
    return bytes
  }

  /// Everything that is left; nil if that is more than `limit` bytes, which are then skipped.
  func readAll(limit: Int) -> [UInt8]? {
    let bytes = read(.max, limit: limit + 1)
    return bytes.count > limit ? nil : bytes
  }

  /// The position behind the next line end in the buffer.
  private func lineEnd() -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, position < bytes.count,
        let found = memchr(base + position, 0x0A, bytes.count - position)
      else { return nil }
      return UnsafeRawPointer(found) - base + 1
    }
  }

  private func advance(_ count: Int) {
    position += count
    offset += count
  }

  private func fill() -> Bool {
    guard !isAtEnd else { return false }
    do throws(ByteSourceError) {
      buffer = try source.read()
    } catch {
      failure = error
      buffer = []
    }
    position = 0
    isAtEnd = buffer.isEmpty
    return !isAtEnd
  }
}

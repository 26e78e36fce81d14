import CSimdJSON
import Glibc

/// Bytes with records, line by line.
enum InputSource {
  /// An open file and how much of it to read.
  case file(descriptor: Int32, size: Int)
  /// Bytes in memory.
  case memory([UInt8])
}

/// One part of the input and what was read of it.
final class InputPart: @unchecked Sendable {
  var loader = ChunkLoader()
  /// The error number of a failed read.
  var failure: Int32 = 0
  /// The number of the source.
  let source: Int

  init(source: Int) { self.source = source }

  /// Gives up what was read, but for its damage.
  func release() {
    let (lines, damage) = (loader.chunk.lines, loader.chunk.damage)
    loader = ChunkLoader()
    loader.chunk.lines = lines
    loader.chunk.damage = damage
  }
}

/// Reads sources with all cores, each core a run of whole blocks of a file.
enum InputReader {
  /// The size of the blocks that a file's digest is made of.
  static let blockSize = 4 << 20
  /// The size of reads, which stay in a core's cache until their lines are taken.
  static let readSize = 256 << 10

  struct Result {
    /// In order of the input.
    var parts: [InputPart] = []
    /// Of each source that is a file: its digest, where they were asked for.
    var digests: [UInt64] = []
  }

  static func read(
    _ sources: [InputSource], blockSize: Int = InputReader.blockSize, digests: Bool = true
  ) throws(SystemError) -> Result {
    var result = Result()
    for (number, source) in sources.enumerated() {
      switch source {
      case .memory(let bytes):
        let part = InputPart(source: number)
        bytes.withUnsafeBufferPointer { lines(in: $0, part) }
        result.parts.append(part)
        result.digests.append(0)
      case .file(let descriptor, let size):
        let blocks = (size + blockSize - 1) / blockSize
        let width = max(1, min(Parallel.width, blocks / 2))
        let parts = (0..<width).map { _ in InputPart(source: number) }
        var sums = [UInt64](repeating: 0, count: blocks)
        sums.withUnsafeMutableBufferPointer { sums in
          let sums = sums
          Parallel.run(width) { index in
            let range = blocks * index / width..<blocks * (index + 1) / width
            BlockReader(
              descriptor: descriptor, size: size, blockSize: blockSize, part: parts[index],
              sumsBlocks: digests
            )
            .read(blocks: range, sums: sums)
          }
        }
        if let failed = parts.first(where: { $0.failure != 0 }) {
          throw SystemError(operation: "read", code: failed.failure)
        }
        result.parts += parts
        result.digests.append(FileDigest.of(sums: sums, size: size))
      }
    }
    return result
  }

  private static func lines(in bytes: UnsafeBufferPointer<UInt8>, _ part: InputPart) {
    var start = 0
    while start < bytes.count {
      let end = BlockReader.lineEnd(bytes, from: start) ?? bytes.count
      part.loader.line(
        UnsafeBufferPointer(rebasing: bytes[start..<end]), offset: start,
        padded: end + 64 <= bytes.count)
      start = end + 1
    }
  }
}

/// The digest of a file: the checksum of its blocks' checksums and its size.
enum FileDigest {
  static func of(sums: [UInt64], size: Int) -> UInt64 {
    (sums + [UInt64(size)]).withUnsafeBytes { Checksum.of($0) }
  }
}

/// Reads a run of blocks: the lines that start in them.
private struct BlockReader {
  let descriptor: Int32
  let size: Int
  let blockSize: Int
  let part: InputPart
  let sumsBlocks: Bool

  static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = bytes.baseAddress,
      let found = memchr(base + start, 0x0A, bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  func read(blocks: Range<Int>, sums: UnsafeMutableBufferPointer<UInt64>) {
    if blocks.isEmpty { return }
    var window = Buffer<UInt8>()
    // The start of the window in the file, and the part of it that was taken.
    let first = blocks.lowerBound * blockSize
    var fileOffset = first
    var taken = 0
    var skipsFirstLine = first > 0
    if skipsFirstLine {
      // The line that straddles the border belongs to the part before, unless one ends exactly there.
      var before: UInt8 = 0
      guard pread(descriptor, &before, 1, first - 1) == 1 else {
        part.failure = errno
        return
      }
      skipsFirstLine = before != 0x0A
    }
    for block in blocks {
      var sum = Checksum()
      let end = min(size, (block + 1) * blockSize)
      var position = block * blockSize
      while position < end {
        let next = min(end, position + InputReader.readSize)
        let held = window.count
        guard append(position..<next, to: &window, &sum) else { return }
        consume(&window, held, &fileOffset, &taken, &skipsFirstLine)
        position = next
      }
      sums[block] = sum.value
    }
    // The rest of the last line, from the blocks after.
    var next = min(size, blocks.upperBound * blockSize)
    var ignored = Checksum()
    while taken < window.count, next < size {
      let end = min(size, next + InputReader.readSize)
      let held = window.count
      guard append(next..<end, to: &window, &ignored) else { return }
      next = end
      let bytes = UnsafeBufferPointer(window.elements)
      if let end = Self.lineEnd(bytes, from: held) {
        if !skipsFirstLine { line(bytes, taken..<end, fileOffset, isText: false) }
        return
      }
    }
    if taken < window.count, !skipsFirstLine {
      let bytes = UnsafeBufferPointer(window.elements)
      let end = Self.lineEnd(bytes, from: taken) ?? bytes.count
      line(bytes, taken..<end, fileOffset, isText: false)
    }
  }

  /// Reads a range of the file, after which as many bytes can be read as the parser wants.
  private func append(
    _ range: Range<Int>, to window: inout Buffer<UInt8>, _ sum: inout Checksum
  ) -> Bool {
    let held = window.count
    window.resize(uninitialized: held + range.count + Int(CSJ_PADDING))
    window.resize(uninitialized: held + range.count)
    var got = 0
    while got < range.count {
      guard let base = window.base else { return false }
      let count = pread(
        descriptor, base + held + got, range.count - got, range.lowerBound + got)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        part.failure = count == 0 ? EIO : errno
        return false
      }
      got += count
    }
    if sumsBlocks {
      sum.add(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(window.elements)[held...]))
    }
    return true
  }

  /// Takes all whole lines of the window and moves the rest to its start.
  ///
  /// Before `held` no line ends.
  private func consume(
    _ window: inout Buffer<UInt8>, _ held: Int, _ fileOffset: inout Int, _ taken: inout Int,
    _ skipsFirstLine: inout Bool
  ) {
    let bytes = UnsafeBufferPointer(window.elements)
    let isText = Self.isText(bytes, from: taken, held)
    while let end = Self.lineEnd(bytes, from: max(taken, held)) {
      if skipsFirstLine {
        skipsFirstLine = false
      } else {
        line(bytes, taken..<end, fileOffset, isText: isText)
      }
      taken = end + 1
    }
    guard let base = window.base, taken > 0 else { return }
    memmove(base, base + taken, window.count - taken)
    window.resize(to: window.count - taken, filling: 0)
    fileOffset += taken
    taken = 0
  }

  /// Whether all whole lines from an offset on are valid UTF-8; before `held` none ends.
  private static func isText(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ held: Int
  ) -> Bool {
    guard let base = bytes.baseAddress, let last = bytes[held...].lastIndex(of: 0x0A) else {
      return false
    }
    return csj_is_utf8(base + start, last - start)
  }

  private func line(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ fileOffset: Int, isText: Bool
  ) {
    part.loader.line(
      UnsafeBufferPointer(rebasing: bytes[range]), offset: fileOffset + range.lowerBound,
      padded: true, isText: isText)
  }
}

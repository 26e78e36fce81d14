import Glibc

/// Writes a file through one buffer, and notes the checksum of every block.
///
/// Full buffers go to the disk past the system's cache, where the file system can do that: nothing
/// reads them soon, and they are on their way before the file is synchronized.
struct BlockWriter: ~Copyable {
  private let files: FileAccess
  private let descriptor: Int32
  private let blockSize: Int
  private var buffer = Buffer<UInt8>()
  /// `O_DIRECT`, which the C library's module leaves out.
  #if arch(x86_64)
  private static let direct: Int32 = 0x4000
  #else
  private static let direct: Int32 = 0x10000
  #endif
  private var isDirect = false
  private var triesDirect = true
  private(set) var sums: [UInt64] = []
  private(set) var count = 0

  /// A writer of blocks of `blockSize` bytes, a divisor of 4 MiB, which is what one write takes.
  init(_ files: FileAccess, _ descriptor: Int32, blockSize: Int) {
    self.files = files
    self.descriptor = descriptor
    self.blockSize = blockSize
    buffer.resize(uninitialized: InputReader.blockSize)
    buffer.resize(uninitialized: 0)
  }

  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    var rest = bytes
    while !rest.isEmpty {
      let room = InputReader.blockSize - buffer.count
      let taken = UnsafeRawBufferPointer(rebasing: rest[..<min(room, rest.count)])
      buffer.append(taken.assumingMemoryBound(to: UInt8.self))
      rest = UnsafeRawBufferPointer(rebasing: rest[taken.count...])
      count += taken.count
      if buffer.count == InputReader.blockSize { try flush() }
    }
  }

  /// Writes zeros.
  mutating func writeZeros(_ count: Int) throws(SystemError) {
    for _ in 0..<count {
      buffer.append(0)
      self.count += 1
      if buffer.count == InputReader.blockSize { try flush() }
    }
  }

  /// Writes what is left; the last block may be short.
  mutating func finish() throws(SystemError) {
    if buffer.count > 0 { try flush() }
  }

  private mutating func flush() throws(SystemError) {
    let bytes = UnsafeRawBufferPointer(buffer.elements)
    var start = 0
    while start < bytes.count {
      let end = min(start + blockSize, bytes.count)
      sums.append(Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[start..<end])))
      start = end
    }
    try put(bytes)
    buffer.resize(uninitialized: 0)
  }

  /// Writes the buffer, past the cache when it is full: then it begins and ends on a page.
  private mutating func put(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    let isFull = bytes.count == InputReader.blockSize
    if isFull, triesDirect, !isDirect { setDirect(true) }
    if !isFull { setDirect(false) }
    guard isDirect else { return try files.write(descriptor, bytes) }
    let start = lseek(descriptor, 0, SEEK_CUR)
    do throws(SystemError) {
      try files.write(descriptor, bytes)
    } catch {
      // A file system that takes the flag need not take these addresses.
      guard error.code == EINVAL, lseek(descriptor, start, SEEK_SET) == start else { throw error }
      setDirect(false)
      try files.write(descriptor, bytes)
    }
  }

  private mutating func setDirect(_ wanted: Bool) {
    if wanted == isDirect { return }
    let flags = fcntl(descriptor, F_GETFL)
    let new = wanted ? flags | Self.direct : flags & ~Self.direct
    let isSet = flags >= 0 && fcntl(descriptor, F_SETFL, new) == 0
    isDirect = isSet ? wanted : false
    triesDirect = isSet && wanted
  }
}

/// Writes a file through one buffer, and notes the checksum of every block.
struct BlockWriter: ~Copyable {
  private let files: FileAccess
  private let descriptor: Int32
  private let blockSize: Int
  private var buffer = Buffer<UInt8>()
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
    try files.write(descriptor, bytes)
    buffer.resize(uninitialized: 0)
  }
}

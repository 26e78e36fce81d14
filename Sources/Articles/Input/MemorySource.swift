/// Bytes at hand, given out once.
struct MemorySource: ByteSource {
  private var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() throws(ByteSourceError) -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}

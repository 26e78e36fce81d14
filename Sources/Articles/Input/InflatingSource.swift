import CZlib

/// The content of a gzip file (of all its members, one after the other).
final class InflatingSource: ByteSource {
  private var packed: any ByteSource
  private let stream: UnsafeMutablePointer<z_stream>
  private var input: [UInt8]
  private var position = 0
  private var isInsideMember = true
  private var isAtEnd = false

  /// Unpacks `packed`, whose first bytes were already read.
  init(_ packed: any ByteSource, start: [UInt8]) {
    self.packed = packed
    input = start
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    isAtEnd = czlib_inflate_init(stream) != Z_OK
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  func read() throws(ByteSourceError) -> [UInt8] {
    while !isAtEnd {
      if position == input.count {
        input = try packed.read()
        position = 0
        if input.isEmpty {
          isAtEnd = true
          if isInsideMember { throw .truncatedCompression }
          break
        }
      }
      let output = try inflatePiece()
      if !output.isEmpty { return output }
    }
    return []
  }

  /// Unpacks what the input at hand gives, at most one piece.
  private func inflatePiece() throws(ByteSourceError) -> [UInt8] {
    if !isInsideMember {
      // Zeros pad the last block of some archives.
      while position < input.count, input[position] == 0 { position += 1 }
      if position == input.count { return [] }
      inflateReset(stream)
      isInsideMember = true
    }
    var status: Int32 = Z_OK
    let output = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
      input.withUnsafeMutableBufferPointer { source in
        stream.pointee.next_in = source.baseAddress.map { $0 + position }
        stream.pointee.avail_in = UInt32(source.count - position)
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(buffer.count)
        status = inflate(stream, Z_NO_FLUSH)
        position = source.count - Int(stream.pointee.avail_in)
        count = buffer.count - Int(stream.pointee.avail_out)
      }
    }
    switch status {
    case Z_OK, Z_BUF_ERROR: return output
    case Z_STREAM_END:
      isInsideMember = false
      return output
    default:
      isAtEnd = true
      throw .invalidCompression
    }
  }
}

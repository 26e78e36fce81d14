/// Pulls the bytes of an input piece by piece.
protocol ByteSource {
  /// The next piece, empty at the end.
  mutating func read() throws(ByteSourceError) -> [UInt8]
}

/// Why no more bytes come.
enum ByteSourceError: Error, Hashable {
  case cannotOpen(errno: Int32)
  case cannotRead(errno: Int32)
  case invalidCompression
  case truncatedCompression
}

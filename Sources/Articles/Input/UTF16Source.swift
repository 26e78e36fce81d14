/// A UTF-16 text as UTF-8.
struct UTF16Source: ByteSource {
  private var units: any ByteSource
  private let isBigEndian: Bool
  private var pending: [UInt8]
  private var offset = 0
  /// Offsets of halves of surrogate pairs, which become U+FFFD.
  private(set) var faults: [Int] = []
  private var isAtEnd = false

  /// Converts `units`, whose first bytes (after the mark) were already read.
  init(_ units: any ByteSource, start: [UInt8], isBigEndian: Bool) {
    self.units = units
    self.isBigEndian = isBigEndian
    pending = start
  }

  mutating func read() throws(ByteSourceError) -> [UInt8] {
    while !isAtEnd {
      let piece = try units.read()
      isAtEnd = piece.isEmpty
      pending += piece
      let output = convert()
      if !output.isEmpty { return output }
    }
    return []
  }

  /// Converts all whole characters at hand.
  private mutating func convert() -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(pending.count)
    var position = 0
    while position + 1 < pending.count {
      let unit = unit(at: position)
      var scalar = UInt32(unit)
      var length = 2
      if unit & 0xFC00 == 0xD800 {
        if position + 3 >= pending.count, !isAtEnd { break }
        let low = position + 3 < pending.count ? self.unit(at: position + 2) : 0
        if low & 0xFC00 == 0xDC00 {
          scalar = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF))
          length = 4
        }
      }
      if let valid = Unicode.Scalar(scalar) {
        output.append(contentsOf: UTF8.encode(valid) ?? UTF8.encodedReplacementCharacter)
      } else {
        if faults.count < 16 { faults.append(offset + position) }
        output.append(contentsOf: UTF8.encodedReplacementCharacter)
      }
      position += length
    }
    offset += position
    pending.removeFirst(position)
    if isAtEnd { pending = [] }
    return output
  }

  private func unit(at position: Int) -> UInt16 {
    let first = UInt16(pending[position])
    let second = UInt16(pending[position + 1])
    return isBigEndian ? first << 8 | second : second << 8 | first
  }
}

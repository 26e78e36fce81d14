/// The offsets from UTC that one zone has had and will have: a TZif file (RFC 8536).
struct TimeZoneRules: Sendable {
  /// Seconds since 1970 at which the offset changes, ascending.
  private var transitions: [Int64] = []
  /// Offsets in seconds east of UTC; one more than transitions.
  private var offsets: [Int32] = []
  /// The rule for times after the last transition.
  private var future: PosixTimeZone?

  /// Reads the bytes of a TZif file; nil when they are none.
  init?(_ bytes: [UInt8]) {
    guard bytes.count > 44, bytes[0..<4].elementsEqual("TZif".utf8) else { return nil }
    var reader = BigEndianReader(bytes: bytes, position: 0)
    guard let first = Header(&reader) else { return nil }
    if bytes[4] >= UInt8(ascii: "2") {
      reader.position += first.bodySize(timeSize: 4)
      guard let second = Header(&reader), read(second, timeSize: 8, &reader) else { return nil }
      let footer = bytes[min(reader.position, bytes.count)...].split(separator: 0x0A)
      future = footer.first.flatMap { PosixTimeZone(String(decoding: $0, as: UTF8.self)) }
    } else {
      guard read(first, timeSize: 4, &reader) else { return nil }
    }
  }

  private struct Header {
    var counts: [Int]

    init?(_ reader: inout BigEndianReader) {
      reader.position += 20
      counts = []
      for _ in 0..<6 {
        guard let count = reader.integer(size: 4), count >= 0, count < 1 << 20 else { return nil }
        counts.append(Int(count))
      }
    }

    var leapCount: Int { counts[2] }
    var timeCount: Int { counts[3] }
    var typeCount: Int { counts[4] }

    func bodySize(timeSize: Int) -> Int {
      timeCount * (timeSize + 1) + typeCount * 6 + counts[5] + leapCount * (timeSize + 4)
        + counts[1] + counts[0]
    }
  }

  private mutating func read(
    _ header: Header, timeSize: Int, _ reader: inout BigEndianReader
  ) -> Bool {
    let end = reader.position + header.bodySize(timeSize: timeSize)
    for _ in 0..<header.timeCount {
      guard let time = reader.integer(size: timeSize) else { return false }
      transitions.append(time)
    }
    var types: [Int] = []
    for _ in 0..<header.timeCount {
      guard let type = reader.integer(size: 1) else { return false }
      types.append(Int(UInt8(truncatingIfNeeded: type)))
    }
    var typeOffsets: [Int32] = []
    for _ in 0..<header.typeCount {
      guard let offset = reader.integer(size: 4) else { return false }
      typeOffsets.append(Int32(truncatingIfNeeded: offset))
      reader.position += 2
    }
    guard let initial = typeOffsets.first, types.allSatisfy({ $0 < typeOffsets.count }) else {
      return false
    }
    offsets = [initial] + types.map { typeOffsets[$0] }
    reader.position = end
    return true
  }

  /// The offset in force at a point of time, in seconds since 1970.
  func offset(at second: Int64) -> Int32 {
    if let last = transitions.last, second >= last, let future { return future.offset(at: second) }
    if transitions.isEmpty, let future { return future.offset(at: second) }
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= second { low = middle + 1 } else { high = middle }
    }
    return offsets[low]
  }

  /// The offsets that clocks showing `local` (seconds as if at UTC) may have: two where clocks
  /// are set back, none where they skip.
  func offsets(atLocal local: Int64) -> (before: Int32, after: Int32, valid: [Int32]) {
    let before = offset(at: local - 86_400)
    let after = offset(at: local + 86_400)
    let candidates = before == after ? [before] : [before, after]
    let valid = candidates.filter { offset(at: local - Int64($0)) == $0 }
    return (before, after, valid)
  }
}

/// Reads integers from bytes, most significant byte first.
private struct BigEndianReader {
  var bytes: [UInt8]
  var position: Int

  /// A signed integer; nil at the end.
  mutating func integer(size: Int) -> Int64? {
    guard position >= 0, position + size <= bytes.count else { return nil }
    var result: UInt64 = 0
    for byte in bytes[position..<(position + size)] { result = result << 8 | UInt64(byte) }
    position += size
    let unused = UInt64(64 - 8 * size)
    return Int64(bitPattern: result << unused) >> Int64(unused)
  }
}

/// Replaces what is not UTF-8, as the Unicode standard advises (one U+FFFD for each maximal part
/// of a sequence).
enum UTF8Repair {
  /// A run of bytes that was replaced.
  struct Fault {
    var offset: Int
    var length: Int
  }

  /// The bytes as a valid text, and where they were not; offsets from the start of `bytes`.
  static func repaired(_ bytes: [UInt8]) -> (text: String, faults: [Fault]) {
    if let text = String(validating: bytes, as: UTF8.self) { return (text, []) }
    var faults: [Fault] = []
    var position = 0
    while position < bytes.count {
      let length = validLength(bytes, at: position)
      if length > 0 {
        position += length
        continue
      }
      if let last = faults.last, last.offset + last.length == position {
        faults[faults.count - 1].length += 1
      } else {
        faults.append(Fault(offset: position, length: 1))
      }
      position += 1
    }
    return (String(decoding: bytes, as: UTF8.self), faults)
  }

  /// The length of the valid sequence at `position`, 0 if there is none (Unicode table 3-7).
  private static func validLength(_ bytes: [UInt8], at position: Int) -> Int {
    func isContinuation(_ distance: Int, in range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      position + distance < bytes.count && range.contains(bytes[position + distance])
    }
    switch bytes[position] {
    case 0..<0x80: return 1
    case 0xC2...0xDF: return isContinuation(1) ? 2 : 0
    case 0xE0...0xEF:
      let second: ClosedRange<UInt8> =
        switch bytes[position] {
        case 0xE0: 0xA0...0xBF
        case 0xED: 0x80...0x9F
        default: 0x80...0xBF
        }
      return isContinuation(1, in: second) && isContinuation(2) ? 3 : 0
    case 0xF0...0xF4:
      let second: ClosedRange<UInt8> =
        switch bytes[position] {
        case 0xF0: 0x90...0xBF
        case 0xF4: 0x80...0x8F
        default: 0x80...0xBF
        }
      return isContinuation(1, in: second) && isContinuation(2) && isContinuation(3) ? 4 : 0
    default: return 0
    }
  }
}

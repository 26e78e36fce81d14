/// Turns the bytes of a terminal into characters and actions; knows UTF-8, escape sequences and
/// bracketed paste.
///
/// It never waits: when the bytes so far may be the start of something longer, `needsMore` is true,
/// and the caller either feeds more or calls `flush` after a short time.
struct KeyDecoder {
  /// One decoded key.
  enum Key: Hashable {
    case scalar(Unicode.Scalar)
    case action(EditorAction)
    case paste(String)
  }

  private var bytes: ArraySlice<UInt8> = []
  private var pasted: [UInt8]?
  private static let pasteStart = Array("\u{1B}[200~".utf8)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// Adds bytes that were read.
  mutating func feed(_ new: some Sequence<UInt8>) { bytes += new }

  /// Whether unfinished bytes wait for others.
  var needsMore: Bool { !bytes.isEmpty }

  /// Whether a paste has begun and not ended.
  var isPasting: Bool { pasted != nil }

  /// The next key, nil when there are no bytes for one.
  mutating func next() -> Key? {
    while let first = bytes.first {
      if pasted != nil {
        guard let key = nextOfPaste() else { return nil }
        return key
      }
      if first == 0x1B {
        switch escape() {
        case .incomplete: return nil
        case .key(let key): return key
        case .ignored: continue
        }
      }
      if first == 0x1C {
        bytes.removeFirst()
        continue
      }
      if let action = Self.controls[first] {
        bytes.removeFirst()
        return .action(action)
      }
      guard let length = scalarLength(first) else { return nil }
      let decoded = String(decoding: bytes.prefix(length), as: UTF8.self).unicodeScalars
      bytes.removeFirst(length)
      guard let scalar = decoded.first, decoded.count == 1, !(0x80..<0xA0).contains(scalar.value)
      else { continue }
      return .scalar(scalar)
    }
    return nil
  }

  /// The next key when no more bytes came in time: a lone Escape, or nothing of a broken sequence.
  mutating func flush() -> Key? {
    guard !isPasting, let first = bytes.popFirst() else { return nil }
    if first == 0x1B {
      if bytes.first == 0x5B || bytes.first == 0x4F { bytes = [] }
      return .scalar("\u{1B}")
    }
    bytes = []
    return nil
  }

  /// Drops all up to the last Ctrl-C that is no part of a paste; false when there is none.
  mutating func dropThroughInterrupt() -> Bool {
    var isPasted = isPasting
    var last: Int?
    for index in bytes.indices {
      switch bytes[index] {
      case 0x03: if !isPasted { last = index }
      case UInt8(ascii: "~"):
        let end = bytes[...index].suffix(Self.pasteEnd.count)
        if end == Self.pasteStart[...] { isPasted = true }
        if end == Self.pasteEnd[...] { isPasted = false }
      default: break
      }
    }
    guard let last else { return false }
    bytes = bytes[(last + 1)...]
    pasted = nil
    return true
  }

  // MARK: - UTF-8

  /// The bytes of the scalar that starts with `first`; nil when some are still to come.
  private func scalarLength(_ first: UInt8) -> Int? {
    let expected =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    let continuation = bytes.dropFirst().prefix(expected - 1).prefix { $0 & 0xC0 == 0x80 }
    if continuation.count == expected - 1 { return expected }
    return continuation.count + 1 == bytes.count ? nil : continuation.count + 1
  }

  // MARK: - Paste

  private mutating func nextOfPaste() -> Key? {
    guard var text = pasted else { return nil }
    while let byte = bytes.popFirst() {
      text.append(byte)
      if byte == UInt8(ascii: "~") && text.suffix(Self.pasteEnd.count) == Self.pasteEnd[...] {
        pasted = nil
        return .paste(String(decoding: text.dropLast(Self.pasteEnd.count), as: UTF8.self))
      }
    }
    pasted = text
    return nil
  }

  // MARK: - Escape sequences

  private enum Escape {
    case incomplete
    case key(Key)
    case ignored
  }

  private mutating func escape() -> Escape {
    guard bytes.count > 1 else { return .incomplete }
    let second = bytes[bytes.startIndex + 1]
    switch second {
    case 0x0D, 0x0A:
      bytes.removeFirst(2)
      return .key(.action(.newline))
    case 0x7F, 0x08:
      bytes.removeFirst(2)
      return .key(.action(.deletePreviousWord))
    case 0x5B: return control()
    case 0x4F:
      guard bytes.count > 2 else { return .incomplete }
      let name = String(UnicodeScalar(bytes[bytes.startIndex + 2]))
      bytes.removeFirst(3)
      return Self.sequences[name].map { .key(.action($0)) } ?? .ignored
    default:
      // Meta and a character: libedit sees Escape and then the character.
      bytes.removeFirst()
      return .key(.scalar("\u{1B}"))
    }
  }

  /// A control sequence: parameters, intermediates, one final byte (ECMA-48).
  private mutating func control() -> Escape {
    let body = bytes.dropFirst(2)
    guard let end = body.firstIndex(where: { !(0x20..<0x40).contains($0) }) else {
      if body.count < 32 { return .incomplete }
      bytes = []
      return .ignored
    }
    if body[end] == 0x1B {
      // Escape breaks a sequence off and starts the next one.
      bytes = bytes[end...]
      return .ignored
    }
    let name = String(decoding: body[body.startIndex...end], as: UTF8.self)
    bytes = bytes[(end + 1)...]
    if name == "200~" {
      pasted = []
      return .ignored
    }
    return Self.sequences[name].map { .key(.action($0)) } ?? .ignored
  }

  private static let sequences: [String: EditorAction] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end,
    "1~": .home, "7~": .home, "4~": .end, "8~": .end, "3~": .delete,
    "1;5C": .nextWord, "1;3C": .nextWord, "5C": .nextWord,
    "1;5D": .previousWord, "1;3D": .previousWord, "5D": .previousWord,
    "13;2u": .newline, "27;2;13~": .newline,
  ]

  private static let controls: [UInt8: EditorAction] = [
    0x0A: .enter, 0x0D: .enter, 0x03: .cancel, 0x04: .deleteOrEnd, 0x09: .complete,
    0x12: .search, 0x7F: .backspace, 0x08: .backspace, 0x0C: .clearScreen, 0x1A: .suspend,
  ]
}

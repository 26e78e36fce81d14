/// What a person presses or types.
enum Key: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  case text(String)
  case control(Character)
  case enter, tab, escape, backspace, delete
  case up, down, left, right, home, end
  case altEnter
  /// Text as a terminal with bracketed paste sends it.
  case paste(String)
  case bytes([UInt8])

  init(stringLiteral text: String) { self = .text(text) }

  /// What the terminal sends for it.
  var bytes: [UInt8] {
    switch self {
    case .text(let text): Array(text.utf8)
    case .control(let letter): [(letter.asciiValue ?? 0x40) & 0x1F]
    case .enter: [0x0D]
    case .tab: [0x09]
    case .escape: [0x1B]
    case .backspace: [0x7F]
    case .delete: Array("\u{1B}[3~".utf8)
    case .up: Array("\u{1B}[A".utf8)
    case .down: Array("\u{1B}[B".utf8)
    case .right: Array("\u{1B}[C".utf8)
    case .left: Array("\u{1B}[D".utf8)
    case .home: Array("\u{1B}[H".utf8)
    case .end: Array("\u{1B}[F".utf8)
    case .altEnter: [0x1B, 0x0D]
    case .paste(let text): Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)
    case .bytes(let bytes): bytes
    }
  }
}

/// What a key asks of the editor beside typing itself.
///
/// The raw value is an unprintable C1 code under which the command is bound in libedit's key maps.
enum EditorAction: UInt8, CaseIterable {
  case enter = 0x80
  case cancel = 0x81
  case deleteOrEnd = 0x82
  case complete = 0x83
  case paste = 0x84
  case newline = 0x85
  case search = 0x86
  case right = 0x87
  case left = 0x88
  case backspace = 0x89
  case clearScreen = 0x8A
  case prefill = 0x8B
  case searchStep = 0x8C
  /// Handled where keys are read.
  case suspend = 0x8D
  case up = 0x90
  case down = 0x91
  case home = 0x92
  case end = 0x93
  case nextWord = 0x94
  case previousWord = 0x95
  case delete = 0x96
  case lineUp = 0x97
  case lineDown = 0x98
  case deletePreviousWord = 0x99

  /// The libedit command that does all of it; nil for those of `LineEditor`.
  var libEditCommand: String? {
    switch self {
    case .up: "ed-prev-history"
    case .down: "ed-next-history"
    case .home: "ed-move-to-beg"
    case .end: "ed-move-to-end"
    case .nextWord: "em-next-word"
    case .previousWord: "ed-prev-word"
    case .lineUp: "ed-prev-line"
    case .lineDown: "ed-next-line"
    case .deletePreviousWord: "ed-delete-prev-word"
    default: nil
    }
  }

  /// The code in the notation of libedit's `bind`.
  var key: String { "\\" + String(rawValue, radix: 8) }
}

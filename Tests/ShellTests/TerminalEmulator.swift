import Rendering

/// A small screen that understands what the painter writes, and nothing else.
struct TerminalEmulator {
  private(set) var cells: [[Character]]
  private(set) var row = 0
  private(set) var column = 0
  let columns: Int
  /// Sequences that it does not know.
  private(set) var unknown: [String] = []

  init(columns: Int) {
    self.columns = columns
    cells = [[Character](repeating: " ", count: columns)]
  }

  /// The rows without spaces at their ends, a wide character's second cell left out.
  var rows: [String] {
    cells.map { cells in
      let text = String(cells.filter { $0 != "\u{0}" })
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }

  mutating func write(_ text: String) {
    var rest = Array(text)[...]
    while let character = rest.popFirst() {
      switch character {
      case "\r\n":
        column = 0
        lineFeed()
      case "\r": column = 0
      case "\n": lineFeed()
      case "\u{7}": continue
      case "\u{1B}": escape(&rest)
      default: put(character)
      }
    }
  }

  private mutating func put(_ character: Character) {
    let width = DisplayWidth.of(character)
    guard width > 0 else { return }
    // The painter must never rely on the terminal to fold a line.
    if column + width > columns {
      unknown.append("folded")
      return
    }
    cells[row][column] = character
    if width == 2 { cells[row][column + 1] = "\u{0}" }
    column += width
  }

  private mutating func lineFeed() {
    row += 1
    if row == cells.count { cells.append([Character](repeating: " ", count: columns)) }
  }

  private mutating func escape(_ rest: inout ArraySlice<Character>) {
    guard rest.popFirst() == "[" else { return unknown.append("escape") }
    var parameters = ""
    while let character = rest.popFirst() {
      guard character.isLetter else {
        parameters.append(character)
        continue
      }
      let number = Int(parameters) ?? 1
      switch character {
      case "A": row -= number
      case "B": row += number
      case "C": column = min(columns - 1, column + number)
      case "K": for index in min(column, columns)..<columns { cells[row][index] = " " }
      case "J":
        for index in min(column, columns)..<columns { cells[row][index] = " " }
        cells.removeLast(cells.count - row - 1)
      case "m": break
      default: unknown.append(String(character))
      }
      if row < 0 || row >= cells.count { unknown.append("row \(row)") }
      row = min(max(0, row), cells.count - 1)
      return
    }
  }
}

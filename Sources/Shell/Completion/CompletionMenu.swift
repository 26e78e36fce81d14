import Rendering

/// What Tab does with candidates: the text that is certain, and the list to show.
struct CompletionMenu {
  var result: CompletionResult
  /// The piece of text that candidates replace.
  var typed: String

  /// What to insert in place of the typed piece: the only candidate, or what all have in common
  /// when that is more than was typed; nil to list them.
  var insertion: String? {
    let texts = result.candidates.map(\.text)
    guard let first = texts.first else { return nil }
    if texts.count == 1 { return first == typed ? nil : first }
    var common = first[...]
    for text in texts.dropFirst() { common = common.commonPrefix(with: text) }
    let isLonger = common.count > typed.count
    return isLonger && common.lowercased().hasPrefix(typed.lowercased()) ? String(common) : nil
  }

  /// The list, in columns, for a screen; it leaves room for the line that is edited.
  func lines(columns: Int, height: Int) -> [String] {
    let cells = result.candidates.map { $0.note.isEmpty ? $0.label : "\($0.label)  (\($0.note))" }
    let width = min(columns - 1, (cells.map { DisplayWidth.of($0) }.max() ?? 0) + 2)
    let perRow = max(1, columns / max(1, width))
    let room = max(1, height - 4)
    let rows = (cells.count + perRow - 1) / perRow
    let shownRows = rows > room ? room - 1 : rows
    var lines = (0..<max(1, shownRows)).map { row in
      cells.dropFirst(row * perRow).prefix(perRow)
        .map { TerminalText.padded(TerminalText.truncated($0, to: width), to: width) }.joined()
    }
    let hidden = cells.count - shownRows * perRow
    if hidden > 0 { lines.append("… and \(hidden) more") }
    return lines
  }
}

extension Substring {
  fileprivate func commonPrefix(with other: String) -> Substring {
    let count = zip(self, other).prefix { $0 == $1 }.count
    return prefix(count)
  }
}

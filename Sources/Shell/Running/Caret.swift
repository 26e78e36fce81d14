import Rendering

/// Shows the line with an error and marks under it.
enum Caret {
  /// The line and the marks, cut around the place to the width of the screen.
  static func lines(for place: ShellError.Place, width: Int) -> [String] {
    let bytes = Array(place.text.utf8)
    let start = min(max(0, place.range.lowerBound), bytes.count)
    let end = min(max(start, place.range.upperBound), bytes.count)
    let lineStart = (bytes[..<start].lastIndex(of: 0x0A) ?? -1) + 1
    let lineEnd = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    func text(_ range: Range<Int>) -> String {
      TerminalText.cleaned(String(decoding: bytes[range], as: UTF8.self))
    }
    var before = text(lineStart..<start)
    let marked = text(start..<max(start, min(end, lineEnd)))
    let after = text(max(start, min(end, lineEnd))..<max(lineEnd, min(end, lineEnd)))
    let room = max(8, width / 2)
    if DisplayWidth.of(before) > room {
      var kept = before[...]
      while DisplayWidth.of(kept) > room - 1 { kept = kept.dropFirst() }
      before = "…" + kept
    }
    let line = TerminalText.truncated(before + marked + after, to: max(20, width - 2))
    let markCount = max(1, min(DisplayWidth.of(marked), width - 2 - DisplayWidth.of(before)))
    let marks =
      String(repeating: " ", count: DisplayWidth.of(before))
      + String(repeating: "^", count: max(1, markCount))
    return ["  " + line, "  " + marks]
  }
}

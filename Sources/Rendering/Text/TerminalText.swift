/// Text made fit for a terminal: cleaned, padded, cut and wrapped by display columns.
package enum TerminalText {
  /// Replaces what would move the cursor, change colours or reverse the line.
  ///
  /// Article text is not trusted: an escape sequence in it must not reach the terminal. Tabs become
  /// spaces; line feeds stay.
  package static func cleaned(_ text: String) -> String {
    let isClean = text.utf8.allSatisfy { ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A }
    if isClean { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: result.append(scalar)
      case 0x09: result.append(" ")
      case 0x0D: continue
      case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: result.append("\u{2421}")
      case 0x80..<0xA0: result.append("\u{FFFD}")
      case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Fills `text` with spaces to `width` columns.
  package static func padded(_ text: String, to width: Int, rightAligned: Bool = false) -> String {
    let fill = String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
    return rightAligned ? fill + text : text + fill
  }

  /// Cuts `text` to `width` columns, with `…` where something was cut.
  package static func truncated(_ text: String, to width: Int) -> String {
    if DisplayWidth.of(text) <= width { return text }
    if width < 1 { return "" }
    var result = ""
    var used = 0
    for character in text {
      let columns = DisplayWidth.of(character)
      if used + columns > width - 1 { break }
      result.append(character)
      used += columns
    }
    return result + "…"
  }

  /// Breaks `text` into lines of at most `width` columns, between words where possible.
  ///
  /// A character wider than `width` stands alone in its line. More than `limit` lines end with `…`.
  package static func wrapped(_ text: String, to width: Int, limit: Int = .max) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      wrap(paragraph, to: max(1, width), limit: limit, into: &lines)
      if lines.count > limit { break }
    }
    if lines.count > limit {
      lines.removeLast(lines.count - limit)
      if let last = lines.popLast() { lines.append(truncated(last + " …", to: width)) }
    }
    return lines.isEmpty ? [""] : lines
  }

  /// Appends the lines of one paragraph, stopping soon after `limit`.
  private static func wrap(
    _ paragraph: Substring, to width: Int, limit: Int, into lines: inout [String]
  ) {
    var line = ""
    var used = 0
    var isFirst = true
    for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
      if lines.count > limit { return }
      let columns = DisplayWidth.of(word)
      if !line.isEmpty && used + 1 + columns > width {
        lines.append(line)
        (line, used) = ("", 0)
      } else if !isFirst {
        line += " "
        used += 1
      }
      isFirst = false
      if columns <= width {
        line += word
        used += columns
        continue
      }
      for character in word {
        let columns = DisplayWidth.of(character)
        if used + columns > width && !line.isEmpty {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line.append(character)
        used += columns
      }
    }
    lines.append(line)
  }
}

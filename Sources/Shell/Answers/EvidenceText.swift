import Rendering

/// Evidence as people read it.
enum EvidenceText {
  /// Heading, then the sentence with the words between `»` and `«` (and bold where possible).
  static func text(of evidence: ShellEvidence, width: Int, colors: Bool) -> String {
    let head = evidence.article.map(heading) ?? "no article"
    var result = TerminalText.wrapped(head, to: width)
      .map { TextStyle.bold.apply($0, colors: colors) + "\n" }.joined()
    let scalars = Array(evidence.sentence.unicodeScalars)
    let range = evidence.marked.clamped(to: 0..<scalars.count)
    func part(_ range: Range<Int>) -> String {
      let text = String(String.UnicodeScalarView(scalars[range]))
      return TerminalText.cleaned(text).split(separator: "\n").joined(separator: " ")
    }
    let marked = range.isEmpty ? "" : "»\(part(range))«"
    let sentence = part(0..<range.lowerBound) + marked + part(range.upperBound..<scalars.count)
    let lines = TerminalText.wrapped(sentence, to: max(10, width - 2))
    result += MarkedLines.styled(lines, colors: colors).map { "  \($0)\n" }.joined()
    if let speaker = evidence.speaker {
      result += TextStyle.dim.apply(
        TerminalText.truncated("  said by \(TerminalText.cleaned(speaker))", to: width),
        colors: colors)
      result += "\n"
    }
    for note in evidence.notes {
      for line in TerminalText.wrapped(TerminalText.cleaned(note), to: max(10, width - 2)) {
        result += TextStyle.dim.apply("  \(line)", colors: colors) + "\n"
      }
    }
    return result
  }

  /// `veil.txt#1 · 2025-09-05 · Harbour talks stall · paragraph 2 of 9 · a:1`.
  static func heading(of place: ShellArticlePlace) -> String {
    let paragraph = "paragraph \(place.paragraph) of \(place.paragraphCount)"
    let parts = [place.source, place.date, place.title, paragraph, place.id].compactMap { $0 }
    return TerminalText.cleaned(parts.joined(separator: " · "))
  }
}

import Rendering

/// An article laid out for reading, with one place marked.
struct ArticlePage {
  var text: String
  /// The line of the marked place, from 1.
  var markedLine: Int
  private let lineCount: Int

  init(article: ShellArticle, marked: Range<Int>, width: Int, colors: Bool) {
    let heading = [article.title, article.date, article.source, article.id].compactMap { $0 }
    var lines = TerminalText.wrapped(
      TerminalText.cleaned(heading.joined(separator: " · ")), to: width)
    lines = lines.map { TextStyle.bold.apply($0, colors: colors) } + [""]
    let scalars = Array(article.text.unicodeScalars)
    let range = marked.clamped(to: 0..<scalars.count)
    func part(_ range: Range<Int>) -> String {
      TerminalText.cleaned(String(String.UnicodeScalarView(scalars[range])))
    }
    let before = part(0..<range.lowerBound)
    let middle = range.isEmpty ? "" : "»" + part(range) + "«"
    let body = TerminalText.wrapped(
      before + middle + part(range.upperBound..<scalars.count), to: min(width, 100))
    let first = body.firstIndex { $0.contains("»") } ?? 0
    markedLine = lines.count + first + 1
    lines += MarkedLines.styled(body, colors: colors)
    lineCount = lines.count
    text = lines.joined(separator: "\n") + "\n"
  }

  /// The line, from 1, with which a screen of `rows` rows shows the place with what is around it,
  /// and no empty rows after the article.
  func firstLine(rows: Int) -> Int {
    max(1, min(markedLine - rows / 3, lineCount - rows + 2))
  }
}

import GraphModel
import QueryLanguage
import Rendering

/// Colours for a line while it is typed: names that are known, ambiguous or unknown, the words of
/// the grammar, strings, numbers, commands.
package final class LineHighlighter {
  private let session: any ShellSession
  private var known: [String: TextStyle] = [:]
  private weak var knownGraph: (any QueryableGraph)?
  private static let cacheLimit = 2000
  private static let longest = 4000

  /// A highlighter over the session's current graph.
  package init(session: any ShellSession) { self.session = session }

  /// Runs of the text with a style, in order.
  package func spans(for text: String) -> [StyledSpan] {
    guard text.utf8.count <= Self.longest else { return [] }
    let line = text.drop { $0 == " " }
    if line.hasPrefix(".") { return commandSpans(in: text) }
    if EnglishParser.isCypher(String(line)) {
      return CypherHighlighter.spans(in: text, symbols: session.graph.symbols)
    }
    return questionSpans(in: text)
  }

  private func commandSpans(in text: String) -> [StyledSpan] {
    let scalars = Array(text.unicodeScalars)
    let start = scalars.firstIndex { $0 != " " } ?? 0
    let end = scalars[start...].firstIndex(of: " ") ?? scalars.count
    let name = String(String.UnicodeScalarView(scalars[start..<end])).dropFirst().lowercased()
    let isKnown = CommandCatalog.command(named: name) != nil
    return [StyledSpan(start..<end, isKnown ? .command : .unknownEntity)]
  }

  // MARK: - Questions

  /// A word of the line, in scalars.
  private struct Word {
    var range: Range<Int>
    var text: String
    var isQuoted: Bool
  }

  private func questionSpans(in text: String) -> [StyledSpan] {
    forgetOldGraph()
    let offsets = ScalarOffsets(text)
    let words = QuestionWord.words(of: text).map {
      Word(
        range: offsets.scalar(at: $0.range.lowerBound)..<offsets.scalar(at: $0.range.upperBound),
        text: $0.text, isQuoted: $0.isQuoted)
    }
    var spans: [StyledSpan] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      if let (count, style) = name(startingAt: index, in: words) {
        spans.append(
          StyledSpan(word.range.lowerBound..<words[index + count - 1].range.upperBound, style))
        index += count
        continue
      }
      if let style = style(of: word, isLast: index == words.count - 1) {
        spans.append(StyledSpan(word.range, style))
      }
      index += 1
    }
    return spans
  }

  /// The longest run of words that is a name, with what is known of it.
  private func name(startingAt index: Int, in words: [Word]) -> (count: Int, style: TextStyle)? {
    if words[index].isQuoted {
      let style = lookup(words[index].text)
      return style.map { (1, $0) }
    }
    guard !QuestionGrammar.functionWords.contains(words[index].text.lowercased()) else {
      return nil
    }
    for count in (1...min(4, words.count - index)).reversed() {
      let run = words[index..<index + count]
      if run.dropFirst().contains(where: \.isQuoted) { continue }
      let text = run.map(\.text).joined(separator: " ")
      if let style = lookup(text) { return (count, style) }
    }
    return nil
  }

  private func style(of word: Word, isLast: Bool) -> TextStyle? {
    if word.isQuoted { return .string }
    if QuestionGrammar.functionWords.contains(word.text.lowercased()) { return .keyword }
    if word.text.unicodeScalars.allSatisfy({ (0x30...0x39).contains($0.value) || $0 == "-" }) {
      return .number
    }
    let isCapitalized = word.text.first.map { $0.isUppercase } ?? false
    return isCapitalized && !isLast ? .unknownEntity : nil
  }

  /// Known or ambiguous; nil when no entity has the name.
  private func lookup(_ name: String) -> TextStyle? {
    if let style = known[name] { return style == .plain ? nil : style }
    let matches = session.graph.entities(named: name, matching: .exact, limit: 4)
    let count = Set(matches.map(\.node)).count
    let style: TextStyle = count == 0 ? .plain : count == 1 ? .knownEntity : .ambiguousEntity
    if known.count >= Self.cacheLimit { known.removeAll() }
    known[name] = style
    return style == .plain ? nil : style
  }

  private func forgetOldGraph() {
    let graph = session.graph
    if knownGraph !== graph {
      known.removeAll()
      knownGraph = graph
    }
  }
}

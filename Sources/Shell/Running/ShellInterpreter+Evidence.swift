import QueryEngine
import Rendering

/// `why`, `.open` and `.source`: the articles behind an answer.
extension ShellInterpreter {
  func showEvidence(ofRow row: Int) throws(ShellError) -> StatementOutcome {
    let evidence = try checkedEvidence(ofRow: row)
    if evidence.isEmpty {
      note("Nothing in an article stands behind row \(row).")
      return .nothing
    }
    var text = ""
    for (index, item) in evidence.enumerated() {
      if index > 0 { text += "\n" }
      text += EvidenceText.text(
        of: item, width: renderingOptions.width ?? 100, colors: renderingOptions.colors)
    }
    writeData(text, isForReading: true)
    return .found
  }

  private func checkedEvidence(ofRow row: Int) throws(ShellError) -> [ShellEvidence] {
    guard let answer = lastAnswer else {
      throw ShellError("There is no answer yet; ask something first, then `why 1`.")
    }
    let count = answer.result.rows.count
    guard (1...max(1, count)).contains(row), count > 0 else {
      throw ShellError("The last answer has \(Self.count(count, "row")); there is no row \(row).")
    }
    return try session.evidence(ofRow: row)
  }

  func open(_ words: [String]) throws(ShellError) -> StatementOutcome {
    guard let word = words.first else {
      throw ShellError("Say what to open: .open ROW for an article, .open DIRECTORY for a graph.")
    }
    guard let row = Int(word) else {
      try session.open(word)
      lastAnswer = nil
      note("Opened \(session.directory)", style: .dim)
      return .done
    }
    guard let place = try checkedEvidence(ofRow: row).lazy.compactMap(\.article).first else {
      throw ShellError("No article stands behind row \(row).")
    }
    let article = try session.article(place.id)
    let page = ArticlePage(
      article: article, marked: place.range, width: renderingOptions.width ?? 100,
      colors: renderingOptions.colors)
    let isPaged = settings.usesPager && outputPath == nil && needsPager(page.text)
    if !(isPaged && Pager.show(page.text, line: page.firstLine(rows: terminal.size.rows))) {
      writeData(page.text, isForReading: true)
    }
    return .found
  }

  func showSources() throws(ShellError) -> StatementOutcome {
    guard let answer = lastAnswer else { throw ShellError("There is no answer yet.") }
    var order: [String] = []
    var found: [String: (place: ShellArticlePlace, rows: Int)] = [:]
    for row in answer.result.rows.indices.prefix(1000) {
      let places = try session.evidence(ofRow: row + 1).compactMap(\.article)
      for (id, place) in Dictionary(
        places.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      {
        if found[id] == nil { order.append(id) }
        found[id, default: (place, 0)].rows += 1
      }
    }
    let lines = order.sorted().compactMap { id in
      found[id].map { entry in
        EvidenceText.heading(of: entry.place) + " · " + Self.count(entry.rows, "row") + "\n"
      }
    }
    if lines.isEmpty {
      note("No article stands behind the last answer.")
      return .nothing
    }
    writeData(lines.joined(), isForReading: true)
    return .found
  }
}

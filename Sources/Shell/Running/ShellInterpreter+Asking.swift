import GraphModel
import QueryEngine
import Rendering

/// Asking questions and showing their answers.
extension ShellInterpreter {
  func ask(_ question: String) throws(ShellError) -> StatementOutcome {
    let token = CancellationToken()
    let start = ContinuousClock.now
    let options = QueryOptions().withCancellation(token).keepingRowsWhenStopped()
    let answer = try stopping(by: token) { () throws(ShellError) in
      try session.ask(question, options: options)
    }
    let time = ContinuousClock.now - start
    lastQuestion = question
    lastAnswer = answer
    shownRows = 0
    if let interpretation = answer.interpretation, isInteractive || settings.explains {
      note(TerminalText.cleaned(interpretation), style: .dim)
    }
    if settings.explains {
      if answer.interpretation != nil { note(TerminalText.cleaned(answer.cypher), style: .dim) }
      if let plan = answer.result.plan { note(PlanText.lines(of: plan).joined(separator: "\n")) }
    }
    let outcome = show(answer, question: question)
    showSummary(of: answer, time: time)
    if showsTip && !answer.result.rows.isEmpty && answer.interpretation != nil {
      showsTip = false
      note(
        "why 1 shows the sentence behind row 1; .open 1 its article; .graph draws the answer, "
          + ".graph FILE.svg saves the picture.", style: .dim)
    }
    if answer.result.rows.isEmpty && answer.result.sideEffects.isEmpty {
      explainEmptiness(of: answer, question: question)
    }
    return outcome
  }

  private func show(_ answer: ShellAnswer, question: String) -> StatementOutcome {
    let result = answer.result
    let hasRows = !result.rows.isEmpty
    // A person sees no empty table; a program always gets the shape it asked for.
    if !result.columns.isEmpty && (hasRows || settings.mode != .table) { showRows() }
    if hasRows { showTimeline(of: answer, question: question) }
    return hasRows || !result.sideEffects.isEmpty ? .found : .nothing
  }

  /// Shows the next rows of the last answer.
  private func showRows() {
    guard let answer = lastAnswer else { return }
    let rows = answer.result.rows
    let isForReading = [.table, .line, .markdown].contains(settings.mode)
    let limit = isForReading && outputPath == nil ? settings.rowLimit ?? rows.count : rows.count
    let end = min(rows.count, shownRows + max(1, limit))
    var table = ResultTable(answer.result)
    table.rows = Array(rows[shownRows..<max(shownRows, end)])
    var options = renderingOptions
    options.firstRowNumber = shownRows + 1
    let text = settings.mode.render(table, options: options)
    shownRows = end
    writeData(text, isForReading: isForReading)
  }

  func showMore() -> StatementOutcome {
    guard let answer = lastAnswer, shownRows < answer.result.rows.count else {
      note(lastAnswer == nil ? "There is no answer yet." : "There are no more rows.")
      return .nothing
    }
    showRows()
    noteRemainingRows(of: answer)
    return .found
  }

  private func noteRemainingRows(of answer: ShellAnswer) {
    let rest = answer.result.rows.count - shownRows
    if rest > 0 { note("\(Self.count(rest, "more row")); type `more`", style: .dim) }
  }

  // MARK: - What stands under an answer

  /// Number of rows, time and what names were taken for, in one line.
  private func showSummary(of answer: ShellAnswer, time: Duration) {
    guard isInteractive || settings.showsTime || answer.result.isStopped else { return }
    let result = answer.result
    var parts: [String] = []
    if !result.columns.isEmpty { parts.append(Self.count(result.rows.count, "row")) }
    if result.isTruncated { parts.append("cut off at the limit") }
    if result.isStopped { parts.append("stopped: there may be more") }
    parts += Self.changes(result.sideEffects)
    if settings.showsTime { parts.append(Self.text(of: time)) }
    var parting: ShellName?
    for name in answer.names where name.spellings > 1 {
      parts.append("matched \(name.spellings) spellings of \(name.name) (why: .names)")
      // Full name and surname alone are nothing to think about.
      if name.spellings > 2, toldSpellings.insert(name.id).inserted { parting = name }
    }
    if !parts.isEmpty { note(TerminalText.cleaned(parts.joined(separator: " · ")), style: .dim) }
    if isInteractive, let parting {
      note(
        TerminalText.cleaned(
          "If one of them is somebody else: .split \(EntityText.quoted(parting.name)) in "
            + "ARTICLE-ID as NAME"), style: .dim)
    }
    for name in answer.names where name.alternatives.isEmpty {
      guard !name.name.lowercased().contains(name.words.lowercased()) else { continue }
      note(TerminalText.cleaned("“\(name.words)” was taken for \(name.name)"), style: .dim)
    }
    for name in answer.names where !name.alternatives.isEmpty {
      let others = name.alternatives.prefix(3).joined(separator: ", ")
      note(
        TerminalText.cleaned("“\(name.words)” was taken for \(name.name), not \(others)"),
        style: .dim)
    }
    if shownRows > 0 { noteRemainingRows(of: answer) }
  }

  /// What a query changed, such as `2 nodes created`.
  static func changes(_ effects: SideEffects) -> [String] {
    [
      (effects.nodesCreated, "node", "created"), (effects.nodesDeleted, "node", "deleted"),
      (effects.relationshipsCreated, "relationship", "created"),
      (effects.relationshipsDeleted, "relationship", "deleted"),
      (effects.labelsAdded, "label", "added"), (effects.labelsRemoved, "label", "removed"),
      (effects.propertiesSet, "property value", "set"),
      (effects.propertiesRemoved, "property value", "removed"),
    ].compactMap { number, noun, verb in
      number > 0 ? "\(count(number, noun)) \(verb)" : nil
    }
  }

  /// `0.8 ms`, `12 ms`, `3.4 s`.
  static func text(of time: Duration) -> String {
    let (seconds, attoseconds) = time.components
    let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    if microseconds < 10_000 { return "\(microseconds / 1000).\(microseconds / 100 % 10) ms" }
    if microseconds < 1_000_000 { return "\(microseconds / 1000) ms" }
    return "\(microseconds / 1_000_000).\(microseconds / 100_000 % 10) s"
  }

  /// A line of bars under the answer to a timeline question.
  private func showTimeline(of answer: ShellAnswer, question: String) {
    guard isInteractive, outputPath == nil, question.lowercased().hasPrefix("timeline") else {
      return
    }
    var sparkline = Sparkline()
    for row in answer.result.rows { sparkline.add(row: row) }
    if let line = sparkline.line(ascii: settings.ascii) { note(line) }
  }

  // MARK: - Empty answers

  /// Says what is known of the names, and which part of the question ruled everything out.
  private func explainEmptiness(of answer: ShellAnswer, question: String) {
    guard isInteractive || answer.interpretation != nil else { return }
    let shorter = QuestionRelaxation.shorter(question)
    let token = CancellationToken()
    let options = QueryOptions().withCancellation(token)
    for relaxed in shorter where !token.isCancelled {
      let count = stopping(by: token) {
        session.rowCount(of: relaxed.question, options: options)
      }
      guard let count, count > 0 else { continue }
      note(
        TerminalText.cleaned(
          "Without “\(relaxed.removed)” there \(count == 1 ? "is" : "are") "
            + "\(Self.count(count, "row"))."))
      if isInteractive {
        correction = relaxed.question
        note("Press Enter to run: \(TerminalText.cleaned(relaxed.question))", style: .dim)
      }
      return
    }
    if let reason = session.reasonForNothing() {
      note(TerminalText.cleaned(reason))
    } else {
      note("Nothing fits the pattern.")
    }
  }
}

import GraphModel
import QueryEngine
import Rendering

/// `.explain`, `.profile`, `.schema`, `.stats` and parameters.
extension ShellInterpreter {
  func explain(_ words: [String]) throws(ShellError) -> StatementOutcome {
    let question = words.first ?? ""
    if ["", "on", "off"].contains(question) {
      return try setSwitch(question.isEmpty ? [] : [question], name: "explain", \.explains)
    }
    let cypher = try session.cypher(for: question)
    writeData(TerminalText.cleaned(cypher) + "\n", isForReading: true)
    let probe = try session.inspect("EXPLAIN " + cypher, options: QueryOptions())
    if let plan = probe.result.plan {
      writeData(PlanText.lines(of: plan).joined(separator: "\n") + "\n", isForReading: true)
    }
    return .found
  }

  func profile(_ words: [String]) throws(ShellError) -> StatementOutcome {
    guard let question = words.first, !question.isEmpty else {
      throw ShellError("Say which question: .profile who mentioned Zelensky")
    }
    let cypher = try session.cypher(for: question)
    let token = CancellationToken()
    let options = QueryOptions().withCancellation(token)
    let start = ContinuousClock.now
    let answer = try stopping(by: token) { () throws(ShellError) in
      try session.inspect("PROFILE " + cypher, options: options)
    }
    var lines = answer.result.plan.map { PlanText.lines(of: $0) } ?? ["There is no plan to show."]
    let statistics = answer.result.statistics
    lines.append(
      "\(Self.count(answer.result.rows.count, "row")), \(statistics.rowsProduced) made on the way, "
        + "\(Self.count(statistics.relationshipsVisited, "relationship")) visited"
        + (settings.showsTime ? ", " + Self.text(of: ContinuousClock.now - start) : ""))
    writeData(lines.joined(separator: "\n") + "\n", isForReading: true)
    return .found
  }

  func showSchema() -> StatementOutcome {
    let graph = session.graph
    let symbols = graph.symbols
    let rows =
      symbols.labels.map { name -> [Value] in
        let count = graph.labelID(name).map { graph.nodeCount(labeled: $0) } ?? 0
        return [.string("label"), .string(name), .integer(Int64(count))]
      }
      + symbols.relationshipTypes.map { name -> [Value] in
        let count = graph.relationshipTypeID(name).map { graph.relationshipCount(ofType: $0) } ?? 0
        return [.string("relationship"), .string(name), .integer(Int64(count))]
      } + symbols.propertyKeys.map { [.string("property"), .string($0), .null] }
    writeTable(columns: ["what", "name", "count"], rows: rows)
    return rows.isEmpty ? .nothing : .found
  }

  func showStatistics() -> StatementOutcome {
    let facts = session.statistics()
    writeTable(
      columns: ["what", "value"], rows: facts.map { [.string($0.name), .string($0.value)] })
    return facts.isEmpty ? .nothing : .found
  }

  /// Rows that are no answer: they have no numbers and do not change what `why` refers to.
  func writeTable(columns: [String], rows: [[Value]]) {
    var options = renderingOptions
    options.numbersRows = false
    let table = ResultTable(columns: columns, rows: rows, graph: session.graph)
    writeData(
      settings.mode.render(table, options: options),
      isForReading: [.table, .line, .markdown].contains(settings.mode))
  }

  // MARK: - Parameters

  func setParameter(_ words: [String]) throws(ShellError) -> StatementOutcome {
    let line = words.first ?? ""
    let name = String(line.prefix { !$0.isWhitespace })
    if name.isEmpty { return showParameters() }
    let bare = name.hasPrefix("$") ? String(name.dropFirst()) : name
    let isName = bare.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_"
    }
    guard isName, !bare.isEmpty else {
      throw ShellError("“\(name)” is no parameter name; use letters, digits and _.")
    }
    let value = String(line.dropFirst(name.count).drop(while: \.isWhitespace))
    if value.isEmpty {
      session.parameters[bare] = nil
    } else {
      session.parameters[bare] = ParameterLiteral.value(of: value)
    }
    return .done
  }

  func showParameters() -> StatementOutcome {
    let parameters = session.parameters.sorted { $0.key < $1.key }
    if parameters.isEmpty {
      note("There are no parameters; set one with .set NAME VALUE")
      return .done
    }
    let cells = CellText(graph: session.graph)
    writeTable(
      columns: ["name", "value"],
      rows: parameters.map { name, value in
        if case .list = value {
          [.string(name), .string(cells.plainText(of: value))]
        } else {
          [.string(name), value]
        }
      })
    return .done
  }
}

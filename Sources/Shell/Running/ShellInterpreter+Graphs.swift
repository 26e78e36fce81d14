import Glibc
import GraphModel
import QueryEngine
import Rendering

/// `.graph` and `.export`.
extension ShellInterpreter {
  func drawAnswer(_ words: [String]) throws(ShellError) -> StatementOutcome {
    guard let answer = lastAnswer, !answer.result.rows.isEmpty else {
      throw ShellError("There is no answer to draw; ask something first.")
    }
    let (rest, top) = try Self.takeTop(words)
    var selection =
      session.selectionOfLastAnswer()
      ?? GraphSelection(rows: answer.result.rows, graph: answer.result.graph)
    if selection.nodes.isEmpty { selection = namedSelection(of: answer) }
    if selection.nodes.count == 1, let node = selection.nodes.first {
      // A dot alone is no picture; what is around it may be one.
      selection = GraphSelection(around: node, graph: answer.result.graph)
    }
    if selection.nodes.isEmpty {
      throw ShellError("The last answer has nothing to draw: no entity, statement or path in it.")
    }
    var options = GraphOptions(top: top ?? 60, title: lastQuestion, text: renderingOptions)
    if let path = rest.first {
      options.text = RenderingOptions()
      return try write(selection, to: path, format: nil, options: options)
    }
    options.top = top ?? 30
    let bytes = try render(selection, as: .tree, options: options)
    writeData(String(decoding: bytes, as: UTF8.self), isForReading: true)
    return .found
  }

  /// The entities that the cells of an answer name, for answers with names instead of nodes.
  private func namedSelection(of answer: ShellAnswer) -> GraphSelection {
    let graph = answer.result.graph
    var names: Set<String> = []
    for row in answer.result.rows.prefix(2000) {
      for value in row {
        if case .string(let name) = value, name.utf8.count < 100 { names.insert(name) }
      }
    }
    let nodes = (names.sorted() + answer.names.map(\.name)).compactMap { name in
      graph.entities(named: name, matching: .exact, limit: 1).first?.node
    }
    return GraphSelection(rows: nodes.map { [.node($0)] }, graph: graph)
  }

  func exportGraph(_ words: [String]) throws(ShellError) -> StatementOutcome {
    let (rest, top) = try Self.takeTop(words)
    guard let last = rest.last else {
      throw ShellError("Say where to: .export FILE, such as .export graph.graphml")
    }
    let format = rest.count > 1 ? GraphExportFormat(rawValue: rest[0].lowercased()) : nil
    if rest.count > 1 && format == nil {
      let names = GraphExportFormat.allCases.map(\.name).joined(separator: ", ")
      throw ShellError("There is no format “\(rest[0])”; the formats are \(names).")
    }
    return try write(
      GraphSelection(whole: session.graph), to: last, format: format,
      options: GraphOptions(top: top ?? 60))
  }

  /// Takes `top N` from the end of a command's words.
  private static func takeTop(_ words: [String]) throws(ShellError) -> ([String], Int?) {
    guard let index = words.firstIndex(of: "top") else { return (words, nil) }
    guard index + 1 < words.count, let number = Int(words[index + 1]), number > 0 else {
      throw ShellError("Say how many nodes to show: top 20")
    }
    return (Array(words[..<index]) + words[(index + 2)...], number)
  }

  private func write(
    _ selection: GraphSelection, to path: String, format: GraphExportFormat?,
    options: GraphOptions
  ) throws(ShellError) -> StatementOutcome {
    guard let format = format ?? GraphExportFormat(fileName: path) else {
      let endings = GraphExportFormat.allCases.map { ".\($0.fileExtension)" }
      throw ShellError(
        "The ending of “\(path)” names no format; use one of \(endings.joined(separator: " ")).")
    }
    let bytes = try render(selection, as: format, options: options)
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor >= 0, FileDescriptor.write(bytes, to: descriptor) else {
      throw ShellError("Cannot write to \(path): \(SystemMessage.current)")
    }
    note("Wrote \(path)" + Self.extent(of: selection, as: format, options), style: .dim)
    return .done
  }

  /// What a picture shows of a selection, such as `: 60 of 75 nodes, the heaviest`.
  private static func extent(
    of selection: GraphSelection, as format: GraphExportFormat, _ options: GraphOptions
  ) -> String {
    guard format.isPicture else { return "" }
    let picture = GraphPicture(
      selection, top: options.top, keepsStatements: options.keepsStatements)
    let shown = count(picture.nodes.count, "node") + ", " + count(picture.edges.count, "line")
    if picture.hiddenNodes == 0 { return ": \(shown)" }
    return ": \(shown); \(picture.hiddenNodes) lighter nodes left out, `top N` shows more"
  }

  private func render(
    _ selection: GraphSelection, as format: GraphExportFormat, options: GraphOptions
  ) throws(ShellError) -> [UInt8] {
    do {
      return try format.render(selection, options: options)
    } catch {
      throw ShellError(error.message)
    }
  }
}

package import GraphModel

/// Values as people read them: entities by name and kind, paths as walks, temporals in ISO 8601.
package struct CellText {
  package let graph: any QueryableGraph
  /// Whether arrows are drawn with ASCII only.
  package var ascii = false
  /// Whether each step of a path starts a line.
  package var breaksPaths = false

  /// Names come from `graph`.
  package init(graph: any QueryableGraph, ascii: Bool = false) {
    self.graph = graph
    self.ascii = ascii
  }

  /// The text of a cell; empty for `null`.
  package func text(of value: Value) -> String {
    switch value {
    case .null: ""
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .float(let number): Self.text(of: number)
    case .string(let text): text
    case .list(let items): items.map(element).joined(separator: ", ")
    case .map(let members):
      properties(members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    case .node(let node): text(of: node)
    case .relationship(let relationship): text(of: relationship)
    case .path(let path): text(of: path)
    case .date, .localTime, .time, .localDateTime, .dateTime, .duration:
      TemporalText.text(of: value) ?? ""
    }
  }

  /// The text of a field for programs: lists and maps as JSON, a node or relationship by its id or
  /// type, all else as in a cell.
  package func plainText(of value: Value) -> String {
    switch value {
    case .list, .map: ValueJSON.text(of: value, graph: graph)
    default: text(of: value)
    }
  }

  /// A number as openCypher writes it.
  private static func text(of number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    return String(number)
  }

  /// `Volodymyr Zelensky (person)`, a statement's words in quotation marks, or the pattern form
  /// `(:Label {key: value})` for a node without a name.
  package func text(of node: NodeID) -> String {
    guard graph.contains(node) else { return "(deleted)" }
    let kind = graph.kindName(of: node)
    if kind == "statement", let text = graph.displayName(of: node) {
      return text.isQuoted ? text : "“\(text)”"
    }
    if let name = graph.displayName(of: node) { return "\(name) (\(kind))" }
    let labels = graph.labels(of: node).map { ":" + graph.name(of: $0) }.joined()
    let members = graph.properties(of: node).map { (graph.name(of: $0.key), $0.value) }
    let separator = labels.isEmpty || members.isEmpty ? "" : " "
    return "(" + labels + separator + (members.isEmpty ? "" : properties(members)) + ")"
  }

  /// `[:SAID {cue: "warned"}]`.
  package func text(of relationship: RelationshipID) -> String {
    guard graph.contains(relationship) else { return "[deleted]" }
    let type = graph.name(of: graph.type(of: relationship))
    let members = graph.properties(of: relationship).map { (graph.name(of: $0.key), $0.value) }
    return "[:" + type + (members.isEmpty ? "" : " " + properties(members)) + "]"
  }

  /// The walk with arrows that show each relationship's own direction.
  package func text(of path: PathValue) -> String {
    guard let first = path.nodes.first else { return "" }
    let gap = breaksPaths ? "\n" : " "
    var result = text(of: first)
    var current = first
    for (relationship, next) in zip(path.relationships, path.nodes.dropFirst()) {
      let type = graph.name(of: graph.type(of: relationship))
      let isForward = graph.start(of: relationship) == current
      switch (isForward, ascii) {
      case (true, false): result += "\(gap)─\(type)→ "
      case (false, false): result += "\(gap)←\(type)─ "
      case (true, true): result += "\(gap)-\(type)-> "
      case (false, true): result += "\(gap)<-\(type)- "
      }
      result += text(of: next)
      current = next
    }
    return result
  }

  /// An element of a list that fills a cell: as it would stand alone, but for `null`.
  private func element(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .list: nested(value)
    default: text(of: value)
    }
  }

  /// A value inside another one: lists get brackets, strings get quotes, `null` its name.
  private func nested(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .string: ValueJSON.text(of: value, graph: graph)
    case .list(let items): "[" + items.map(nested).joined(separator: ", ") + "]"
    default: text(of: value)
    }
  }

  private func properties(_ members: [(String, Value)]) -> String {
    "{" + members.map { "\($0.0): \(nested($0.1))" }.joined(separator: ", ") + "}"
  }
}

extension String {
  /// Whether the text brings its own quotation marks.
  fileprivate var isQuoted: Bool {
    guard let first = unicodeScalars.first else { return false }
    return first == "\"" || first == "“" || first == "«" || first == "„"
  }
}

/// A picture in Graphviz's DOT language: kinds by shape and colour, weights by width, a legend.
struct DOTFormat: GraphFormat {
  func write(_ selection: GraphSelection, options: GraphOptions, to output: inout String) {
    let picture = GraphPicture(
      selection, top: options.top, keepsStatements: options.keepsStatements)
    output += "digraph hearsay {\n"
    output += "  graph [rankdir=LR, charset=\"UTF-8\", fontname=\"Helvetica\", labelloc=t"
    output += options.title.map { ", label=\(quoted($0))" } ?? ""
    output += "];\n"
    output += "  node [fontname=\"Helvetica\", style=filled, color=\"#404040\"];\n"
    output += "  edge [fontname=\"Helvetica\", fontsize=10, color=\"#606060\"];\n"
    for (index, node) in picture.nodes.enumerated() {
      let name = node.name.isEmpty ? node.id : node.name
      output += "  n\(index) [id=\(quoted(node.id)), label=\(quoted(folded(name))), "
      output += "tooltip=\(quoted("\(name) (\(node.kind))")), \(appearance(of: node.kind))];\n"
    }
    for edge in picture.edges {
      let label = edge.weight > 1 ? "\(edge.label) ×\(edge.weight)" : edge.label
      output += "  n\(edge.from) -> n\(edge.to) [label=\(quoted(label)), "
      output += "penwidth=\(width(of: edge.weight))];\n"
    }
    writeLegend(of: picture, to: &output)
    output += "}\n"
  }

  /// The kinds that occur, and how many nodes are hidden.
  private func writeLegend(of picture: GraphPicture, to output: inout String) {
    let kinds = Set(picture.nodes.map(\.kind)).sorted()
    if kinds.isEmpty { return }
    output += "  subgraph cluster_legend {\n"
    output += "    graph [label=\"Legend\", style=dashed, color=\"#a0a0a0\"];\n"
    for (index, kind) in kinds.enumerated() {
      output += "    legend\(index) [label=\(quoted(kind)), \(appearance(of: kind))];\n"
    }
    if picture.hiddenNodes > 0 {
      output += "    hidden [label=\"hidden: \(picture.hiddenNodes)\", shape=plaintext, "
      output += "style=solid];\n"
    }
    output += "  }\n"
  }

  private func appearance(of kind: String) -> String {
    switch kind {
    case "person": "shape=ellipse, fillcolor=\"#cfe2f3\""
    case "organization": "shape=box, fillcolor=\"#fce5cd\""
    case "place": "shape=hexagon, fillcolor=\"#d9ead3\""
    case "event": "shape=diamond, fillcolor=\"#ead1dc\""
    case "statement": "shape=note, fillcolor=\"#fff2cc\""
    case "article": "shape=folder, fillcolor=\"#eeeeee\""
    default: "shape=octagon, fillcolor=\"#ffffff\""
    }
  }

  /// One point for one statement, growing with the logarithm, as a decimal with one digit.
  private func width(of weight: Int) -> String {
    let doublings = Int.bitWidth - 1 - max(1, weight).leadingZeroBitCount
    return doublings >= 9
      ? "7.3"
      : ["1.0", "1.7", "2.4", "3.1", "3.8", "4.5", "5.2", "5.9", "6.6"][
        doublings]
  }

  /// Long names and statements in lines of about 28 columns.
  private func folded(_ text: String) -> String {
    TerminalText.wrapped(TerminalText.cleaned(text), to: 28, limit: 6).joined(separator: "\n")
  }

  /// A double-quoted string in which nothing has a special meaning.
  ///
  /// Labels are "escape strings" (`\n`, `\N`) with HTML entities, so backslashes and ampersands
  /// are escaped as well as quotes.
  private func quoted(_ text: String) -> String {
    "\""
      + text.replacingScalars {
        switch $0 {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "&": "&amp;"
        case "\n": "\\n"
        default: $0.value < 0x20 || $0.value == 0x7F ? " " : nil
        }
      } + "\""
  }
}

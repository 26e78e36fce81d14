/// A small picture in text: from the heaviest node outwards, every node's lines once.
struct GraphTreeFormat: GraphFormat {
  /// Deeper nodes are shown where they are first reached, not below that.
  private static let depthLimit = 6

  func write(_ selection: GraphSelection, options: GraphOptions, to output: inout String) {
    let picture = GraphPicture(
      selection, top: options.top, keepsStatements: options.keepsStatements)
    var drawing = TreeDrawing(picture: picture, options: options.text)
    for root in picture.nodes.indices where !drawing.isDrawn(root) {
      drawing.draw(root: root, depthLimit: Self.depthLimit)
    }
    drawing.drawRest()
    output += drawing.text
    if picture.hiddenNodes > 0 { output += "hidden: \(picture.hiddenNodes)\n" }
  }
}

/// The tree as it grows; breadth decides who is whose child, so that trees stay flat.
private struct TreeDrawing {
  let picture: GraphPicture
  let options: RenderingOptions
  private(set) var text = ""
  private var drawn: Set<Int> = []
  private var drawnPairs: Set<[Int]> = []
  private let lines: [[(edge: GraphPicture.Edge, other: Int)]]

  init(picture: GraphPicture, options: RenderingOptions) {
    self.picture = picture
    self.options = options
    var lines = [[(edge: GraphPicture.Edge, other: Int)]](repeating: [], count: picture.nodes.count)
    for edge in picture.edges {
      lines[edge.from].append((edge, edge.to))
      if edge.to != edge.from { lines[edge.to].append((edge, edge.from)) }
    }
    self.lines = lines.map { list in
      list.sorted { ($1.edge.weight, $0.other) < ($0.edge.weight, $1.other) }
    }
  }

  func isDrawn(_ node: Int) -> Bool { drawn.contains(node) }

  mutating func draw(root: Int, depthLimit: Int) {
    // The children of each node in breadth-first order; a node is the child of its first finder.
    var children: [Int: [Int]] = [:]
    var found: Set<Int> = [root]
    var level = [root]
    for _ in 0..<depthLimit where !level.isEmpty {
      var next: [Int] = []
      for node in level {
        for line in lines[node] where found.insert(line.other).inserted {
          children[node, default: []].append(line.other)
          next.append(line.other)
        }
      }
      level = next
    }
    append(name(of: root), indent: "", further: "  ")
    drawn.insert(root)
    drawChildren(of: root, children, indent: "")
  }

  private mutating func drawChildren(of node: Int, _ children: [Int: [Int]], indent: String) {
    let list = children[node] ?? []
    for (index, child) in list.enumerated() {
      let isLast = index == list.count - 1
      let fork = options.ascii ? (isLast ? "`- " : "|- ") : (isLast ? "└─ " : "├─ ")
      drawnPairs.insert([min(node, child), max(node, child)])
      let rail = isLast ? "   " : options.ascii ? "|  " : "│  "
      append(
        "\(labels(from: node, to: child)) \(name(of: child))", indent: indent + fork,
        further: indent + rail + "  ")
      drawn.insert(child)
      drawChildren(of: child, children, indent: indent + rail)
    }
  }

  /// The lines that are no branches of a tree, below it.
  mutating func drawRest() {
    var pairs: Set<[Int]> = []
    let rest = picture.edges.filter { edge in
      let pair = [min(edge.from, edge.to), max(edge.from, edge.to)]
      return !drawnPairs.contains(pair) && pairs.insert(pair).inserted
    }
    if rest.isEmpty { return }
    append("also:", indent: "", further: "  ")
    for edge in rest.prefix(Self.restLimit) {
      append(
        "\(name(of: edge.from)) \(labels(from: edge.from, to: edge.to)) \(name(of: edge.to))",
        indent: "  ", further: "    ")
    }
    if rest.count > Self.restLimit {
      append("… and \(rest.count - Self.restLimit) more", indent: "  ", further: "    ")
    }
  }

  private static let restLimit = 20

  /// All lines between two nodes in one piece, such as `mentioned ×3 →`.
  private func labels(from node: Int, to child: Int) -> String {
    lines[node].filter { $0.other == child }.map { line in
      let count = line.edge.weight > 1 ? " ×\(line.edge.weight)" : ""
      if line.edge.from == node {
        return line.edge.label + count + (options.ascii ? " ->" : " →")
      }
      return (options.ascii ? "<- " : "← ") + line.edge.label + count
    }.joined(separator: ", ")
  }

  private func name(of node: Int) -> String {
    let node = picture.nodes[node]
    let name = node.name.isEmpty ? node.id : node.name
    return TerminalText.cleaned(name.replacingScalars { $0 == "\n" ? " " : nil })
      + " (\(node.kind))"
  }

  /// Adds a line, folded to the screen; its further rows are indented by `further`.
  private mutating func append(_ line: String, indent: String, further: String) {
    guard let width = options.width else {
      text += indent + line + "\n"
      return
    }
    // What is too deep for a narrow screen is cut, not folded letter by letter.
    let room = width - DisplayWidth.of(further)
    guard room >= Self.leastRoom else {
      text += TerminalText.truncated(indent + line, to: width) + "\n"
      return
    }
    for (index, piece) in TerminalText.wrapped(line, to: room).enumerated() {
      text += (index == 0 ? indent : further) + piece + "\n"
    }
  }

  private static let leastRoom = 10
}

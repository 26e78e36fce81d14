/// The catalogue of formats for graphs: names for `export --format` and what each is for.
public enum GraphExportFormat: String, Sendable, Hashable, CaseIterable {
  case dot
  case svg
  case png
  case graphml
  case json
  case csv
  case tree

  /// The name that users type.
  public var name: String { rawValue }

  /// The usual ending of a file in this format, without the dot.
  public var fileExtension: String { self == .tree ? "txt" : rawValue }

  /// Whether it shows the heaviest nodes only.
  package var isPicture: Bool {
    switch self {
    case .dot, .svg, .png, .tree: true
    case .graphml, .json, .csv: false
    }
  }

  /// One sentence for help.
  public var summary: String {
    switch self {
    case .dot: "a picture for Graphviz: who speaks of whom, kinds by shape and colour"
    case .svg: "that picture drawn by Graphviz as SVG"
    case .png: "that picture drawn by Graphviz as PNG"
    case .graphml: "GraphML with all properties, for Gephi, yEd, NetworkX and igraph"
    case .json: "one JSON object with nodes and relationships"
    case .csv: "the relationships as comma-separated values, one a line"
    case .tree: "a small picture in text"
    }
  }

  /// The format that a file's name asks for; nil when its ending says nothing.
  public init?(fileName: String) {
    guard let dot = fileName.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let ending = String(fileName[fileName.utf8.index(after: dot)...]).lowercased()
    if ending == "gv" {
      self = .dot
    } else if let format = Self.allCases.first(where: { $0.fileExtension == ending }) {
      self = format
    } else {
      return nil
    }
  }

  /// The selection in this format.
  ///
  /// - Throws: `GraphvizError` when Graphviz is needed and missing or fails.
  public func render(_ selection: GraphSelection, options: GraphOptions = GraphOptions())
    throws(GraphvizError) -> [UInt8]
  {
    var output = ""
    switch self {
    case .dot: DOTFormat().write(selection, options: options, to: &output)
    case .graphml: GraphMLFormat().write(selection, options: options, to: &output)
    case .json: GraphJSONFormat().write(selection, options: options, to: &output)
    case .csv: EdgeCSVFormat().write(selection, options: options, to: &output)
    case .tree: GraphTreeFormat().write(selection, options: options, to: &output)
    case .svg, .png:
      DOTFormat().write(selection, options: options, to: &output)
      return try Graphviz.draw(dot: output, as: rawValue)
    }
    return Array(output.utf8)
  }
}

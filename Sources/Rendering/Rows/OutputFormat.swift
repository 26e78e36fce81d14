/// The catalogue of formats for rows: names for `--format` and `.mode`, and what each is for.
public enum OutputFormat: String, Sendable, Hashable, CaseIterable {
  case table
  case json
  case jsonl
  case csv
  case tsv
  case markdown
  case line

  /// The name that users type.
  public var name: String { rawValue }

  /// The usual ending of a file in this format, without the dot.
  public var fileExtension: String {
    switch self {
    case .table, .line: "txt"
    case .json: "json"
    case .jsonl: "jsonl"
    case .csv: "csv"
    case .tsv: "tsv"
    case .markdown: "md"
    }
  }

  /// One sentence for help.
  public var summary: String {
    switch self {
    case .table: "a table fitted to the screen; one value a line when it is too wide"
    case .json: "one JSON array of objects"
    case .jsonl: "one JSON object a line; the shape never changes"
    case .csv: "comma-separated values (RFC 4180) with a header"
    case .tsv: "tab-separated values with a header"
    case .markdown: "a Markdown table"
    case .line: "one value a line, rows apart by an empty line"
    }
  }

  /// The writer of this format.
  package var format: any RowFormat {
    switch self {
    case .table: TableFormat()
    case .json: JSONFormat()
    case .jsonl: JSONLinesFormat()
    case .csv: CSVFormat()
    case .tsv: TSVFormat()
    case .markdown: MarkdownFormat()
    case .line: LineFormat()
    }
  }

  /// The table as text in this format.
  public func render(_ table: ResultTable, options: RenderingOptions = RenderingOptions()) -> String
  {
    var output = ""
    format.write(table, options: options, to: &output)
    return output
  }
}

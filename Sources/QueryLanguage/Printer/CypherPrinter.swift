/// Writes a tree as openCypher text; parsing that text gives an equal tree.
struct CypherPrinter {
  /// What stands between clauses: a line break for whole queries, a space within expressions.
  private(set) var clauseSeparator: String
  private(set) var text = ""

  init(clauseSeparator: String = "\n") { self.clauseSeparator = clauseSeparator }

  mutating func write(_ string: String) { text += string }

  /// Writes items with a text between them.
  mutating func write<Item>(
    _ items: [Item], separator: String = ", ", _ item: (inout CypherPrinter, Item) -> Void
  ) {
    for (index, element) in items.enumerated() {
      if index > 0 { write(separator) }
      item(&self, element)
    }
  }

  /// Writes something within an expression, on the same line.
  mutating func inline(_ body: (inout CypherPrinter) -> Void) {
    let saved = clauseSeparator
    clauseSeparator = " "
    body(&self)
    clauseSeparator = saved
  }

  // MARK: - Names

  /// A variable's name, quoted where it would be taken for something else.
  mutating func write(variable name: String) {
    let keyword = Keyword(name.utf8)
    let isTakenForConstruct = keyword == .count || keyword == .exists || keyword == .collect
    write(
      isTakenForConstruct || keyword?.isReserved ?? false
        ? CypherPrinter.quoted(name) : CypherPrinter.name(name))
  }

  mutating func write(_ variable: Variable) { write(variable: variable.name) }

  /// A label, type or key.
  mutating func write(name: String) { write(CypherPrinter.name(name)) }

  /// A name with its namespace.
  mutating func write(qualified name: String) {
    write(
      name.split(separator: ".", omittingEmptySubsequences: false).map(String.init),
      separator: "."
    ) { $0.write(name: $1) }
  }

  private static func name(_ name: String) -> String {
    guard let first = name.unicodeScalars.first else { return "``" }
    let isPlain =
      (first == "_" || first.properties.isXIDStart)
      && name.unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isXIDContinue }
    return isPlain ? name : quoted(name)
  }

  private static func quoted(_ name: String) -> String {
    var result = "`"
    for scalar in name.unicodeScalars {
      if scalar == "`" { result += "`" }
      result.unicodeScalars.append(scalar)
    }
    return result + "`"
  }

  // MARK: - Literals

  mutating func write(_ literal: Literal) {
    switch literal {
    case .null: write("null")
    case .boolean(let value): write(value ? "true" : "false")
    case .integer(let value): write(String(value))
    case .float(let value): write(value.description)
    case .string(let value): write(string: value)
    }
  }

  mutating func write(string: String) {
    var result = "'"
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "'": result += "\\'"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    write(result + "'")
  }

  mutating func write(parameter name: String) {
    let isPlain =
      !name.isEmpty
      && name.unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isXIDContinue }
    write("$" + (isPlain ? name : CypherPrinter.quoted(name)))
  }
}

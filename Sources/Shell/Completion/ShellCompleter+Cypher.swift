import GraphModel
import QueryLanguage

/// Completion inside openCypher.
extension ShellCompleter {
  func cypherCompletions(for text: String) -> CompletionResult {
    let stem = String(
      text.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
    let before = text.dropLast(stem.count)
    let symbols = session.graph.symbols
    switch before.last {
    case ":" where Self.isInRelationship(before):
      return result(replacing: stem, names(symbols.relationshipTypes, stem, note: "relationship"))
    case ":": return result(replacing: stem, names(symbols.labels, stem, note: "label"))
    case "|":
      return result(replacing: stem, names(symbols.relationshipTypes, stem, note: "relationship"))
    case ".": return result(replacing: stem, names(symbols.propertyKeys, stem, note: "property"))
    case "$":
      return result(
        replacing: stem, names(session.parameters.keys.sorted(), stem, note: "parameter"))
    default: break
    }
    guard !stem.isEmpty else { return .none }
    let keywords = Keyword.allCases.map(\.rawValue)
      .filter { $0.hasPrefix(stem.uppercased()) && $0 != stem.uppercased() }
      .map { CompletionCandidate($0 + " ", label: $0) }
    let functions = session.functions
      .filter { $0.name.lowercased().hasPrefix(stem.lowercased()) }
      .map { CompletionCandidate($0.name + "(", label: $0.name + "()", note: $0.summary) }
    return result(replacing: stem, keywords + functions)
  }

  private func names(_ all: [String], _ stem: String, note: String) -> [CompletionCandidate] {
    all.filter { $0.lowercased().hasPrefix(stem.lowercased()) }
      .map { CompletionCandidate($0, note: note) }
  }

  /// Whether the last open bracket is a square one.
  private static func isInRelationship(_ text: Substring) -> Bool {
    var depth = 0
    for character in text.reversed() {
      switch character {
      case ")", "]", "}": depth += 1
      case "(", "[", "{":
        if depth == 0 { return character == "[" }
        depth -= 1
      default: continue
      }
    }
    return false
  }
}

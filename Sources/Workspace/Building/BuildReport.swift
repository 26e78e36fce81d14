/// What a build did.
public struct BuildReport: Sendable, Hashable {
  /// Articles read from the input.
  public var read = 0
  /// Articles that were new.
  public var added = 0
  /// Articles of the input that were in the graph before, from the same source.
  public var known = 0
  /// New articles that repeat others.
  public var repeats = 0
  /// Articles that were read again, because the new ones made repeats or originals of them.
  public var reread = 0
  /// Statements found in the new articles.
  public var statements = 0
  /// What was wrong with the input, a line each.
  public var problems: [String] = []
  /// Whether the build was stopped before its end; what it had saved is kept.
  public var wasCancelled = false

  /// One line that says what was done.
  public var summary: String {
    var parts = ["\(added) new \(added == 1 ? "article" : "articles")"]
    if repeats > 0 { parts.append("\(repeats) of them \(repeats == 1 ? "a repeat" : "repeats")") }
    parts.append("\(statements) statements")
    if known > 0 { parts.append("\(known) known already") }
    return parts.joined(separator: ", ") + (wasCancelled ? "; stopped before the end" : "")
  }
}

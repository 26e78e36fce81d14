import Rendering

/// Completion of commands and their arguments.
extension ShellCompleter {
  func commandCompletions(for line: String) -> CompletionResult {
    let name = line.dropFirst().prefix { $0 != " " }
    if name.count + 1 == line.count {
      let found = CommandCatalog.all.filter { $0.name.hasPrefix(name.lowercased()) }
      return result(
        replacing: line,
        found.map {
          CompletionCandidate(".\($0.name) ", label: ".\($0.name)", note: $0.usage)
        })
    }
    guard let command = CommandCatalog.command(named: name.lowercased()) else { return .none }
    let rest = String(line.dropFirst(name.count + 1).drop { $0 == " " })
    if command.arguments == [.question] { return completions(for: rest) }
    let words = rest.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let typed = words.last ?? ""
    let kinds = arguments(of: command, given: words.dropLast())
    var candidates: [CompletionCandidate] = []
    for kind in kinds {
      if case .entity = kind { return entityCompletions(for: rest, candidates) }
      candidates += argumentCandidates(kind, typed: typed)
    }
    return result(replacing: typed, candidates)
  }

  /// What may stand at the place after the given words.
  private func arguments(
    of command: ShellCommand, given: ArraySlice<String>
  ) -> [ShellCommand.Argument] {
    if command.arguments.first == .entity {
      // Words such as `into` separate names of any number of words.
      let place = command.arguments.lastIndex { argument in
        if case .words(let words) = argument {
          given.contains { words.contains($0) }
        } else {
          false
        }
      }
      let next = (place ?? -1) + 1
      guard next < command.arguments.count else { return [] }
      let following = command.arguments.dropFirst(next).prefix(2)
      return following.first == .entity ? Array(following.reversed()) : Array(following.prefix(1))
    }
    if given.isEmpty { return command.arguments }
    return given.count < command.arguments.count ? [command.arguments[given.count]] : []
  }

  private func argumentCandidates(
    _ kind: ShellCommand.Argument, typed: String
  ) -> [CompletionCandidate] {
    switch kind {
    case .words(let words):
      return words.filter { $0.hasPrefix(typed) }
        .map { CompletionCandidate($0 + " ", label: $0) }
    case .file: return FileCompletion.candidates(for: typed)
    case .topic:
      return (HelpText.topics + CommandCatalog.all.map(\.name)).filter { $0.hasPrefix(typed) }
        .map { CompletionCandidate($0 + " ", label: $0) }
    case .parameter:
      return session.parameters.keys.sorted().filter { $0.hasPrefix(typed) }
        .map { CompletionCandidate($0 + " ", label: $0) }
    case .entity, .question: return []
    }
  }

  /// Names after the last separator word, in quotation marks when they have several words.
  private func entityCompletions(
    for rest: String, _ others: [CompletionCandidate]
  ) -> CompletionResult {
    let separators: Set = ["into", "to", "as", "in"]
    let words = rest.split(separator: " ", omittingEmptySubsequences: false)
    let start = words.lastIndex { separators.contains(String($0)) }.map { $0 + 1 } ?? 0
    let piece = words[start...].joined(separator: " ")
    let bare = piece.hasPrefix("\"") ? String(piece.dropFirst()) : piece
    let found = entities(bare)
    if !found.isEmpty {
      return result(
        replacing: piece, found.map { candidate(for: $0, in: bare != piece ? "\"" : nil) })
    }
    let last = words.last.map(String.init) ?? ""
    return result(replacing: last, others.filter { $0.text.hasPrefix(last) && !last.isEmpty })
  }
}

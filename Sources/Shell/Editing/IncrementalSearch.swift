/// Ctrl-R: looks backwards through the history for lines that contain what was typed, whatever the
/// case, in any script.
struct IncrementalSearch {
  /// What the editor does next.
  enum Step: Hashable {
    /// Stay in the search.
    case searching(line: String)
    /// Leave with this line; `submits` when Enter ended the search.
    case accepted(line: String, submits: Bool)
    /// Leave with this line, then treat the key as usual.
    case interrupted(line: String)
    /// Leave with the line as it was before.
    case cancelled
  }

  private let entries: [String]
  private let original: String

  /// The line from which the search started.
  var startingLine: String { original }

  private var pattern = ""
  private var hit: Int?
  private var failed = false

  /// A search through `entries`, oldest first, that started from `original`.
  init(entries: [String], original: String) {
    self.entries = entries
    self.original = original
  }

  /// The prompt while searching.
  var prompt: String { (failed ? "(no match) " : "(search) ") + "\(pattern): " }

  private var line: String { hit.map { entries[$0] } ?? original }

  /// Takes one key.
  mutating func step(_ key: KeyDecoder.Key) -> Step {
    switch key {
    case .action(.search): find(before: hit ?? entries.count)
    case .action(.backspace):
      if !pattern.isEmpty { pattern.removeLast() }
      hit = nil
      failed = false
      if !pattern.isEmpty { find(before: entries.count) }
    case .action(.cancel), .scalar("\u{7}"): return .cancelled
    case .action(.enter): return .accepted(line: line, submits: hit != nil)
    case .scalar(let scalar) where scalar.value >= 0x20:
      pattern.unicodeScalars.append(scalar)
      find(before: hit.map { $0 + 1 } ?? entries.count)
    case .paste(let text):
      pattern += text.filter { !$0.isNewline }
      find(before: hit.map { $0 + 1 } ?? entries.count)
    case .scalar("\u{1B}"): return .accepted(line: line, submits: false)
    default: return .interrupted(line: line)
    }
    return .searching(line: line)
  }

  /// Goes to the newest entry before `end` that fits; keeps the last hit when there is none.
  private mutating func find(before end: Int) {
    let wanted = pattern.lowercased()
    let current = hit.map { entries[$0] }
    let isRepeat = end == hit
    let found = entries[..<end].lastIndex { entry in
      !(isRepeat && entry == current) && entry.lowercased().contains(wanted)
    }
    failed = found == nil && !wanted.isEmpty
    if let found { hit = found }
  }
}

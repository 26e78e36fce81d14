import GraphModel
import QueryLanguage
import Rendering

/// Ways to go on with a line, by where the cursor stands: names, words of questions, openCypher,
/// commands with their arguments, files.
package final class ShellCompleter {
  let session: any ShellSession
  /// How many entities are offered at most.
  static let entityLimit = 40

  /// A completer over the session's current graph.
  package init(session: any ShellSession) { self.session = session }

  /// The candidates for the text before the cursor.
  package func completions(for text: String) -> CompletionResult {
    let line = text.drop { $0 == " " }
    if line.hasPrefix(".") { return commandCompletions(for: String(line)) }
    if let quoted = OpenQuotation(in: text) {
      return result(
        replacing: quoted.typed,
        entities(quoted.name).map { candidate(for: $0, in: quoted.mark) })
    }
    if EnglishParser.isCypher(String(line)) { return cypherCompletions(for: text) }
    return questionCompletions(for: text)
  }

  // MARK: - Questions

  /// The longest run of last words that starts a name, then words of questions.
  private func questionCompletions(for text: String) -> CompletionResult {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let last = words.last ?? ""
    let verbs = questionWords(startingWith: String(last), after: words.dropLast())
    if last.isEmpty { return result(replacing: "", verbs) }
    for count in (1...min(4, words.count)).reversed() {
      let piece = words.suffix(count).joined(separator: " ")
      guard let first = piece.first, first != " " else { continue }
      if count > 1
        && QuestionGrammar.functionWords.contains(words[words.count - count].lowercased())
      {
        continue
      }
      let found = entities(piece)
      guard !found.isEmpty else { continue }
      var candidates = distinct(found.map { candidate(for: $0, in: nil) }, found)
      if count == 1 { candidates = verbs + candidates }
      return result(replacing: piece, candidates)
    }
    return result(replacing: String(last), verbs)
  }

  /// Words of the grammar that may stand here, those of the most patterns first.
  private func questionWords(
    startingWith stem: String, after words: ArraySlice<Substring>
  ) -> [CompletionCandidate] {
    let stem = stem.lowercased()
    let before = QuestionWord.words(of: words.joined(separator: " ")).map(\.text)
    return QuestionPrediction(after: before).nextWords
      .filter { $0.key.hasPrefix(stem) && $0.key != stem }
      .sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
      .map { CompletionCandidate($0.key + " ", label: $0.key) }
  }

  // MARK: - Entities

  /// Entities with a word that starts with `stem`, the most mentioned first.
  func entities(_ stem: String) -> [NameMatch] {
    guard !stem.isEmpty else { return [] }
    let matches = session.graph.entities(
      named: stem, matching: .prefix, limit: Self.entityLimit)
    var seen: Set<NodeID> = []
    return matches.filter { seen.insert($0.node).inserted }
  }

  /// An entity by its own name, with kind, mentions and the alias that was typed.
  func candidate(for match: NameMatch, in mark: Character?) -> CompletionCandidate {
    let graph = session.graph
    let name = graph.displayName(of: match.node) ?? match.matchedName
    var note = graph.kindName(of: match.node)
    if match.matchedName != name { note = "\(match.matchedName), " + note }
    if match.mentions > 0 {
      note += ", \(match.mentions) mention" + (match.mentions == 1 ? "" : "s")
    }
    let text = mark.map { "\($0)\(name)\($0)" } ?? EntityText.quoted(name)
    return CompletionCandidate(text + (mark == "'" ? "" : " "), label: name, note: note)
  }

  /// The candidates with ids in place of names that several entities share.
  private func distinct(
    _ candidates: [CompletionCandidate], _ matches: [NameMatch]
  ) -> [CompletionCandidate] {
    let counts = Dictionary(candidates.map { ($0.text, 1) }, uniquingKeysWith: +)
    return zip(candidates, matches).map { candidate, match in
      guard counts[candidate.text] ?? 1 > 1 else { return candidate }
      var precise = candidate
      precise.text = session.graph.publicID(of: match.node) + " "
      return precise
    }
  }

  func result(replacing typed: String, _ candidates: [CompletionCandidate]) -> CompletionResult {
    candidates.isEmpty
      ? .none
      : CompletionResult(
        replacedScalars: typed.unicodeScalars.count, candidates: candidates)
  }
}

/// A quotation that the cursor stands in.
private struct OpenQuotation {
  var mark: Character
  /// From the mark to the cursor.
  var typed: String
  /// Without the mark.
  var name: String

  init?(in text: String) {
    var open: (mark: Character, index: String.Index)?
    var previous: Character = " "
    for index in text.indices {
      let character = text[index]
      if let mark = open?.mark {
        if character == mark { open = nil }
      } else if character == "\"" || character == "`"
        || (character == "'" && !previous.isLetter && !previous.isNumber)
      {
        open = (character, index)
      }
      previous = character
    }
    guard let open else { return nil }
    mark = open.mark
    typed = String(text[open.index...])
    name = String(typed.dropFirst())
  }
}

import Rendering
import Workspace

/// What was taken for one entity, as people read it: the names across articles, the words inside
/// them, and how to take a part of it back.
struct MergesText {
  private static let shownArticles = 4
  private static let shownWords = 40

  let merges: EntityMerges
  /// The one article whose words are told one by one.
  let article: String?
  /// The columns to fit lines into; nil leaves them whole.
  let width: Int?

  var text: String {
    var lines = [heading]
    if !merges.names.isEmpty { lines += ["", "names across articles:"] + merges.names.map(line) }
    if !merges.mentions.isEmpty {
      lines += ["", article.map { "words in \($0):" } ?? "words inside articles:"]
      lines += article == nil ? summedWords : numberedWords
    }
    if !merges.parted.isEmpty {
      lines += ["", "parted from it by your decision:"] + merges.parted.map(line)
    }
    lines += [""] + advice
    return lines.flatMap { folded(TerminalText.cleaned($0)) }.map { $0 + "\n" }.joined()
  }

  /// A line in as many lines as it takes, the later ones indented.
  private func folded(_ line: String) -> [String] {
    guard let width, DisplayWidth.of(line) > width else { return [line] }
    let lines = TerminalText.wrapped(line, to: max(10, width - 4))
    return [lines[0]] + lines.dropFirst().map { "    " + $0 }
  }

  private var heading: String {
    let names = Set(merges.names.map(\.name) + [merges.name]).count
    return
      "\(merges.name) (\(merges.id)): \(ShellInterpreter.count(names, "name")) in "
      + ShellInterpreter.count(merges.articles.count, "article")
  }

  private func line(_ name: NameMerge) -> String {
    var line = "  “\(name.name)”"
    if name.with != name.name { line += " = “\(name.with)”" }
    line += " — \(name.rule.explanation)"
    if !name.clues.isEmpty { line += "; in several: \(name.clues.joined(separator: ", "))" }
    if let decision = name.decision { return line + " (\(decision))" }
    return line + " · " + articles(name.articles)
  }

  private func articles(_ ids: [String]) -> String {
    let shown = ids.prefix(Self.shownArticles).joined(separator: " ")
    let rest = ids.count - Self.shownArticles
    return rest > 0 ? "\(shown) and \(rest) more" : shown
  }

  private func line(_ parting: WordParting) -> String {
    "  “\(parting.words)” in \(parting.article) = "
      + (parting.name.map { "“\($0)”" } ?? "nobody named") + " (\(parting.decision))"
  }

  /// The words of one article with the rows by which `.split` knows them.
  private var numberedWords: [String] {
    let digits = String(merges.mentions.count).count
    return merges.mentions.enumerated().map { index, mention in
      let row = String(index + 1)
      return String(repeating: " ", count: 2 + digits - row.count) + row + "  " + line(mention)
    }
  }

  private func line(_ mention: MentionMerge) -> String {
    let words = "“\(mention.words)” (paragraph \(mention.paragraph))"
    switch mention.rule {
    case .mainName: return "\(words) — \(mention.rule.explanation)"
    case .decision:
      return "\(words) — \(mention.rule.explanation)"
        + (mention.decision.map { " (\($0))" } ?? "")
    default:
      return "\(words) = “\(mention.target)” (paragraph \(mention.targetParagraph)) — "
        + mention.rule.explanation
    }
  }

  /// Equal words with equal reasons in one line, the most frequent first.
  private var summedWords: [String] {
    struct Key: Hashable {
      var words: String
      var target: String
      var rule: MergeRule
    }
    var found: [Key: (count: Int, articles: [String])] = [:]
    for mention in merges.mentions where mention.rule != .mainName {
      let target = [.pronoun, .decision].contains(mention.rule) ? "" : mention.target
      let key = Key(words: mention.words.lowercased(), target: target, rule: mention.rule)
      found[key, default: (0, [])].count += 1
      if found[key]?.articles.last != mention.article {
        found[key]?.articles.append(mention.article)
      }
    }
    let spelled = Dictionary(
      merges.mentions.map { ($0.words.lowercased(), $0.words) }, uniquingKeysWith: { old, _ in old }
    )
    let ordered = found.sorted {
      ($1.value.count, $0.key.words, $0.key.target, $0.key.rule.rawValue)
        < ($0.value.count, $1.key.words, $1.key.target, $1.key.rule.rawValue)
    }
    var lines = ordered.prefix(Self.shownWords).map { key, value in
      let count = value.count > 1 ? " × \(value.count)" : ""
      let target = key.target.isEmpty ? "" : " = “\(key.target)”"
      return "  “\(spelled[key.words] ?? key.words)”\(count)\(target) — \(key.rule.explanation) · "
        + articles(value.articles)
    }
    let rest = ordered.count - Self.shownWords
    if rest > 0 { lines.append("  and \(rest) more kinds of words") }
    return lines
  }

  /// Rules that join whole articles' entities, which `.split` parts again.
  private static let across: Set<MergeRule> = [
    .surname, .spelling, .transliteration, .knownAlias, .usualKind,
  ]

  /// How to take it back, with the ids in place where there is one choice.
  private var advice: [String] {
    let name = EntityText.quoted(merges.name)
    guard !merges.articles.isEmpty else { return ["Nothing was put together for it."] }
    let place = article ?? (merges.articles.count == 1 ? merges.articles[0] : "ARTICLE-ID")
    var lines: [String] = []
    if merges.names.contains(where: { $0.decision != nil }) || !merges.parted.isEmpty {
      lines.append("take your last decision back: .undo")
    }
    lines.append("one article means somebody else:  .split \(name) in \(place) as NEW-NAME")
    for other in merges.names where other.name != merges.name && Self.across.contains(other.rule) {
      guard let first = other.articles.first else { continue }
      lines.append(
        "“\(other.name)” is somebody else:  .split \(name) in \(first) as "
          + EntityText.quoted(other.name))
    }
    if article != nil, let row = merges.mentions.firstIndex(where: { $0.rule != .mainName }) {
      lines.append("the words of a row mean somebody else:  .split \(row + 1) as NAME")
    }
    if article == nil { lines.append("word by word in one article:  .names \(name) in \(place)") }
    return lines
  }
}

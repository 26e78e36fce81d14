import Extraction
import GraphModel
import TextAnalysis

extension LocalDraft {
  /// The entities that the clusters with names make, in order of first mention.
  func entities() -> [LocalEntity] {
    var entities: [(first: Int, entity: LocalEntity)] = []
    let sentences = namesBySentence()
    let words = rootsByWord()
    let joins = joinsByMention()
    var fullest: [Int: String] = [:]
    for root in roots { fullest[root] = name(of: root) }
    for root in roots where fullest[root] != nil {
      let decision = decision(of: root)?.decision
      if decision == nil, isPair(root, words) { continue }
      let mentions = mentions(of: root).filter { $0 < mentionCount }.sorted()
      let decided = decision?.words.into.flatMap {
        EntityKind(rawValue: String($0.prefix { $0 != ":" }))
      }
      guard let first = mentions.first, let kind = decided ?? kind(of: root) else { continue }
      let name = fullest[root] ?? ""
      var entity = LocalEntity(
        kind: kind, name: name, mentions: mentions,
        joins: self.joins(of: mentions, anchor: anchor(of: root) ?? first, joins),
        context: context(of: root, name: name, kind: kind, sentences, fullest).strings)
      entity.decision = decision?.id
      entities.append((first, entity))
    }
    return entities.sorted { $0.first < $1.first }.map(\.entity)
  }

  /// What a cluster is called: as the curator decided, else by its fullest name; nil for one that
  /// means nobody named.
  private func name(of root: Int) -> String? {
    if let decided = decision(of: root) { return decided.decision.words.name }
    return hasName(root) ? fullestName(of: root) : nil
  }

  /// The mention that the others of a cluster lead to: the one that the curator decided about, else
  /// the first with the fullest name; nil without a name.
  func anchor(of root: Int) -> Int? {
    if let decided = decision(of: root) { return decided.mention }
    guard hasName(root) else { return nil }
    let name = fullestName(of: root)
    let mentions = mentions(of: root).filter { $0 < mentionCount && facts[$0].isName }
    return mentions.filter { nameText($0) == name }.min()
  }

  /// The roots of the names in each sentence.
  private func namesBySentence() -> [Int: [Int]] {
    var names: [Int: [Int]] = [:]
    for mention in 0..<mentionCount where facts[mention].isName && facts[mention].kind != .place {
      names[facts[mention].sentence, default: []].append(root(of: mention))
    }
    return names
  }

  /// The roots of the names that begin or end with each word.
  private func rootsByWord() -> [String: Set<Int>] {
    var roots: [String: Set<Int>] = [:]
    for mention in 0..<mentionCount where facts[mention].isName {
      for word in [facts[mention].words.first, facts[mention].words.last].compactMap({ $0 }) {
        roots[word, default: []].insert(root(of: mention))
      }
    }
    return roots
  }

  /// Whether a cluster is no name of one but a pair of other names: "Rehn-Marrand talks".
  private func isPair(_ root: Int, _ roots: [String: Set<Int>]) -> Bool {
    let mentions = mentions(of: root)
    guard let name = mentions.first, facts[name].words.count == 2,
      mentions.allSatisfy({ facts[$0].isName })
    else { return false }
    let halves = text[facts[name].range].split(whereSeparator: { $0 == "-" || $0 == "–" })
    guard halves.count == 2, !text[facts[name].range].contains(" ") else { return false }
    return facts[name].words.allSatisfy { half in
      roots[half].map { $0.count > 1 || !$0.contains(root) } ?? false
    }
  }

  /// The name with most words, of these the most frequent, of these the first.
  private func fullestName(of root: Int) -> String {
    var counts: [String: (count: Int, first: Int)] = [:]
    for mention in names(of: root) {
      let name = nameText(mention)
      let known = counts[name]
      counts[name] = ((known?.count ?? 0) + 1, min(known?.first ?? .max, mention))
    }
    let best = counts.max { left, right in
      let (leftWords, rightWords) = (wordCount(left.key), wordCount(right.key))
      if leftWords != rightWords { return leftWords < rightWords }
      if left.value.count != right.value.count { return left.value.count < right.value.count }
      return left.value.first > right.value.first
    }
    return best?.key ?? ""
  }

  /// The text of a name with line breaks as spaces.
  private func nameText(_ mention: Int) -> String {
    text[facts[mention].range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func wordCount(_ name: String) -> Int { name.split(separator: " ").count }

  private func context(
    of root: Int, name: String, kind: EntityKind, _ sentences: [Int: [Int]],
    _ fullest: [Int: String]
  ) -> EntityContext {
    var context = EntityContext()
    context.aliases = Set(names(of: root).map(nameText)).subtracting([name]).sorted()
    guard kind == .person else { return context }
    var roles: Set<String> = []
    var countries: Set<String> = []
    for mention in names(of: root) where mention < mentionCount {
      for range in extraction.mentions[mention].roles {
        let phrases = phrases(in: range)
        for phrase in phrases { countries.formUnion(phrase.countries) }
        roles.formUnion(phrases.map { ($0.modifiers + [$0.head]).joined(separator: " ") })
      }
    }
    context.roles = roles.sorted()
    context.countries = countries.sorted()
    switch gender(of: root) {
    case .male: context.gender = "male"
    case .female: context.gender = "female"
    case .unknown: break
    }
    context.companions = companions(of: root, sentences, fullest)
    return context
  }

  /// The names of people, bodies and events in a person's sentences, the most frequent first, at
  /// most eight.
  private func companions(
    of root: Int, _ sentences: [Int: [Int]], _ fullest: [Int: String]
  ) -> [String] {
    var counts: [Int: Int] = [:]
    for sentence in Set(mentions(of: root).map { facts[$0].sentence }) {
      for other in sentences[sentence] ?? [] where other != root { counts[other, default: 0] += 1 }
    }
    let first = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(8)
    return first.map { fullest[$0.key] ?? "" }.sorted()
  }
}

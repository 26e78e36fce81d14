import Extraction
import GraphModel
import TextAnalysis

/// Reads the facts of all mentions of an article.
struct MentionReader {
  let text: AnalyzedText
  let extraction: ArticleExtraction
  let gazetteer: Gazetteer
  /// The outermost quotations, in order of position.
  private let outermost: [(index: Int, range: TextRange)]

  init(text: AnalyzedText, extraction: ArticleExtraction, gazetteer: Gazetteer) {
    self.text = text
    self.extraction = extraction
    self.gazetteer = gazetteer
    outermost = text.quotations.enumerated().filter { $0.element.depth == 0 }
      .map { ($0.offset, $0.element.range) }
  }

  /// The paragraph of an offset; O(log n).
  func paragraph(of offset: Int) -> Int? { index(of: offset, in: text.paragraphs) { $0.range } }

  /// The facts of the mentions, then those of the sources without a name.
  func facts() -> [MentionFacts] {
    var facts = extraction.mentions.map { mention in
      self.facts(
        of: mention.range, form: mention.form, kind: mention.kind,
        roles: mention.roles)
    }
    for statement in extraction.statements {
      guard let speaker = statement.speaker, statement.speakerMention == nil else { continue }
      var unnamed = self.facts(of: speaker, form: .description, kind: .person, roles: [])
      unnamed.isPlural = unnamed.isPlural || unnamed.head.hasSuffix("s")
      facts.append(unnamed)
    }
    connectStatements(&facts)
    markEarly(&facts)
    return facts
  }

  private func facts(
    of range: TextRange, form: MentionForm, kind: EntityKind?, roles: [TextRange]
  ) -> MentionFacts {
    let tokens = firstToken(from: range.lowerBound)..<firstToken(from: range.upperBound)
    let sentence = index(of: range.lowerBound, in: text.sentences) { $0.range }
    let paragraph = paragraph(of: range.lowerBound)
    let quotation = index(of: range.lowerBound, in: outermost) { $0.range }
      .map { outermost[$0].index }
    var words = FoldedWords.words(in: range, of: text, gazetteer)
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    var facts = MentionFacts(
      form: form, kind: kind, range: range, tokens: tokens, sentence: sentence ?? -1,
      paragraph: paragraph ?? -1, quotation: quotation ?? -1, words: words)
    facts.place = place(of: tokens)
    facts.isHeadline = paragraph.map { text.paragraphs[$0].role == .headline } ?? false
    switch form {
    case .pronoun:
      facts.pronoun = PronounForms.all[words.first ?? ""]
      facts.gender = facts.pronoun?.gender ?? .unknown
      facts.isPlural = facts.pronoun?.isPlural ?? false
    case .description: describe(&facts)
    case .name: if kind == .person { facts.gender = gender(ofName: range, words, roles) }
    }
    return facts
  }

  /// The place of a mention in its clause, by the parts of speech beside it.
  private func place(of tokens: Range<Int>) -> MentionFacts.Place {
    func tag(_ token: Int) -> PartOfSpeech {
      text.tokens.indices.contains(token) ? text.tokens[token].tag : .unknown
    }
    var next = tokens.upperBound
    while tag(next) == .adverb { next += 1 }
    if tag(next) == .verb || tag(next) == .auxiliary { return .subject }
    if next == tokens.upperBound, text.tokens.indices.contains(next),
      Self.possessive.contains(text[text.tokens[next].range])
    {
      return .owner
    }
    var before = tokens.lowerBound - 1
    while [.determiner, .adjective, .properNoun, .noun].contains(tag(before)),
      tokens.lowerBound - before < 4
    {
      before -= 1
    }
    switch tag(before) {
    case .adposition: return .oblique
    case .verb: return .object
    default: return .other
    }
  }

  private static let possessive: Set<String> = ["'s", "’s", "'", "’"]

  private func describe(_ facts: inout MentionFacts) {
    for phrase in RolePhrase.phrases(in: facts.words, gazetteer) {
      facts.countries.formUnion(phrase.countries)
    }
    // "the suspects" are several; "the boss" and "the campus" end in other letters' s.
    if let head = RolePhrase.phrases(in: facts.words, gazetteer).first?.head,
      head.hasSuffix("s"), !head.hasSuffix("ss"), !head.hasSuffix("us"), !head.hasSuffix("is")
    {
      facts.isPlural = true
    }
    for word in facts.words where facts.kind == .person {
      if GenderWords.male.contains(word) { facts.gender = .male }
      if GenderWords.female.contains(word) { facts.gender = .female }
    }
  }

  /// The gender by title, role or given name.
  private func gender(
    ofName range: TextRange, _ words: [String], _ roles: [TextRange]
  ) -> MentionFacts.Gender {
    var clues = roles.flatMap { FoldedWords.words(in: $0, of: text, gazetteer) }
    let first = firstToken(from: range.lowerBound)
    if first > 0 {
      clues += FoldedWords.words(in: text.tokens[first - 1].range, of: text, gazetteer)
    }
    for clue in clues {
      if GenderWords.male.contains(clue) { return .male }
      if GenderWords.female.contains(clue) { return .female }
    }
    guard words.count > 1, let given = gazetteer.entry(named: words[0]) else { return .unknown }
    switch given.gender {
    case .male: return .male
    case .female: return .female
    default: return .unknown
    }
  }

  /// Notes which statement a mention stands in and which it speaks.
  private func connectStatements(_ facts: inout [MentionFacts]) {
    var unnamed = extraction.mentions.count
    for (index, statement) in extraction.statements.enumerated() {
      if let speaker = statement.speakerMention {
        facts[speaker].speaks.append(index)
      } else if statement.speaker != nil {
        facts[unnamed].speaks.append(index)
        unnamed += 1
      }
    }
    markInnermost(&facts)
  }

  /// Finds the innermost statement around each mention in one sweep over positions.
  private func markInnermost(_ facts: inout [MentionFacts]) {
    var spans: [(range: TextRange, statement: Int, length: Int)] = []
    for (number, statement) in extraction.statements.enumerated() {
      let length = statement.content.reduce(0) { $0 + $1.count }
      for range in statement.content { spans.append((range, number, length)) }
    }
    spans.sort { ($0.range.lowerBound, $0.statement) < ($1.range.lowerBound, $1.statement) }
    var open: [(range: TextRange, statement: Int, length: Int)] = []
    var next = 0
    let order = facts.indices.sorted { facts[$0].range.lowerBound < facts[$1].range.lowerBound }
    for mention in order {
      let start = facts[mention].range.lowerBound
      while next < spans.count, spans[next].range.lowerBound <= start {
        open.append(spans[next])
        next += 1
      }
      open.removeAll { $0.range.upperBound <= start }
      facts[mention].statement =
        open.min { ($0.length, $0.statement) < ($1.length, $1.statement) }?.statement
    }
  }

  /// Marks the first mention of each sentence outside its quotations: mostly its subject.
  private func markEarly(_ facts: inout [MentionFacts]) {
    var first: [Int: Int] = [:]
    for index in facts.indices where facts[index].quotation < 0 {
      let sentence = facts[index].sentence
      guard sentence >= 0 else { continue }
      if let other = first[sentence], facts[other].range.lowerBound <= facts[index].range.lowerBound
      {
        continue
      }
      first[sentence] = index
    }
    for index in first.values { facts[index].isEarly = true }
  }

  /// The first token that begins at or after an offset; O(log n).
  private func firstToken(from offset: Int) -> Int {
    var (low, high) = (0, text.tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if text.tokens[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The element (of ascending, disjoint ones) whose range has an offset; O(log n).
  private func index<Element>(
    of offset: Int, in elements: [Element], range: (Element) -> TextRange
  ) -> Int? {
    var (low, high) = (0, elements.count)
    while low < high {
      let middle = (low + high) / 2
      if range(elements[middle]).upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < elements.count, range(elements[low]).contains(offset) else { return nil }
    return low
  }
}

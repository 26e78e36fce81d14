import GraphModel
import Resolution

extension Workspace {
  /// Finds words of an article that were taken for an entity.
  ///
  /// ```swift
  /// let words = try workspace.words("the chancellor", meaning: id, in: article)
  /// _ = try workspace.curate(
  ///   .part(entity: id, article: article, words: words.range, into: .new(name: "Max Weber")))
  /// ```
  /// - Parameters:
  ///   - words: The words, letter case aside, or the number of their row in
  ///     `merges(of:in:).mentions`, from 1.
  ///   - entity: The entity's id.
  ///   - article: The article's id.
  /// - Returns: the one place that fits.
  /// - Throws: `WorkspaceError` for an unknown id, and for words that are not there or at several
  ///   places.
  public func words(
    _ words: String, meaning entity: String, in article: String
  ) throws(WorkspaceError) -> MentionMerge {
    let merges = try mentions(of: entity, in: article)
    let wanted = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let rows = merges.mentions.indices.filter {
      merges.mentions[$0].words.lowercased() == wanted.lowercased()
    }
    if rows.count == 1 { return merges.mentions[rows[0]] }
    if rows.isEmpty, let row = Int(wanted), merges.mentions.indices.contains(row - 1) {
      return merges.mentions[row - 1]
    }
    guard rows.isEmpty else {
      throw .ambiguousWords(
        wanted, name: merges.name, article: article,
        places: rows.map { (row: $0 + 1, paragraph: merges.mentions[$0].paragraph) })
    }
    throw noSuchWords(wanted, merges, article)
  }

  /// The words of an article that mean an entity.
  private func mentions(
    of entity: String, in article: String
  ) throws(WorkspaceError) -> EntityMerges {
    guard graph.node(withID: article, labeled: NewsVocabulary.Label.article) != nil else {
      throw .unknownID(article)
    }
    let merges = try merges(of: entity)
    guard merges.articles.contains(article) else {
      throw .notMentioned(name: merges.name, article: article)
    }
    return try self.merges(of: entity, in: article)
  }

  private func noSuchWords(
    _ words: String, _ merges: EntityMerges, _ article: String
  ) -> WorkspaceError {
    var known: [String] = []
    for mention in merges.mentions where !known.contains(mention.words) && known.count < 12 {
      known.append(mention.words)
    }
    return .noSuchWords(words, name: merges.name, article: article, known: known)
  }

  /// What a name says of words that are parted from an entity: another entity with this id, or with
  /// just this name or alias, else a new one.
  ///
  /// - Throws: `QuestionError` when several other entities have the name.
  public func meaning(
    of name: String, partedFrom entity: String
  ) throws(QuestionError) -> WordMeaning {
    if graph.node(withID: name, labeled: NewsVocabulary.Label.entity) != nil {
      return .entity(id: name)
    }
    let choices = NameResolver(graph: graph).entities(called: name).filter { $0.id != entity }
    guard choices.count < 2 else { throw .ambiguousName(words: name, choices: choices) }
    return choices.first.map { .entity(id: $0.id) } ?? .new(name: name)
  }

  /// A decision about words as it is kept.
  func partedWords(
    _ range: Range<Int>, of entity: String, in article: String, _ meaning: WordMeaning
  ) throws(WorkspaceError) -> PartedWords {
    let merges = try mentions(of: entity, in: article)
    guard let mention = merges.mentions.first(where: { $0.range == range }) else {
      throw noSuchWords("\(range.lowerBound)–\(range.upperBound)", merges, article)
    }
    var words = PartedWords(
      entity: entity, article: article, start: range.lowerBound, end: range.upperBound,
      text: mention.words)
    switch meaning {
    case .nobody:
      guard mention.form == .name else { return words }
      words.into = splitID(entity, mention.words)
      words.name = mention.words
    case .entity(let id):
      guard id != entity else { throw .sameEntity(name: merges.name) }
      guard let name = EntitySummaries(graph: graph).name(of: id) else { throw .unknownID(id) }
      words.into = id
      words.name = name
    case .new(let name):
      words.into = splitID(entity, name)
      words.name = name
    }
    return words
  }

  /// The id of an entity that is split off: its kind and new name, numbered if that is taken.
  func splitID(_ entity: String, _ name: String) -> String {
    let summaries = EntitySummaries(graph: graph)
    let kind = EntityKind(rawValue: String(entity.prefix { $0 != ":" })) ?? .person
    let id = EntitySlug.id(kind: kind, name: name)
    guard summaries.contains(id) else { return id }
    var number = 2
    while summaries.contains("\(id)-\(number)") { number += 1 }
    return "\(id)-\(number)"
  }
}

package import QueryEngine

/// An answer as the shell shows it.
package struct ShellAnswer {
  /// The rows that are shown.
  package var result: QueryResult
  /// One line that says how an English question was understood; nil for openCypher.
  package var interpretation: String?
  /// The openCypher that was run.
  package var cypher: String
  /// The entities that names were taken for.
  package var names: [ShellName]

  /// Puts an answer together.
  package init(
    result: QueryResult, interpretation: String? = nil, cypher: String, names: [ShellName] = []
  ) {
    self.result = result
    self.interpretation = interpretation
    self.cypher = cypher
    self.names = names
  }
}

/// A name in a question and the entity it was taken for.
package struct ShellName: Sendable, Hashable {
  /// The words of the question.
  package var words: String
  package var id: String
  package var name: String
  /// How often the graph mentions the entity.
  package var mentions: Int
  /// How many spellings were taken for one.
  package var spellings: Int
  /// Other entities with the name, as `Name (kind)`.
  package var alternatives: [String]

  /// Puts a name together.
  package init(
    words: String, id: String, name: String, mentions: Int, spellings: Int = 1,
    alternatives: [String] = []
  ) {
    self.words = words
    self.id = id
    self.name = name
    self.mentions = mentions
    self.spellings = spellings
    self.alternatives = alternatives
  }
}

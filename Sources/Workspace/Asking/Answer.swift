public import GraphModel
public import QueryEngine

/// The answer to a question, with how it was understood.
public struct Answer {
  /// The question as asked.
  public var question: String
  /// One line that says how an English question was understood; nil for openCypher.
  public var interpretation: String?
  /// The openCypher that was run.
  public var cypher: String
  /// The rows that are shown.
  public var result: QueryResult
  /// The entities that the question's names were taken for, in order of the question.
  public var names: [NameReading]

  /// What stands behind each row: the columns whose names start with `_`.
  var hidden: [[String: Value]]
  /// Queries for the evidence of a row, see `CompiledQuestion.evidence`.
  var evidenceQueries: [String]

  /// Splits a query's columns into those that are shown and those behind them.
  init(
    question: String, interpretation: String?, cypher: String, result: QueryResult,
    names: [NameReading], evidenceQueries: [String]
  ) {
    self.question = question
    self.interpretation = interpretation
    self.cypher = cypher
    self.names = names
    self.evidenceQueries = evidenceQueries
    let columns = result.columns
    let shown = columns.indices.filter { !columns[$0].hasPrefix("_") }
    let behind = columns.indices.filter { columns[$0].hasPrefix("_") }
    hidden = result.rows.map { row in
      Dictionary(behind.map { (columns[$0], row[$0]) }, uniquingKeysWith: { first, _ in first })
    }
    self.result = result
    guard !behind.isEmpty else { return }
    self.result.columns = shown.map { columns[$0] }
    self.result.rows = result.rows.map { row in shown.map { row[$0] } }
  }
}

/// The entity that a name in a question was taken for.
public struct NameReading: Sendable, Hashable {
  /// The words of the question.
  public var words: String
  /// The entity's id.
  public var id: String
  /// The entity's name.
  public var name: String
  /// How often the graph mentions it.
  public var mentions: Int
  /// Other entities that the words fit as well.
  public var alternatives: [NameChoice]
  /// How many names the entity has: spellings that count as one.
  public var spellings: Int
}

/// An entity that a name may mean.
public struct NameChoice: Sendable, Hashable {
  /// The entity's id.
  public var id: String
  /// The entity's name.
  public var name: String
  public var kind: EntityKind?
  /// How often the graph mentions it.
  public var mentions: Int
  /// What tells it from another choice of the same name, where that is known.
  public var note: String?
}

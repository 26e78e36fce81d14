public import GraphModel
public import QueryEngine
import QueryLanguage

/// A conversation with a graph: questions, and follow-ups on the answer before.
///
/// ```swift
/// var session = QuestionSession(graph: graph)
/// let answer = try session.ask("who mentioned Zelensky")
/// let proof = try session.evidence(ofRow: 1)
/// ```
public struct QuestionSession {
  /// The graph that is asked.
  public var graph: any QueryableGraph
  /// Values of `$name` in openCypher.
  public var parameters: [String: Value] = [:]
  /// The answer that follow-ups refer to.
  public private(set) var previous: Answer?

  private let procedures = NewsProcedures.registry

  /// Starts a conversation.
  public init(graph: any QueryableGraph) { self.graph = graph }

  /// The openCypher of a question, without running it.
  ///
  /// - Throws: `QuestionError` when the question cannot be understood or names nobody known.
  public func cypher(for question: String) throws(QuestionError) -> String {
    EnglishParser.isCypher(question) ? question : try reading(of: question).compiled.cypher
  }

  /// Answers a question in English or openCypher.
  ///
  /// - Parameters:
  ///   - question: One question, without a final `;`.
  ///   - options: Limits and cancellation.
  /// - Returns: the answer, which later follow-ups refer to.
  /// - Throws: `QuestionError`; the previous answer then stays.
  public mutating func ask(
    _ question: String, options: QueryOptions = QueryOptions()
  ) throws(QuestionError) -> Answer {
    let answer: Answer
    if EnglishParser.isCypher(question) {
      let result = try run(question, parameters: parameters, options: options)
      answer = Answer(
        question: question, interpretation: nil, cypher: question, result: result, names: [],
        evidenceQueries: [])
    } else {
      let (compiled, names) = try reading(of: question)
      let result = try run(compiled.cypher, parameters: [:], options: options)
      answer = Answer(
        question: question, interpretation: compiled.interpretation, cypher: compiled.cypher,
        result: result, names: names, evidenceQueries: compiled.evidence)
    }
    previous = answer
    return answer
  }

  /// Runs openCypher.
  func run(
    _ cypher: String, parameters: [String: Value], options: QueryOptions = QueryOptions()
  ) throws(QuestionError) -> QueryResult {
    do {
      return try PreparedQuery.prepare(
        cypher, on: graph, parameters: parameters, procedures: procedures
      ).execute(on: graph, options: options)
    } catch {
      throw .query(error, text: cypher)
    }
  }
}

// MARK: - English

extension QuestionSession {
  /// The first reading of a question whose names are all known; else the error of the best one.
  private func reading(
    of question: String
  ) throws(QuestionError) -> (compiled: CompiledQuestion, names: [NameReading]) {
    switch EnglishParser.read(question) {
    case .followUp:
      throw .noPreviousAnswer(row: nil)
    case .notUnderstood(let hint):
      throw .notUnderstood(
        understood: hint.understood, unexpected: hint.unexpected, suggestions: hint.suggestions)
    case .name(let question, otherwise: let hint):
      return try nameAlone(question, otherwise: hint)
    case .questions(let questions):
      var firstError: QuestionError?
      for question in questions {
        do {
          let reading = try compiled(question)
          if isAmbiguous(firstError), reading.compiled.condition != nil { continue }
          if holds(reading.compiled.condition) { return reading }
        } catch {
          firstError = firstError ?? error
        }
      }
      throw firstError ?? .notUnderstood(understood: "", unexpected: nil, suggestions: [])
    }
  }

  /// A line with nothing but a name asks who that is; unless nobody is called nearly so.
  private func nameAlone(
    _ question: EnglishQuestion, otherwise hint: QuestionHint
  ) throws(QuestionError) -> (compiled: CompiledQuestion, names: [NameReading]) {
    do {
      return try compiled(question)
    } catch {
      if case .unknownName(_, nearest: let nearest) = error, nearest.isEmpty {
        throw .notUnderstood(
          understood: hint.understood, unexpected: hint.unexpected, suggestions: hint.suggestions)
      }
      throw error
    }
  }

  /// Whether a better reading failed because a name means several entities: the asker then has to
  /// choose, and no looser reading takes its place.
  private func isAmbiguous(_ error: QuestionError?) -> Bool {
    if case .ambiguousName? = error { true } else { false }
  }

  /// Whether what a reading depends on is in the graph.
  private func holds(_ condition: String?) -> Bool {
    guard let condition else { return true }
    return (try? run(condition, parameters: [:]))?.rows.isEmpty == false
  }

  private func compiled(
    _ question: EnglishQuestion
  ) throws(QuestionError) -> (compiled: CompiledQuestion, names: [NameReading]) {
    var selections: [String: EntitySelection] = [:]
    var names: [NameReading] = []
    for (slot, words) in question.names {
      let name = try NameResolver(graph: graph).reading(of: words)
      names.append(name)
      selections[slot] = EntitySelection(ids: [name.id], name: name.name)
    }
    for (slot, reference) in question.previous {
      selections[slot] = try selection(reference)
    }
    return (question.compiled(selections, seenFrom: newestDate(for: question)), names)
  }

  /// The ids in the rows of the previous answer that a question points to.
  private func selection(
    _ reference: PreviousReference
  ) throws(QuestionError) -> EntitySelection {
    guard let previous else { throw .noPreviousAnswer(row: nil) }
    switch reference {
    case .all:
      let ids = previous.hidden.indices.flatMap { previous.ids(ofRow: $0) }
      return EntitySelection(ids: ids.uniqued(), name: "the previous answer")
    case .row(let number):
      guard previous.hidden.indices.contains(number - 1) else {
        throw .noPreviousAnswer(row: number)
      }
      return EntitySelection(
        ids: previous.ids(ofRow: number - 1).uniqued(), name: "row \(number) of the previous answer"
      )
    }
  }

  /// The graph's newest date, from which `last week` is counted; asked for only when it matters.
  private func newestDate(for question: EnglishQuestion) -> CivilDate {
    let epoch = CivilDate(daysSinceEpoch: 0)
    guard question.asksForTime else { return epoch }
    let newest = try? run(
      "MATCH (s:Statement) RETURN max(s.date) AS newest", parameters: [:])
    guard case .string(let date)? = newest?.rows.first?.first else { return epoch }
    return CivilDate(iso: date) ?? epoch
  }
}

extension Answer {
  /// The ids of entities and statements in a row: of nodes, and of hidden columns.
  func ids(ofRow index: Int) -> [String] {
    let key = result.graph.propertyKeyID(NewsVocabulary.Key.id)
    func ids(_ value: Value) -> [String] {
      switch value {
      case .string(let id): [id]
      case .list(let values): values.flatMap(ids)
      case .node(let node): key.map { ids(result.graph.property($0, of: node)) } ?? []
      default: []
      }
    }
    let behind = hidden[index].sorted { $0.key < $1.key }.flatMap { ids($0.value) }
    let nodes = result.rows[index].flatMap { value -> [String] in
      if case .node = value { ids(value) } else { [] }
    }
    return (behind + nodes).filter { $0.contains(":") }
  }
}

extension [String] {
  /// The elements without later repeats.
  fileprivate func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

package import GraphModel
package import QueryEngine
package import Rendering
package import Workspace

/// A workspace as the shell's session.
package final class WorkspaceSession: ShellSession {
  private var workspace: Workspace
  private var session: QuestionSession

  /// A session on an opened workspace.
  package init(_ workspace: Workspace) {
    self.workspace = workspace
    session = workspace.session()
  }

  package var graph: any QueryableGraph { session.graph }

  package var directory: String { workspace.directory }

  package var parameters: [String: Value] {
    get { session.parameters }
    set { session.parameters = newValue }
  }

  package var functions: [ShellFunction] {
    FunctionCatalog.all.map { function in
      ShellFunction(name: function.signature.name, summary: function.signature.summary)
    }
      + NewsProcedures.registry.signatures.map { signature in
        ShellFunction(
          name: signature.name, summary: "\(signature.summary) Example: \(signature.example)")
      }
  }

  package func ask(_ question: String, options: QueryOptions) throws(ShellError) -> ShellAnswer {
    do {
      let answer = try session.ask(question, options: options)
      return ShellAnswer(
        result: answer.result, interpretation: answer.interpretation, cypher: answer.cypher,
        names: answer.names.map(Self.name))
    } catch {
      throw told(error, of: question)
    }
  }

  package func cypher(for question: String) throws(ShellError) -> String {
    do {
      return try session.cypher(for: question)
    } catch {
      throw told(error, of: question)
    }
  }

  private func told(_ error: QuestionError, of question: String) -> ShellError {
    ShellError(error, question: question) { (try? session.cypher(for: $0)) != nil }
  }

  package func inspect(
    _ cypher: String, options: QueryOptions
  ) throws(ShellError) -> ShellAnswer {
    var copy = session
    do {
      let answer = try copy.ask(cypher, options: options)
      return ShellAnswer(result: answer.result, cypher: answer.cypher)
    } catch {
      throw ShellError(error, question: cypher)
    }
  }

  package func rowCount(of question: String, options: QueryOptions) -> Int? {
    var copy = session
    return try? copy.ask(question, options: options).result.rows.count
  }

  package func evidence(ofRow row: Int) throws(ShellError) -> [ShellEvidence] {
    do {
      return try session.evidence(ofRow: row).map(Self.evidence)
    } catch {
      throw ShellError(error, question: "")
    }
  }

  package func reasonForNothing() -> String? {
    session.previous.map { session.reasonForNothing($0) }
  }

  package func selectionOfLastAnswer() -> GraphSelection? {
    session.previous.map { session.selection(of: $0) }
  }

  package func article(_ id: String) throws(ShellError) -> ShellArticle {
    guard let article = session.article(id) else {
      throw ShellError("There is no article \(id) in this graph.")
    }
    return ShellArticle(
      id: article.id, title: article.title, date: article.date, source: article.source,
      text: article.text)
  }

  package func statistics() -> [(name: String, value: String)] { workspace.statistics() }

  package func merges(of name: String, article: String?) throws(ShellError) -> EntityMerges {
    do {
      return try workspace.merges(of: try session.entityID(named: name), in: article)
    } catch let error as QuestionError {
      throw ShellError(error, question: "")
    } catch let error as WorkspaceError {
      throw ShellError(error)
    } catch {
      throw ShellError("\(error)")
    }
  }

  package func curate(_ request: CurationRequest) throws(ShellError) -> CurationReport {
    do {
      let outcome = try workspace.curate(decision(for: request))
      session.graph = workspace.graph
      return CurationReport(before: outcome.before, after: outcome.after)
    } catch let error as QuestionError {
      throw ShellError(error, question: "")
    } catch let error as WorkspaceError {
      throw ShellError(error)
    } catch {
      throw ShellError("\(error)")
    }
  }

  package func build(
    _ paths: [String], cancellation: CancellationToken, progress: (String) -> Void
  ) throws(ShellError) -> String {
    do {
      let report = try workspace.build(
        paths, isCancelled: { cancellation.isCancelled }, progress: { progress($0.line) })
      session.graph = workspace.graph
      return report.summary
    } catch {
      throw ShellError(error)
    }
  }

  package func open(_ directory: String) throws(ShellError) {
    do {
      workspace = try Workspace.open(directory)
      let parameters = session.parameters
      session = workspace.session()
      session.parameters = parameters
    } catch {
      throw ShellError(error)
    }
  }
}

// MARK: - Translation

extension WorkspaceSession {
  private func decision(for request: CurationRequest) throws -> CurationDecision {
    func entity(_ words: String) throws(QuestionError) -> String {
      try session.entityID(named: words)
    }
    switch request {
    case .merge(let from, let into):
      return .merge(from: try entity(from), into: try entity(into))
    case .split(let name, let article, let newName):
      let id = try entity(name)
      let meaning = try workspace.meaning(of: newName, partedFrom: id)
      guard case .entity(let other) = meaning else {
        return .split(entity: id, articles: [article], name: newName)
      }
      return .split(entity: id, articles: [article], name: other)
    case .part(let name, let words, let article, let newName):
      let id = try entity(name)
      let meaning = try newName.map { try workspace.meaning(of: $0, partedFrom: id) }
      let place = try workspace.words(words, meaning: id, in: article)
      return .part(entity: id, article: article, words: place.range, into: meaning ?? .nobody)
    case .rename(let name, let newName): return .rename(entity: try entity(name), name: newName)
    case .retype(let name, let kind): return .retype(entity: try entity(name), kind: kind)
    case .forget(let id): return .forget(id: id)
    case .undo: return .undo
    }
  }

  private static func name(_ reading: NameReading) -> ShellName {
    ShellName(
      words: reading.words, id: reading.id, name: reading.name, mentions: reading.mentions,
      spellings: reading.spellings,
      alternatives: reading.alternatives.map { choice in
        choice.name + (choice.kind.map { " (\($0.rawValue))" } ?? "")
      })
  }

  private static func evidence(_ evidence: Evidence) -> ShellEvidence {
    var shown = ShellEvidence(
      sentence: evidence.sentence, marked: evidence.marked, speaker: evidence.speaker,
      statement: evidence.statement,
      article: evidence.article.map { place in
        ShellArticlePlace(
          id: place.id, title: place.title, date: place.date, source: place.source,
          range: place.range, paragraph: place.paragraph, paragraphCount: place.paragraphCount)
      })
    shown.notes = evidence.parted.map(\.explanation)
    return shown
  }
}

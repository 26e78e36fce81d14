import Glibc
package import GraphModel
package import QueryEngine
package import Shell
package import Workspace

/// A session over the sample graph that knows a handful of questions, for tests of the shell.
package final class SampleSession: ShellSession {
  package private(set) var graph: any QueryableGraph
  package private(set) var directory = "Sample"
  package var parameters: [String: Value] = [:]
  package let functions = [ShellFunction(name: "toUpper", summary: "Text in capital letters.")]
  /// The decisions so far.
  package private(set) var requests: [CurationRequest] = []
  private var last: [[Value]] = []

  /// A session at its start.
  package init() { graph = SampleGraph.news() }

  package func ask(_ question: String, options: QueryOptions) throws(ShellError) -> ShellAnswer {
    let words = question.split(separator: " ").map(String.init)
    switch words.first?.lowercased() {
    case "who" where words.count > 2: return try whoMentioned(words.dropFirst(2), question)
    case "slow": throw waitUntilCancelled(options)
    case "many": return answer(["number"], (1...500).map { [.integer($0)] }, question)
    case "timeline":
      let dates = [20_300, 20_301, 20_336, 20_400].map { DateValue(daysSinceEpoch: $0) }
      return answer(["date"], dates.map { [.date($0)] }, question, interpretation: "dates")
    case "return": return answer(["value"], [[parameters["from"] ?? .integer(1)]], question)
    case "match", "explain", "profile":
      var result = answer(["n"], [[.node(NodeID(rawValue: 0))]], question)
      result.result.plan = PlanDescription(
        name: "Scan", details: "(n)", estimatedRows: 9, actualRows: words[0] == "PROFILE" ? 9 : nil)
      return result
    case "create":
      var result = answer([], [], question)
      result.result.sideEffects.nodesCreated = 1
      return result
    default:
      throw ShellError(
        "I do not understand this.\nYou can ask:\n  who mentioned Marrand",
        place: ShellError.Place(text: question, range: 0..<(words.first?.utf8.count ?? 0)),
        corrections: ["who mentioned Marrand"])
    }
  }

  private func waitUntilCancelled(_ options: QueryOptions) -> ShellError {
    for _ in 0..<1000 {
      if options.cancellation?.isCancelled == true {
        return ShellError("Stopped.", isCancellation: true)
      }
      usleep(10_000)
    }
    return ShellError("Nobody stopped this.")
  }

  /// Speakers and statements; words after `since` fit nothing.
  private func whoMentioned(
    _ words: ArraySlice<String>, _ question: String
  ) throws(ShellError) -> ShellAnswer {
    let name = words.prefix { $0 != "since" }.joined(separator: " ").filter { $0 != "\"" }
    let hasTime = words.contains("since")
    guard let match = graph.entities(named: name, matching: .forgiving, limit: 5).first else {
      throw ShellError("Nobody is called “\(name)”.", corrections: ["who mentioned Marrand"])
    }
    var rows: [[Value]] = []
    let mentions = graph.adjacency(
      of: match.node, .incoming, type: graph.relationshipTypeID("MENTIONS"))
    for statement in mentions.neighbors.map({ NodeID(rawValue: $0) }) where !hasTime {
      let said = graph.adjacency(of: statement, .incoming, type: graph.relationshipTypeID("SAID"))
      rows += said.neighbors.map { [.node(NodeID(rawValue: $0)), .node(statement)] }
    }
    var result = answer(
      ["speaker", "statement"], rows, question, interpretation: "who mentioned \(match.matchedName)"
    )
    result.names = [
      ShellName(
        words: name, id: "x", name: match.matchedName, mentions: match.mentions, spellings: 3)
    ]
    return result
  }

  private func answer(
    _ columns: [String], _ rows: [[Value]], _ question: String, interpretation: String? = nil
  ) -> ShellAnswer {
    last = rows
    return ShellAnswer(
      result: QueryResult(columns: columns, rows: rows, graph: graph),
      interpretation: interpretation, cypher: question)
  }

  package func inspect(
    _ cypher: String, options: QueryOptions
  ) throws(ShellError) -> ShellAnswer {
    let kept = last
    defer { last = kept }
    return try ask(cypher, options: options)
  }

  package func cypher(for question: String) throws(ShellError) -> String { "MATCH (n) RETURN n" }

  package func rowCount(of question: String, options: QueryOptions) -> Int? {
    let words = question.split(separator: " ").map(String.init)
    let kept = last
    defer { last = kept }
    return try? whoMentioned(words.dropFirst(2), question).result.rows.count
  }

  package func evidence(ofRow row: Int) throws(ShellError) -> [ShellEvidence] {
    let place = ShellArticlePlace(
      id: "a:1", title: "Harbour talks stall", date: "2025-09-05", source: "veil.txt#1",
      range: 28..<53, paragraph: 1, paragraphCount: 2)
    return [
      ShellEvidence(
        sentence: "Talks in Port Veil stalled. “The harbour stays open,” Ilse Marrand said.",
        marked: 28..<53, speaker: "Ilse Marrand", statement: "s:2", article: place)
    ]
  }

  package func article(_ id: String) throws(ShellError) -> ShellArticle {
    ShellArticle(
      id: id, title: "Harbour talks stall", date: "2025-09-05", source: "veil.txt#1",
      text: "Talks in Port Veil stalled. “The harbour stays open,” Ilse Marrand said.\n\nEnd.")
  }

  package func statistics() -> [(name: String, value: String)] {
    [("nodes", String(graph.nodes().count))]
  }

  package func merges(of name: String, article: String?) throws(ShellError) -> EntityMerges {
    let decided = NameMerge(
      name: "I. Marrand", with: "Ilse Marrand", rule: .decision, articles: [], decision: "c:1")
    let surname = NameMerge(
      name: "Marrand", with: "Ilse Marrand", rule: .surname, articles: ["a:2"])
    let usual = NameMerge(
      name: "Ilse Marrand", with: "Ilse Marrand", rule: .sameName, articles: ["a:1", "a:3"],
      clues: ["chair", "Anton Velke"])
    let mentions = [
      ("Marrand", MergeRule.namePart, 40), ("she", .pronoun, 90), ("she", .pronoun, 120),
    ]
    .map { words, rule, start in
      MentionMerge(
        article: "a:1", words: words, range: start..<start + words.count, paragraph: start / 40,
        form: rule == .pronoun ? .pronoun : .name, rule: rule, target: "Ilse Marrand",
        targetRange: 0..<12, targetParagraph: 1)
    }
    let main = MentionMerge(
      article: "a:1", words: "Ilse Marrand", range: 0..<12, paragraph: 1, form: .name,
      rule: .mainName, target: "Ilse Marrand", targetRange: 0..<12, targetParagraph: 1)
    var merges = EntityMerges(
      id: "person:ilse-marrand", name: "Ilse Marrand", kind: .person,
      articles: article.map { [$0] } ?? ["a:1", "a:2", "a:3"], names: [usual, surname, decided],
      mentions: [main] + mentions)
    merges.parted = [
      WordParting(
        decision: "c:2", article: "a:1", words: "the chair", range: 60..<69, name: "Ilse Young")
    ]
    return merges
  }

  package func curate(_ request: CurationRequest) throws(ShellError) -> CurationReport {
    requests.append(request)
    return CurationReport(before: ["\(requests.count - 1) decisions"], after: ["\(request)"])
  }

  package func build(
    _ paths: [String], cancellation: CancellationToken, progress: (String) -> Void
  ) throws(ShellError) -> String {
    progress("1 article")
    return "Read \(paths.joined(separator: ", "))."
  }

  package func open(_ directory: String) throws(ShellError) {
    if directory == "missing" { throw ShellError("There is no graph in “\(directory)”.") }
    self.directory = directory
    graph = SampleGraph.news()
  }
}

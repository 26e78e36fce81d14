import Glibc
import GraphModel
import GraphStore
import QueryEngine

/// Latencies of the workload's questions asked in openCypher, from a prepared query to its rows,
/// and whether the answers are those that the store gives in process.
///
/// Questions that no pattern says (links between speakers and those they mention) are asked of the
/// news procedures.
struct LanguageRun {
  private let graph: KnowledgeGraph
  private let search: LinkSearch
  private var classes: [(name: String, ids: [String])] = []
  private var pairs: [(from: String, to: String)] = []
  private var needle = ""
  private var differing = 0

  init(store: String, workload: String) throws {
    graph = try GraphDirectory.open(store, for: .reading).graph()
    search = LinkSearch(graph.links)
    guard let file = fopen(workload, "r") else { throw Benchmark.UsageError() }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 512)
    while fgets(&buffer, 512, file) != nil {
      let line = String(
        decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let words = line.split { $0 == " " || $0 == "\n" }.map(String.init)
      switch words.first {
      case nil: continue
      case "pair": pairs.append((words[1], words[2]))
      case "needle": needle = words[1]
      case let name?:
        if classes.last?.name != name { classes.append((name, [])) }
        classes[classes.count - 1].ids.append(words[1])
      }
    }
  }

  /// Asks everything; false when an answer differs from the store's.
  mutating func run() throws -> Bool {
    for (name, ids) in classes {
      let named = ids.map { ["x": Value.string($0)] }
      try measure("q1_\(name)", 2000, LanguageQueries.q1, named, speakers)
      try measure("q1_\(name) by procedure", 2000, LanguageQueries.q1Procedure, named, speakers)
      if name != "tail" {
        try measure("q2a_\(name)", 2000, LanguageQueries.q2a, named) { graph, search, values in
          search.neighbors(of: node(values, graph), limit: 20).top.map { row(graph, $0) }
        }
        try measure("q2b_\(name)", 1000, LanguageQueries.q2b, named) { graph, search, values in
          search.secondNeighbors(of: node(values, graph), limit: 20).top.map { row(graph, $0) }
        }
        try measure("q2b_\(name) by two calls", 10, LanguageQueries.q2bTwoCalls, named) {
          graph, search, values in
          search.secondNeighbors(of: node(values, graph), limit: 20).top.map { row(graph, $0) }
        }
        try measure("q5_\(name)", 1000, LanguageQueries.q5, named) { graph, _, values in
          graph.coMentions(of: NodeID(rawValue: node(values, graph)), limit: 20).top
            .map { row(graph, $0) }
        }
      }
    }
    try measurePaths()
    try measure("q6_degree", 100, LanguageQueries.q6Degree, [[:]]) { graph, search, _ in
      search.links.topDegrees(limit: 20).map { row(graph, $0) }
    }
    try measure("q6_pagerank", 5, LanguageQueries.q6PageRank, [[:]]) { graph, search, _ in
      let ranks = search.links.pageRank()
      return ranks.indices.sorted { (ranks[$1], $0) < (ranks[$0], $1) }.prefix(20)
        .map { graph.recordID(of: NodeID(rawValue: UInt32($0))) ?? "" }
    }
    try measure("q7_contains", 50, LanguageQueries.q7, [["x": .string(needle)]]) {
      graph, _, values in
      guard case .string(let text) = values["x"] else { return [] }
      return ["\(graph.indexedNodes(containing: text, matching: .substring)?.count ?? 0)"]
    }
    if differing > 0 { print("\(differing) questions have other answers than the store gives") }
    return differing == 0
  }

  private mutating func measurePaths() throws {
    let ends = pairs.map { ["x": Value.string($0.from), "y": Value.string($0.to)] }
    func distance(
      _ graph: KnowledgeGraph, _ search: LinkSearch, _ values: [String: Value]
    ) -> [String] {
      search.distance(from: node(values, graph), to: node(values, graph, "y")).map { ["\($0)"] }
        ?? []
    }
    try measure("q3", 1000, LanguageQueries.q3, ends, distance)
    try measure("q3 by pattern", 20, LanguageQueries.q3Pattern, ends, nil)
    try measure("q4", 50, LanguageQueries.q4, ends) { graph, search, values in
      search.countShortestPaths(from: node(values, graph), to: node(values, graph, "y"))
        .map { ["\($0.length) \($0.count)"] } ?? []
    }
  }

  /// What the store answers in process, as lines.
  private typealias Expected = (KnowledgeGraph, LinkSearch, [String: Value]) -> [String]

  private mutating func measure(
    _ name: String, _ repetitions: Int, _ text: String, _ parameters: [[String: Value]],
    _ expected: Expected?
  ) throws {
    guard let first = parameters.first else { return }
    let query = try PreparedQuery.prepare(
      text, on: graph, parameters: first, procedures: NewsProcedures.registry)
    var times: [Double] = []
    var rows = 0
    let start = now(CLOCK_MONOTONIC)
    for index in 0..<repetitions where index < 3 || now(CLOCK_MONOTONIC) - start < 3 {
      let asked = query.withParameters(parameters[index % parameters.count])
      let before = now(CLOCK_MONOTONIC)
      rows &+= try asked.execute(on: graph).rows.count
      times.append(now(CLOCK_MONOTONIC) - before)
    }
    var isSame = true
    // Without an answer of the store there is nothing to compare with.
    for values in parameters.prefix(name.hasSuffix("calls") ? 3 : 50) {
      guard let expected else { break }
      let found = try query.withParameters(values).execute(on: graph).rows
      let lines = found.map { line($0) }
      if !agrees(lines, expected(graph, search, values), name) { isSame = false }
    }
    if !isSame { differing += 1 }
    print(
      "\(name)\tmin \(formatted(times, 0))\tmedian \(formatted(times, 50))\tp99 \(formatted(times, 99))\t(\(rows) rows)\(isSame ? "" : "\tDIFFERS")"
    )
  }

  /// Whether both answers are the same; equally strong entities may come in another order, and
  /// other ones may be the last of the first twenty.
  private func agrees(_ found: [String], _ expected: [String], _ name: String) -> Bool {
    if found == expected { return true }
    guard found.count == expected.count, name != "q6_pagerank" else { return false }
    func weights(_ lines: [String]) -> [Substring?] { lines.map { $0.split(separator: " ").last } }
    guard weights(found) == weights(expected) else { return false }
    let last = weights(expected).last
    return Set(found.filter { $0.split(separator: " ").last != last })
      == Set(expected.filter { $0.split(separator: " ").last != last })
  }

  /// The first and last value of a row; of ranks the first only.
  private func line(_ row: [Value]) -> String {
    row.filter { if case .float = $0 { false } else { true } }
      .enumerated().filter { $0.offset == 0 || $0.offset == row.count - 1 }
      .map { value in
        switch value.element {
        case .string(let text): text
        case .integer(let number): "\(number)"
        default: "\(value.element)"
        }
      }.joined(separator: " ")
  }

  private func formatted(_ times: [Double], _ percentile: Int) -> String {
    let time = times.sorted()[times.count * percentile / 100] * 1e6
    return "\((time * 10).rounded() / 10) µs"
  }

  private func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// The node that a parameter names.
private func node(_ values: [String: Value], _ graph: KnowledgeGraph, _ name: String = "x")
  -> UInt32
{
  guard case .string(let id) = values[name] else { return 0 }
  return graph.node(withRecordID: id)?.rawValue ?? 0
}

private func row(_ graph: KnowledgeGraph, _ ranked: RankedEntity) -> String {
  "\(graph.recordID(of: NodeID(rawValue: ranked.entity)) ?? "") \(ranked.weight)"
}

private func speakers(
  _ graph: KnowledgeGraph, _ search: LinkSearch, _ values: [String: Value]
) -> [String] {
  graph.speakers(mentioning: NodeID(rawValue: node(values, graph))).map { row(graph, $0) }
}

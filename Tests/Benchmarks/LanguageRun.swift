import Glibc
import GraphModel
import GraphStore
import QueryEngine

/// Latencies of the workload's questions asked in openCypher, from a prepared query to its rows.
///
/// Questions that no pattern says (links between speakers and those they mention) are asked of the
/// news procedures.
struct LanguageRun {
  private let graph: KnowledgeGraph
  private var classes: [(name: String, ids: [String])] = []
  private var pairs: [(from: String, to: String)] = []
  private var needle = ""

  init(store: String, workload: String) throws {
    graph = try GraphDirectory.open(store, for: .reading).graph()
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

  private static let q1 = """
    MATCH (x:Entity {id: $x})<-[:MENTIONS]-(s:Statement)<-[:SAID]-(e:Entity) \
    RETURN e.id, e.name, count(*) AS c ORDER BY c DESC
    """
  private static let q1Procedure = """
    CALL hearsay.who_mentioned($x) YIELD speaker, statements \
    RETURN speaker.id, speaker.name, statements
    """
  private static let q2a = """
    CALL hearsay.links($x) YIELD other, statements \
    RETURN other.id, statements ORDER BY statements DESC LIMIT 20
    """
  private static let q2b = """
    CALL hearsay.links($x) YIELD other, statements AS w \
    CALL hearsay.links(other) YIELD other AS y, statements AS v \
    WHERE y.id <> $x \
    RETURN y.id, sum(w * v) AS paths ORDER BY paths DESC LIMIT 20
    """
  /// A link is two relationships: one says the statement, the other mentions somebody in it.
  private static let q3 = """
    MATCH p = shortestPath((x:Entity {id: $x})-[:SAID|MENTIONS*..12]-(y:Entity {id: $y})) \
    RETURN length(p) / 2
    """
  private static let q5 = """
    MATCH (x:Entity {id: $x})<-[:MENTIONS]-(s:Statement)-[:MENTIONS]->(y:Entity) \
    RETURN y.id, count(*) AS c ORDER BY c DESC LIMIT 20
    """
  private static let q6Degree = """
    CALL hearsay.degree() YIELD entity, degree RETURN entity.id, degree LIMIT 20
    """
  private static let q6PageRank = """
    CALL hearsay.pagerank() YIELD entity, score RETURN entity.id, score LIMIT 20
    """
  private static let q7 = "MATCH (s:Statement) WHERE s.text CONTAINS $x RETURN count(*)"

  func run() throws {
    for (name, ids) in classes {
      try measure("q1_\(name)", 2000, LanguageRun.q1, ids)
      try measure("q1_\(name) by procedure", 2000, LanguageRun.q1Procedure, ids)
      guard name != "tail" else { continue }
      try measure("q2a_\(name)", 2000, LanguageRun.q2a, ids)
      try measure("q2b_\(name)", 1000, LanguageRun.q2b, ids)
      try measure("q5_\(name)", 1000, LanguageRun.q5, ids)
    }
    try measure("q3", 1000, LanguageRun.q3, pairs.map(\.from), pairs.map(\.to))
    try measure("q6_degree", 20, LanguageRun.q6Degree, [""])
    try measure("q6_pagerank", 5, LanguageRun.q6PageRank, [""])
    try measure("q7_contains", 50, LanguageRun.q7, [needle])
  }

  private func measure(
    _ name: String, _ repetitions: Int, _ text: String, _ arguments: [String],
    _ others: [String] = [""]
  ) throws {
    let query = try PreparedQuery.prepare(
      text, on: graph, parameters: ["x": .string(arguments[0]), "y": .string(others[0])],
      procedures: NewsProcedures.registry)
    var times: [Double] = []
    var user: [Double] = []
    var rows = 0
    let start = now(CLOCK_MONOTONIC)
    for index in 0..<repetitions where index < 3 || now(CLOCK_MONOTONIC) - start < 3 {
      let parameters: [String: Value] = [
        "x": .string(arguments[index % arguments.count]),
        "y": .string(others[index % others.count]),
      ]
      let before = (now(CLOCK_MONOTONIC), now(CLOCK_PROCESS_CPUTIME_ID))
      rows &+= try query.withParameters(parameters).execute(on: graph).rows.count
      times.append(now(CLOCK_MONOTONIC) - before.0)
      user.append(now(CLOCK_PROCESS_CPUTIME_ID) - before.1)
    }
    print(
      "\(name)\twall \(formatted(times, 50)) (p99 \(formatted(times, 99)))\tcpu \(formatted(user, 50))\t(\(rows))"
    )
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

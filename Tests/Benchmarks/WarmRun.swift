import Glibc
import GraphModel
import GraphStore

/// Latencies inside the process, measured as the floor measures its own.
struct WarmRun {
  private let questions: Questions
  private var classes: [(name: String, ids: [Substring])] = []
  private var pairs: [(UInt32, UInt32)] = []
  private var needle = ""

  init(store: String, workload: String) throws {
    questions = try Questions(store: store, cold: false)
    guard let file = fopen(workload, "r") else { throw Benchmark.UsageError() }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 512)
    while fgets(&buffer, 512, file) != nil {
      let line = String(
        decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let words = line.split { $0 == " " || $0 == "\n" }
      switch words.first {
      case "pair":
        pairs.append((questions.node(words[1]).rawValue, questions.node(words[2]).rawValue))
      case "needle": needle = String(words[1])
      case let name?:
        if classes.last?.name != String(name) { classes.append((String(name), [])) }
        classes[classes.count - 1].ids.append(words[1])
      case nil: break
      }
    }
  }

  func run() throws {
    let (graph, search) = (questions.graph, questions.search)
    for (name, ids) in classes {
      let nodes = ids.map { questions.node($0) }
      measure("q1_\(name)", 2000) { graph.speakers(mentioning: nodes[$0 % nodes.count]).count }
      if name == "tail" { continue }
      measure("q2a_\(name)", 2000) {
        search.neighbors(of: nodes[$0 % nodes.count].rawValue, limit: 20).count
      }
      measure("q2b_\(name)", 1000) {
        search.secondNeighbors(of: nodes[$0 % nodes.count].rawValue, limit: 20).count
      }
      measure("q5_\(name)", 1000) { graph.coMentions(of: nodes[$0 % nodes.count], limit: 20).count }
    }
    let pairs = pairs
    measure("q3", pairs.count) { search.distance(from: pairs[$0].0, to: pairs[$0].1) ?? -1 }
    measure("q4", 50) { search.countShortestPaths(from: pairs[$0].0, to: pairs[$0].1)?.count ?? 0 }
    measure("q6_degree", 100) { _ in search.links.topDegrees(limit: 20).count }
    measure("q6_pagerank", 5) { _ in search.links.pageRank().count }
    measure("q7_contains", 50) { _ in
      graph.indexedNodes(containing: needle, matching: .substring)?.count ?? 0
    }
    measure("q7_words", 50) { _ in
      graph.indexedNodes(containing: needle, matching: .words)?.count ?? 0
    }
    runAlgorithms(pairs)
    print("resident\t\(Self.residentMegabytes()) MB")
  }

  /// The process's memory now, pages of the mapped snapshot included.
  private static func residentMegabytes() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 128)
    guard fgets(&buffer, 128, file) != nil else { return 0 }
    let text = String(
      decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * 4096 / 1_000_000
  }

  /// What questions use beside the workload of the kit.
  private func runAlgorithms(_ pairs: [(UInt32, UInt32)]) {
    let search = questions.search
    measure("common_neighbors", 1000) {
      search.commonNeighbors(of: pairs[$0 % pairs.count].0, and: pairs[$0 % pairs.count].1).count
    }
    measure("all_shortest_paths", 50) {
      search.allShortestPaths(from: pairs[$0].0, to: pairs[$0].1, limit: 1000).count
    }
    measure("k_shortest_paths_3", 20) {
      search.shortestPaths(from: pairs[$0].0, to: pairs[$0].1, count: 3).count
    }
    measure("components", 5) { _ in search.links.components().count }
    measure("communities", 1) { _ in search.links.communities().count }
    measure("betweenness_16_sources", 1) { _ in search.links.betweenness(sources: 16).count }
  }

  private func measure(_ name: String, _ repetitions: Int, _ body: (Int) -> Int) {
    var times: [Double] = []
    var sink = body(0)
    let start = now()
    for index in 0..<repetitions where index < min(3, repetitions) || now() - start < 3 {
      let before = now()
      sink &+= body(index)
      times.append(now() - before)
    }
    times.sort()
    let median = times[times.count / 2] * 1e6
    let late = times[times.count * 99 / 100] * 1e6
    print(
      "\(name)\tmedian \(round(median * 10) / 10) µs\tp99 \(round(late * 10) / 10) µs\t(\(sink))")
  }

  private func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

import CAllocationCount
import Glibc
import GraphModel
import GraphStore

/// Counts what a fixed workload costs and compares it with committed limits, so that a change that
/// makes the store dearer is seen, on a busy machine too: nothing here is a time.
///
/// Limits are lines `name<TAB>limit`. Allocations are calls of the C library; faults are pages
/// that a cold question brought in; instructions count where the system lets a process count them.
struct GuardRun {
  private let limits: [String: Int]
  private let folder: String
  private var exceeded = 0

  init(limits path: String, folder: String) throws {
    guard let file = fopen(path, "r") else { throw Benchmark.UsageError() }
    defer { fclose(file) }
    var limits: [String: Int] = [:]
    var buffer = [CChar](repeating: 0, count: 256)
    while fgets(&buffer, 256, file) != nil {
      let line = String(
        decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let words = line.split { $0 == "\t" || $0 == "\n" }
      if words.count == 2, let limit = Int(words[1]) { limits[String(words[0])] = limit }
    }
    self.limits = limits
    self.folder = folder
  }

  /// Whether everything stayed within its limit.
  mutating func run() throws -> Bool {
    let store = folder + "/graph"
    let records = Self.records()
    try measure("import") {
      let directory = try GraphDirectory.open(store, for: .writing, create: true)
      try directory.replaceAll(with: records)
    }
    try measure("append") {
      let directory = try GraphDirectory.open(store, for: .writing)
      var statement = StatementRecord(id: "s:new", text: "the quay stays open")
      statement.speaker = "person:7"
      statement.mentions = ["person:8", "person:9"]
      try directory.append(group: [.statement(statement)])
    }
    var graph: KnowledgeGraph?
    try measure("open") { graph = try GraphDirectory.open(store, for: .reading).graph() }
    guard let graph, let node = graph.node(withRecordID: "person:8") else {
      throw Benchmark.UsageError()
    }
    try measure("q1 first") { _ = graph.speakers(mentioning: node).count }
    try measure("words") {
      _ = graph.indexedNodes(containing: "harbour 17", matching: .words)?.count
    }
    try measure("substring") {
      _ = graph.indexedNodes(containing: "arbour 17", matching: .substring)?.count
    }
    let search = LinkSearch(graph.links)
    _ = search.secondNeighbors(of: node.rawValue, limit: 20)
    try measure("q2b warm") { _ = search.secondNeighbors(of: node.rawValue, limit: 20) }
    try measure("path warm") { _ = search.distance(from: node.rawValue, to: 3) }
    return exceeded == 0
  }

  /// An invented graph: 20,000 statements among 2,000 people, the same every time.
  private static func records() -> [GraphRecord] {
    var records: [GraphRecord] = (0..<2_000).map { number in
      .entity(EntityRecord(id: "person:\(number)", kind: .person, name: "Name \(number)"))
    }
    var state: UInt64 = 1
    func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for number in 0..<20_000 {
      var statement = StatementRecord(
        id: "s:\(number)", text: "the harbour \(number % 997) stays open said number \(number)")
      statement.speaker = "person:\(below(1 + below(2_000)))"
      statement.mentions = ["person:\(below(2_000))", "person:\(below(1 + below(2_000)))"]
      statement.cue = "said"
      statement.date = "2031-0\(1 + number % 9)-1\(number % 10)"
      records.append(.statement(statement))
    }
    return records
  }

  private mutating func measure(_ name: String, _ body: () throws -> Void) throws {
    let before = (cac_allocations(), cac_instructions(), Self.faults())
    try body()
    report("\(name): allocations", Int(cac_allocations() - before.0))
    report("\(name): instructions", Int(cac_instructions() - before.1))
    if name == "open" || name == "q1 first" { report("\(name): faults", Self.faults() - before.2) }
  }

  private mutating func report(_ name: String, _ value: Int) {
    guard let limit = limits[name] else {
      if value > 0 { print("\(name)\t\(value)\tno limit") }
      return
    }
    if value > limit { exceeded += 1 }
    print("\(name)\t\(value)\t\(value > limit ? "ABOVE" : "within") \(limit)")
  }

  private static func faults() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_minflt
  }
}

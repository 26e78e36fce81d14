package import GraphModel

/// Joins what users made and decided in several graphs, each of which numbers from 1.
///
/// A node, edge or decision whose id another graph gave to something else gets the next free number,
/// and everything in its own graph that names it follows. The same record in two graphs (as in copies
/// of one) stays one. The first graph keeps all ids; the others come in order of their content, so
/// that the outcome does not depend on the order in which they are named.
package struct UserRecordMerge {
  /// By id: the canonical line of what has it.
  private var taken: [String: [UInt8]] = [:]
  /// The next numbers of nodes and edges, and of decisions.
  private var nextUser = 1
  private var nextDecision = 1

  /// The records of every graph, in the order given, with ids that are different where they mean
  /// different things.
  package static func separated(_ graphs: [[GraphRecord]]) -> [[GraphRecord]] {
    var merge = UserRecordMerge()
    for graph in graphs { merge.noteNumbers(graph) }
    var result = graphs
    let others = graphs.indices.dropFirst().map { (index: $0, key: key(of: graphs[$0])) }
    let order = others.sorted { left, right in
      left.key == right.key
        ? left.index < right.index : left.key.lexicographicallyPrecedes(right.key)
    }
    for index in graphs.indices.prefix(1) + order.map(\.index) {
      result[index] = merge.add(graphs[index])
    }
    return result
  }

  private static func line(_ record: GraphRecord) -> [UInt8] {
    var encoder = RecordEncoder()
    encoder.line(record)
    return Array(encoder.writer.written)
  }

  /// What a graph's users made, as its canonical file has it.
  private static func key(of graph: [GraphRecord]) -> [UInt8] {
    inOrder(graph).flatMap { line($0.record) }
  }

  /// User records as they are numbered: nodes, edges, decisions.
  private static func inOrder(_ graph: [GraphRecord]) -> [(position: Int, record: GraphRecord)] {
    graph.enumerated().compactMap { position, record in
      rank(record).map { (OtherKey(rank: $0.rank, id: $0.id), (position, record)) }
    }.sorted { $0.0 < $1.0 }.map { (position: $0.1.0, record: $0.1.1) }
  }

  private static func rank(_ record: GraphRecord) -> (rank: UInt8, id: String)? {
    switch record {
    case .node(let record): (0, record.id)
    case .edge(let record): (1, record.id)
    case .curation(let record): (2, record.id)
    default: nil
    }
  }

  private mutating func noteNumbers(_ graph: [GraphRecord]) {
    for record in graph {
      guard let (rank, id) = Self.rank(record), let number = Int(id.dropFirst(2)) else { continue }
      if rank == 2 {
        nextDecision = max(nextDecision, number + 1)
      } else {
        nextUser = max(nextUser, number + 1)
      }
    }
  }

  // MARK: One graph

  private mutating func add(_ graph: [GraphRecord]) -> [GraphRecord] {
    var result = graph
    var renamed: [String: String] = [:]
    for (position, record) in Self.inOrder(graph) {
      var record = Self.following(renamed, record)
      guard let (rank, id) = Self.rank(record) else { continue }
      let line = Self.line(record)
      if let known = taken[id], known != line {
        let new = unusedID(rank)
        renamed[id] = new
        record = Self.named(new, record)
        taken[new] = Self.line(record)
      } else {
        taken[id] = line
      }
      result[position] = record
    }
    return result
  }

  private mutating func unusedID(_ rank: UInt8) -> String {
    if rank == 2 {
      nextDecision += 1
      return "c:\(nextDecision - 1)"
    }
    nextUser += 1
    return (rank == 0 ? "n:" : "r:") + "\(nextUser - 1)"
  }

  private static func named(_ id: String, _ record: GraphRecord) -> GraphRecord {
    switch record {
    case .node(var node):
      node.id = id
      return .node(node)
    case .edge(var edge):
      edge.id = id
      return .edge(edge)
    case .curation(var decision):
      decision.id = id
      return .curation(decision)
    default: return record
    }
  }

  /// A record with the new ids of what it names.
  private static func following(_ renamed: [String: String], _ record: GraphRecord) -> GraphRecord {
    func now(_ id: String) -> String { renamed[id] ?? id }
    switch record {
    case .edge(var edge):
      edge.from = now(edge.from)
      edge.to = now(edge.to)
      return .edge(edge)
    case .curation(var curation):
      curation.undoes = curation.undoes.map(now)
      switch curation.decision {
      case .delete(let id): curation.decision = .delete(id: now(id))
      case .set(let id, let key, let value):
        curation.decision = .set(id: now(id), key: key, value: value)
      case .label(let id, let label, let isAdded):
        curation.decision = .label(id: now(id), label: label, isAdded: isAdded)
      case .merge, .split, .part, .rename, .retype: break
      }
      return .curation(curation)
    default: return record
    }
  }
}

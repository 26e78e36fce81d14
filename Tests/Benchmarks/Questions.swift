import Glibc
import GraphModel
import GraphStore

/// Answers the workload's questions on one graph, printed as the kit's external adapter expects.
final class Questions {
  let graph: KnowledgeGraph
  private let nameKey: PropertyKeyID?
  private(set) lazy var search = LinkSearch(graph.links)

  init(store: String, cold: Bool) throws {
    graph = try GraphDirectory.open(store, for: .reading).graph()
    nameKey = graph.propertyKeyID(NewsVocabulary.Key.name)
    if !cold { _ = search.links.count }
  }

  func node(_ id: Substring) -> NodeID {
    graph.node(withRecordID: String(id)) ?? NodeID(rawValue: 0)
  }

  func id(_ entity: UInt32) -> String { graph.recordID(of: NodeID(rawValue: entity)) ?? "" }

  func answer(_ line: String) {
    let words = line.split(separator: " ", maxSplits: 2)
    var output = ""
    switch words.first {
    case "q1":
      for row in graph.speakers(mentioning: node(words[1])) {
        output += id(row.entity)
        output += "\t"
        if let nameKey,
          case .string(let name) = graph.property(nameKey, of: NodeID(rawValue: row.entity))
        {
          output += name
        }
        output += "\t\(row.weight)\n"
      }
    case "q2a": output = top(search.neighbors(of: node(words[1]).rawValue, limit: 20))
    case "q2b": output = top(search.secondNeighbors(of: node(words[1]).rawValue, limit: 20))
    case "q5": output = top(graph.coMentions(of: node(words[1]), limit: 20))
    case "q3":
      let ends = (node(words[1]).rawValue, node(words[2]).rawValue)
      output = "\(search.distance(from: ends.0, to: ends.1) ?? -1)\n"
    case "q4":
      let ends = (node(words[1]).rawValue, node(words[2]).rawValue)
      let found = search.countShortestPaths(from: ends.0, to: ends.1)
      output = "\(found?.length ?? -1)\t\(found?.count ?? 0)\n"
    case "q6_degree":
      for row in search.links.topDegrees(limit: 20) {
        output += "\(id(row.entity))\t\(row.weight)\n"
      }
    case "q6_pagerank":
      let ranks = search.links.pageRank()
      for entity in ranks.indices.sorted(by: { ranks[$0] > ranks[$1] }).prefix(20) {
        output += "\(id(UInt32(entity)))\t\(ranks[entity])\n"
      }
    case "q7":
      let needle = line.dropFirst(3)
      output =
        "\(graph.indexedNodes(containing: String(needle), matching: .substring)?.count ?? 0)\n"
    case "end": output = "@@END\n"
    default: break
    }
    print(output, terminator: "")
  }

  private func top(_ found: (count: Int, top: [RankedEntity])) -> String {
    var output = "count\t\(found.count)\n"
    for row in found.top { output += "\(id(row.entity))\t\(row.weight)\n" }
    return output
  }
}

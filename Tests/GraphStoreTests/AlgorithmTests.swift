import Glibc
import GraphModel
import Testing

@testable import GraphStore

@Suite struct AlgorithmTests {
  private let fixture = GraphFixture.load("random-graph.txt")

  @Test func page_rank_is_networkx_s() {
    let ranks = fixture.links.pageRank(tolerance: 1e-13, maxIterations: 500)
    for (node, expected) in fixture.numbers("pagerank") {
      #expect(abs(ranks[node] - expected) < 1e-9)
    }
    let total: Double = ranks.reduce(0, +)
    #expect(abs(total - 1) < 1e-9)
  }

  @Test func betweenness_is_networkx_s() {
    let all = fixture.links.betweenness()
    for (node, expected) in fixture.numbers("betweenness") {
      #expect(abs(all[node] - expected) < 1e-9)
    }
    let sampled = fixture.links.betweenness(sources: 18)
    let totals: (Double, Double) = (all.reduce(0, +), sampled.reduce(0, +))
    #expect(abs(totals.0 - totals.1) < totals.0 / 2)
  }

  @Test func components_are_networkx_s() {
    let components = fixture.links.components()
    for (node, expected) in fixture.numbers("component") {
      #expect(components[node] == UInt32(expected))
    }
  }

  @Test func shortest_paths_are_networkx_s() throws {
    let search = LinkSearch(fixture.links)
    for words in fixture.rows("paths") {
      let (start, end) = (try #require(UInt32(words[0])), try #require(UInt32(words[1])))
      let length = Int(words[2]).flatMap { $0 < 0 ? nil : $0 }
      #expect(search.distance(from: start, to: end) == length)
      let paths = search.allShortestPaths(from: start, to: end)
      #expect(paths.count == Int(words[3]))
      let count = search.countShortestPaths(from: start, to: end)?.count ?? 0
      #expect(count == paths.count)
      let first = paths.first.map { $0.map(String.init).joined(separator: ",") } ?? "-"
      #expect(first == words[4])
      #expect(search.shortestPath(from: start, to: end) == paths.first)
      #expect(Set(paths).count == paths.count)
    }
  }

  @Test func k_shortest_paths_have_networkx_s_lengths() throws {
    let search = LinkSearch(fixture.links)
    for words in fixture.rows("kshortest") {
      let (start, end) = (try #require(UInt32(words[0])), try #require(UInt32(words[1])))
      let paths = search.shortestPaths(from: start, to: end, count: 12)
      let lengths = paths.map { String($0.count - 1) }.joined(separator: ",")
      let expected = words[2] == "-" ? "" : words[2]
      #expect(lengths == expected)
      #expect(paths.allSatisfy { Set($0).count == $0.count })
    }
  }

  @Test func common_neighbours_are_networkx_s() throws {
    let search = LinkSearch(fixture.links)
    for words in fixture.rows("common") {
      let (a, b) = (try #require(UInt32(words[0])), try #require(UInt32(words[1])))
      let common = search.commonNeighbors(of: a, and: b).map { String($0.entity) }
      let joined = common.isEmpty ? "-" : common.joined(separator: ",")
      #expect(joined == words[2])
    }
  }

  @Test func communities_are_about_as_modular_as_networkx_s() throws {
    let communities = fixture.links.communities()
    let expected = try #require(Double(fixture.rows("modularity")[0][0]))
    #expect(fixture.links.modularity(communities) > expected - 0.03)
    #expect(fixture.links.communities() == communities)
    let components = fixture.links.components()
    for node in communities.indices {
      #expect(components[Int(communities[node])] == components[node])
    }
  }

  @Test func neighbours_come_by_falling_weight() {
    let search = LinkSearch(fixture.links)
    for entity in 0..<UInt32(fixture.links.count) {
      let (count, top) = search.neighbors(of: entity, limit: 3)
      let row = fixture.links.row(Int(entity))
      #expect(count == row.count)
      let all = row.map {
        RankedEntity(
          entity: fixture.links.neighbors[$0], weight: UInt64(fixture.links.weights[$0]))
      }.sorted { ($1.weight, $0.entity) < ($0.weight, $1.entity) }
      #expect(top == Array(all.prefix(3)))
      var second: [UInt32: UInt64] = [:]
      for middle in all {
        for position in fixture.links.row(Int(middle.entity)) {
          second[fixture.links.neighbors[position], default: 0] +=
            middle.weight * UInt64(fixture.links.weights[position])
        }
      }
      second[entity] = nil
      let twoSteps = search.secondNeighbors(of: entity, limit: 100)
      #expect(twoSteps.count == second.count)
      #expect(twoSteps.top.allSatisfy { second[$0.entity] == $0.weight })
    }
  }
}

/// A graph and expected values from a text file: a word and its arguments on each line.
struct GraphFixture {
  let links: EntityLinks
  private let lines: [[String]]

  static func load(_ name: String) -> GraphFixture {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let bytes = (try? Files.contents("/\(folder)/Fixtures/\(name)")) ?? []
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: " ").map(String.init)
    }
    return GraphFixture(lines)
  }

  private init(_ lines: [[String]]) {
    self.lines = lines
    let numbers = lines.filter { $0[0] == "edge" }.map { $0.dropFirst().compactMap { UInt32($0) } }
    let count = lines.first { $0[0] == "count" }.flatMap { Int($0[1]) } ?? 0
    links = EntityLinks(count: count, edges: numbers.map { ($0[0], $0[1], weight: $0[2]) })
  }

  func rows(_ word: String) -> [[String]] {
    lines.filter { $0[0] == word }.map { Array($0.dropFirst()) }
  }

  func numbers(_ word: String) -> [(Int, Double)] {
    rows(word).compactMap { row in
      guard let node = Int(row[0]), let number = Double(row[1]) else { return nil }
      return (node, number)
    }
  }
}

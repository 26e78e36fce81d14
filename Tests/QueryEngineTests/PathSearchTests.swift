import GraphModel
import QueryEngine
import Testing
import _TestSupport

/// Selected paths are those that choosing among all paths gives; and walks whose way nobody asks
/// for reach what all walks reach.
@Suite struct PathSearchTests {
  /// One match: its ends, its length, and everything that it binds.
  private struct Match: Hashable {
    var ends: String
    var length: Int64
    var text: String
  }

  private static func matches(
    _ selector: String, _ pattern: String, on graph: NaiveGraph
  ) throws -> [Match] {
    let names = ["x", "y", "z", "e", "f", "m"].filter {
      pattern.contains("(\($0)") || pattern.contains("[\($0)")
    }
    let query =
      "MATCH p = \(selector) \(pattern) RETURN [a.id, b.id], length(p), p"
      + names.map { ", \($0)" }.joined()
    let result = try PreparedQuery.prepare(query, on: graph).execute(on: graph)
    return result.rows.map { row in
      guard case .integer(let length) = row[1] else { return Match(ends: "", length: -1, text: "") }
      return Match(ends: "\(row[0])", length: length, text: "\(row[2...])")
    }
  }

  private static let patterns = [
    "(a)-[e:R]->+(b)", "(a)-[e]-{1,3}(b)", "(a)-[e:R|S]->{2,4}(b)", "(a)-[e]->*(b)",
    "(a) ((x)-[e:R]->(y) WHERE x.x <= y.x)+ (b)", "(a) ((x)-[e]->(y)-[f]->(z)){1,2} (b)",
    "(a) ((x:A)-[e]-(y))+ (b)", "(a)-[e:R]->(m)-[f]-{1,3}(b)", "(a)-[e]->(m:A)-[f]->(b)",
    "(a) ((x)-[e:R]->(y)){0,2} (m) ((z)-[f:S]->())* (b)", "(a)-[e]->(m WHERE m.x > 1)-[f]->*(b)",
    "(a)-[e*1..3]->(b)", "(a) ((x)<-[e]-(y:B) WHERE e.x < 2){1,3} (b)",
    "(a:A)-[e]->+(b:B)", "(a)-[e:R]-{1,2}(b:A)", "(a:B) ((x)-[e]->(y))+ (b:B WHERE b.x > 1)",
  ]

  @Test(arguments: ["", "TRAIL ", "ACYCLIC ", "SIMPLE "])
  func selectors_choose_among_all_paths(mode: String) throws {
    for round in 0..<3 {
      var generator = QueryGenerator(seed: UInt64(round))
      let graph = NaiveGraph()
      let creation = generator.graph()
      _ = try PreparedQuery.prepare(creation, on: graph).execute(on: graph)
      for pattern in PathSearchTests.patterns {
        let all = Dictionary(
          grouping: try PathSearchTests.matches(mode, pattern, on: graph), by: \.ends)
        for (selector, choose) in PathSearchTests.selectors(mode) {
          let chosen = Dictionary(
            grouping: try PathSearchTests.matches(selector, pattern, on: graph), by: \.ends)
          #expect(Set(chosen.keys) == Set(all.keys), "\(selector) \(pattern)\n\(creation)")
          for (ends, matches) in chosen {
            let offered = all[ends] ?? []
            #expect(Set(matches).isSubset(of: offered), "\(selector) \(pattern)\n\(creation)")
            #expect(Set(matches).count == matches.count, "\(selector) \(pattern)\n\(creation)")
            #expect(
              matches.map(\.length).sorted() == choose(offered.map(\.length).sorted()),
              "\(selector) \(pattern)\n\(creation)")
          }
        }
      }
    }
  }

  /// Selectors, and the lengths that each keeps of all lengths in order.
  private static func selectors(_ mode: String) -> [(String, ([Int64]) -> [Int64])] {
    [
      ("ANY SHORTEST \(mode)", { Array($0.prefix(1)) }),
      ("ALL SHORTEST \(mode)", { all in all.filter { $0 == all[0] } }),
      ("SHORTEST 3 \(mode)", { Array($0.prefix(3)) }),
      (
        "SHORTEST 2 \(mode)GROUPS",
        { all in
          let lengths = Set(Set(all).sorted().prefix(2))
          return all.filter(lengths.contains)
        }
      ),
    ]
  }

  private static let walks = [
    "(a)-[:R*]->(b)", "(a)-[:R*]-(b)", "(a)-[*2..]-(b)", "(a)-[*..2]-(b)", "(a)-[*0..]-(b)",
    "(a)-[*1..3]-(b)", "(a)-[*2..3]->(b)", "(a)<-[:S*..3]-(b)", "(a)-[:R*]-(m)-[:S]-(b)",
    "(a)-[:R*]-(m)-[:R]-(b)", "(a) ((x)-[:R]-(y))+ (b)", "(a)-[*]-(a), (a)--(b)",
    "(a) ((x)-[]->(y)<-[]-(z)){1,3} (b)", "(a:A)-[*]->(b:B)", "(a:A)-[:R*..3]-(b:A {x: 1})",
  ]

  @Test func distinct_ends_and_existence_are_those_of_all_walks() throws {
    for round in 0..<5 {
      var generator = QueryGenerator(seed: UInt64(100 + round))
      let graph = NaiveGraph()
      let creation = generator.graph()
      _ = try PreparedQuery.prepare(creation, on: graph).execute(on: graph)
      func ends(_ query: String) throws -> [String] {
        RowText.lines(try PreparedQuery.prepare(query, on: graph).execute(on: graph))
      }
      for pattern in PathSearchTests.walks {
        let all = Set(try ends("MATCH \(pattern) RETURN a.id, b.id")).sorted()
        let distinct = try ends("MATCH \(pattern) RETURN DISTINCT a.id, b.id")
        #expect(distinct == all, "\(pattern)\n\(creation)")
        let related = try ends(
          "MATCH (a), (b) WHERE EXISTS { \(pattern) } RETURN a.id, b.id")
        #expect(related == all, "\(pattern)\n\(creation)")
      }
    }
  }
}

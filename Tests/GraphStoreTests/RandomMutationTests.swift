import GraphModel
import Testing
import _TestSupport

@testable import GraphStore

/// Random changes of a graph over a base, beside a graph of plain arrays.
@Suite struct RandomMutationTests {
  private static let labels = ["Entity", "Note", "Person", "Desk"]
  private static let keys = ["name", "text", "date", "rank"]
  private static let types = ["SAID", "MENTIONS", "ABOUT"]

  /// What a graph says, by ids.
  private static func dump(_ graph: any QueryableGraph) -> [String] {
    var lines: [String] = []
    func text(_ properties: [(key: PropertyKeyID, value: Value)]) -> String {
      properties.map { "\(graph.name(of: $0.key))=\($0.value)" }.sorted().joined(separator: ",")
    }
    for raw in graph.nodes() {
      let node = NodeID(rawValue: raw)
      let labels = graph.labels(of: node).map(graph.name(of:)).sorted()
      let degrees = Direction.allCases.map { graph.degree(of: node, $0, type: nil) }
      lines.append("\(raw) \(labels) \(text(graph.properties(of: node))) \(degrees)")
    }
    for raw in graph.relationships(ofType: nil) {
      let relationship = RelationshipID(rawValue: raw)
      lines.append(
        "\(raw) \(graph.name(of: graph.type(of: relationship)))"
          + " \(graph.start(of: relationship)) \(graph.end(of: relationship))"
          + " \(text(graph.properties(of: relationship)))")
    }
    return lines
  }

  /// A copy of a graph without changes, with the same numbers.
  private func copy(_ graph: KnowledgeGraph) throws -> NaiveGraph {
    let twin = NaiveGraph()
    for raw in graph.nodes() {
      let node = NodeID(rawValue: raw)
      let made = try twin.createNode(
        labels: graph.labels(of: node).map(graph.name(of:)),
        properties: graph.properties(of: node).map { (graph.name(of: $0.key), $0.value) })
      #expect(made == node)
    }
    for raw in graph.relationships(ofType: nil) {
      let relationship = RelationshipID(rawValue: raw)
      let made = try twin.createRelationship(
        type: graph.name(of: graph.type(of: relationship)), from: graph.start(of: relationship),
        to: graph.end(of: relationship),
        properties: graph.properties(of: relationship).map { (graph.name(of: $0.key), $0.value) })
      #expect(made == relationship)
    }
    return twin
  }

  /// Makes one change of both graphs, or none where both refuse it.
  private func change(
    _ graphs: [any MutableGraph], _ generator: inout SplitMix
  ) -> String {
    let seed = generator.next()
    var outcomes: [String] = []
    for graph in graphs {
      var generator = SplitMix(seed: seed)
      let limit = UInt32((graph.nodes().last ?? 0) + 2)
      let node = NodeID(rawValue: UInt32.random(in: 0..<limit, using: &generator))
      let other = NodeID(rawValue: UInt32.random(in: 0..<limit, using: &generator))
      let last = UInt32((graph.relationships(ofType: nil).last ?? 0) + 2)
      let relationship = RelationshipID(rawValue: UInt32.random(in: 0..<last, using: &generator))
      func pick(_ list: [String]) -> String { list[Int(generator.next() % UInt64(list.count))] }
      let (label, key, type) = (pick(Self.labels), pick(Self.keys), pick(Self.types))
      let value = [Value.null, .integer(1), .string("2031-01-01")][Int(generator.next() % 3)]
      do {
        switch generator.next() % 10 {
        case 0: _ = try graph.createNode(labels: [label], properties: [(key, value)])
        case 1, 2:
          _ = try graph.createRelationship(
            type: type, from: node, to: other, properties: [(key, value)])
        case 3: try graph.setProperty(key, of: node, to: value)
        case 4: try graph.setProperty(key, of: relationship, to: value)
        case 5: try graph.addLabel(label, to: node)
        case 6: try graph.removeLabel(label, from: node)
        case 7, 8: try graph.delete(relationship)
        default: try graph.delete(node)
        }
        outcomes.append("done")
      } catch {
        outcomes.append("refused")
      }
    }
    #expect(Set(outcomes).count == 1)
    return outcomes[0]
  }

  @Test func any_run_of_changes_agrees_with_plain_arrays_and_keeps_the_invariants() throws {
    for seed in 0..<12 {
      var generator = SplitMix(seed: UInt64(seed))
      let records = SampleRecords.articles + SampleRecords.entities + SampleRecords.statements
      let graph = try GraphDirectory.graph(of: records + SampleRecords.relations)
      let twin = try copy(graph)
      var done = 0
      for _ in 0..<12 {
        let before = Self.dump(graph)
        graph.beginTransaction()
        twin.beginTransaction()
        for _ in 0..<8 {
          if change([graph, twin], &generator) == "done" { done += 1 }
          #expect(graph._checkInvariants() == [])
        }
        #expect(Self.dump(graph) == Self.dump(twin))
        if generator.next() % 3 == 0 {
          graph.rollbackTransaction()
          twin.rollbackTransaction()
          #expect(Self.dump(graph) == before)
        } else {
          try graph.commitTransaction()
          try twin.commitTransaction()
        }
        #expect(graph._checkInvariants() == [])
        #expect(Self.dump(graph) == Self.dump(twin))
      }
      #expect(done > 20)
    }
  }
}

import GraphModel
import Testing
import _TestSupport

@testable import GraphStore

@Suite struct WordIndexTests {
  private static let pieces = [
    "Tern", "tern", "TERNS", "ter", "n", "o'neil", "O’Neil", "«quay»", "quay", "é", "Été", "e",
    "12",
    "2031", " ", " ", " ", ", ", ". ", "-", "—", "\n", "ß", "港", "'",
  ]

  /// A graph of articles and statements with random texts, and their texts by node.
  private func graph(seed: UInt64, count: Int) throws -> (KnowledgeGraph, [UInt32: String]) {
    var generator = SplitMix(seed: seed)
    var records: [GraphRecord] = []
    for number in 0..<count {
      let length = Int.random(in: 0...9, using: &generator)
      let text = (0..<length).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }
      if number % 5 == 0 {
        records.append(.article(ArticleRecord(id: "a:\(number)", text: text.joined())))
      } else {
        records.append(.statement(StatementRecord(id: "s:\(number)", text: text.joined())))
      }
    }
    let graph = try GraphDirectory.graph(of: records)
    let key = try #require(graph.propertyKeyID("text"))
    var texts: [UInt32: String] = [:]
    for node in graph.nodes() {
      if case .string(let text) = graph.property(key, of: NodeID(rawValue: node)) {
        texts[node] = text
      }
    }
    return (graph, texts)
  }

  private func needle(_ generator: inout SplitMix) -> String {
    (0..<Int.random(in: 1...4, using: &generator))
      .map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  @Test func substrings_are_those_of_a_naive_search() throws {
    var generator = SplitMix(seed: 4)
    for seed in 0..<8 {
      let (graph, texts) = try graph(seed: UInt64(seed), count: 120)
      for _ in 0..<60 {
        let needle = needle(&generator)
        let bytes = Array(needle.utf8)
        let expected = texts.filter { _, text in
          let text = Array(text.utf8)
          return text.indices.contains { text[$0...].starts(with: bytes) }
        }.keys.sorted()
        let found = try #require(graph.indexedNodes(containing: needle, matching: .substring))
        #expect(Array(found) == expected, "\(needle.debugDescription)")
        if let estimate = graph.estimatedNodes(containing: needle, matching: .substring) {
          #expect(estimate >= expected.count)
        }
      }
    }
  }

  @Test func runs_of_words_are_those_of_a_naive_search() throws {
    var generator = SplitMix(seed: 5)
    func words(_ text: String) -> [String] {
      var folder = NameFolder(spellingVariants: false)
      var text = text
      return text.withUTF8 { bytes in
        folder.fold(bytes)
        return folder.words.map { String(decoding: folder.bytes[$0], as: UTF8.self) }
      }
    }
    for seed in 0..<8 {
      let (graph, texts) = try graph(seed: UInt64(seed), count: 120)
      for _ in 0..<60 {
        let needle = needle(&generator)
        let wanted = words(needle)
        let expected = texts.filter { _, text in
          let words = words(text)
          return !wanted.isEmpty && words.indices.contains { words[$0...].starts(with: wanted) }
        }.keys.sorted()
        let found = try #require(graph.indexedNodes(containing: needle, matching: .words))
        #expect(Array(found) == expected, "\(needle.debugDescription)")
        let estimate = try #require(graph.estimatedNodes(containing: needle, matching: .words))
        #expect(estimate >= expected.count)
      }
    }
  }

  @Test func rows_of_one_word_do_not_depend_on_how_they_are_shared_out() {
    var generator = SplitMix(seed: 6)
    for _ in 0..<40 {
      var rows: [UInt32] = []
      for _ in 0..<Int.random(in: 1...60, using: &generator) {
        rows.append((rows.last ?? 0) + UInt32.random(in: 1...40_000, using: &generator))
      }
      let cut = Int.random(in: 0...rows.count, using: &generator)
      var output = Buffer<UInt8>()
      var last: UInt32 = 0
      for part in [rows[..<cut], rows[cut...]] where !part.isEmpty {
        var collector = WordCollector()
        for row in part {
          var word = "quay"
          word.withUTF8 { collector.add($0, row: row) }
        }
        #expect(collector.size(0).rows == part.count)
        last = collector.append(0, after: last, to: &output)
      }
      var read: [UInt32] = []
      var position = 0
      let bytes = UnsafeBufferPointer(output.elements)
      while position < bytes.count {
        read.append((read.last ?? 0) + WordIndex.number(in: bytes, at: &position))
      }
      #expect(read.map { $0 - 1 } == rows)
    }
  }
}

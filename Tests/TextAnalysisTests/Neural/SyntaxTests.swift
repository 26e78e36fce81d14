import Testing
import _TestSupport

@testable import TextAnalysis

@Suite struct SyntaxTests {
  @Test(arguments: try GoldenCase.all().filter { $0.tokens != nil })
  func model_parses_as_the_reference_does(_ golden: GoldenCase) throws {
    let tokens = try #require(golden.tokens)
    let sentences = try #require(golden.sentences)
    var text = AnalyzedText(golden.text)
    text.paragraphs = golden.paragraphs.map { Paragraph(range: $0, role: .body) }
    text.tokens = tokens.map { Token(range: $0[0]..<$0[1]) }
    text.sentences = sentences.map {
      Sentence(range: tokens[$0[0]][0]..<tokens[$0[1] - 1][1], tokens: $0[0]..<$0[1], paragraph: 0)
    }
    try NeuralModel.embedded().annotate(&text, isParsing: true)
    let trees = try text.sentences.map { try #require(text.tree(of: $0)) }
    let heads = trees.flatMap { $0.heads.map { $0.map { $0 + 1 } ?? 0 } }
    #expect(Self.agreement(text.tokens.map { Self.tags[$0.tag] ?? "" }, golden.tags) >= 0.95)
    #expect(Self.agreement(heads, golden.heads) >= 0.95)
    #expect(Self.agreement(trees.flatMap { $0.relations.map(\.label) }, golden.relations) >= 0.95)
  }

  /// The share of equal elements; rounding to int8 may turn a choice between two nearly equal scores.
  private static func agreement<Element: Equatable>(_ found: [Element], _ wanted: [Element]?)
    -> Double
  {
    guard let wanted, wanted.count == found.count, !found.isEmpty else { return 0 }
    return Double(zip(found, wanted).count { $0 == $1 }) / Double(found.count)
  }

  private static let tags: [PartOfSpeech: String] = [
    .adjective: "ADJ", .adposition: "ADP", .adverb: "ADV", .auxiliary: "AUX",
    .coordinatingConjunction: "CCONJ", .determiner: "DET", .interjection: "INTJ", .noun: "NOUN",
    .numeral: "NUM", .particle: "PART", .pronoun: "PRON", .properNoun: "PROPN",
    .punctuation: "PUNCT", .subordinatingConjunction: "SCONJ", .symbol: "SYM", .verb: "VERB",
    .other: "X",
  ]

  @Test func trees_come_only_where_they_are_asked_for() throws {
    let words = "The harbour closed. Anna Lindqvist said it would reopen."
    let plain = TextAnalyzer(model: .accurate)
    #expect(!plain.layers.contains(.dependencies))
    let text = plain.analyze(words)
    #expect(text.sentences.allSatisfy { text.tree(of: $0) == nil })
    #expect(text.tokens.allSatisfy { $0.tag != .unknown })
    let parsing = TextAnalyzer(model: .accurate, extras: [.dependencies])
    #expect(parsing.layers.contains(.dependencies))
    let parsed = parsing.analyze(words)
    let trees = try parsed.sentences.map { try #require(parsed.tree(of: $0)) }
    #expect(trees.count == 2)
    for tree in trees {
      let root = try #require(tree.root)
      #expect(tree.relations[root] == .root)
      #expect(tree.subtree(of: root) == Array(tree.heads.indices))
    }
    #expect(parsed.names == text.names && parsed.attributions == text.attributions)
  }

  /// An endless sentence is parsed in parts that hang together.
  @Test func long_sentence_is_one_tree() throws {
    let words = Array(repeating: "and the port said no", count: 60).joined(separator: " ")
    let parsed = TextAnalyzer(model: .accurate, extras: [.dependencies]).analyze(words)
    let sentence = try #require(parsed.sentences.first)
    #expect(sentence.tokens.count > SyntaxHead.limit)
    let tree = try #require(parsed.tree(of: sentence))
    #expect(tree.heads.count { $0 == nil } == 1)
    let root = try #require(tree.root)
    #expect(tree.subtree(of: root).count == tree.heads.count)
  }

  @Test func every_relation_has_a_label_that_leads_back() {
    for relation in DependencyRelation.allCases where relation != .unknown {
      #expect(DependencyRelation(label: relation.label) == relation)
    }
    #expect(DependencyRelation(label: "nsubj:unheard") == .subject)
    #expect(DependencyRelation(label: "unheard") == nil)
  }

  // MARK: - The best tree

  @Test func decoder_finds_the_best_tree_of_all() {
    var random = SplitMix64(seed: 11)
    for count in 1...5 {
      let trees = Self.trees(of: count)
      for _ in 0..<40 {
        let scores = (0..<count * (count + 1)).map { _ in Float.random(in: -5...5, using: &random) }
        func total(_ heads: [Int]) -> Float {
          heads.enumerated().reduce(0) { sum, arc in
            let column = arc.element == count ? 0 : arc.element + 1
            return sum + scores[arc.offset * (count + 1) + column]
          }
        }
        let found = ProjectiveDecoder.heads(scores, count: count)
        #expect(trees.contains(found))
        let best = trees.map(total).max() ?? 0
        #expect(abs(total(found) - best) < 1e-3)
      }
    }
  }

  /// All projective trees with one root, by trying all heads; `count` stands for the root.
  private static func trees(of count: Int) -> [[Int]] {
    var all: [[Int]] = [[]]
    for token in 0..<count {
      all = all.flatMap { heads in (0...count).filter { $0 != token }.map { heads + [$0] } }
    }
    return all.filter { isProjectiveTree($0) }
  }

  private static func isProjectiveTree(_ heads: [Int]) -> Bool {
    let count = heads.count
    guard heads.count(where: { $0 == count }) == 1 else { return false }
    func ancestors(_ token: Int) -> Set<Int>? {
      var seen: Set<Int> = []
      var at = token
      while at != count {
        guard seen.insert(at).inserted else { return nil }
        at = heads[at]
      }
      return seen
    }
    return heads.indices.allSatisfy { token in
      guard ancestors(token) != nil else { return false }
      let head = heads[token]
      guard head != count else { return true }
      return (min(head, token)...max(head, token)).allSatisfy {
        $0 == token || ancestors($0)?.contains(head) ?? false
      }
    }
  }
}

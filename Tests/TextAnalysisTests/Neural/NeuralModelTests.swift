import CModelData
import Testing
import _TestSupport

@testable import TextAnalysis

@Suite struct NeuralModelTests {
  private static var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: cmodel_tagger_bytes(), count: cmodel_tagger_count())
  }

  @Test(arguments: try GoldenCase.all().filter { $0.tokens == nil })
  func splitter_finds_the_words_features_and_pieces_of_the_reference(_ golden: GoldenCase) throws {
    let file = try ModelFile(Self.bytes)
    let found: [[Int]] = try Array(golden.text.utf8).withUnsafeBufferPointer { bytes in
      var splitter = WordSplitter(
        bytes, paragraphs: golden.paragraphs, characters: try CharacterTable(file),
        vocabulary: try PieceVocabulary(file))
      guard splitter.advance() else { return [] }
      splitter.markQuotations()
      return splitter.words.map { word in
        [
          word.range.lowerBound, word.range.upperBound, Int(word.shape.rawValue),
          Int(word.quoting.rawValue), Int(word.place.rawValue),
        ] + splitter.pieces[word.pieces].map { Int($0) }
      }
    }
    #expect(found == golden.words)
  }

  @Test(arguments: try GoldenCase.all().filter { $0.names != nil })
  func model_finds_the_spans_of_the_reference(_ golden: GoldenCase) throws {
    let found = try NeuralModel.embedded().annotate(
      Array(golden.text.utf8), paragraphs: golden.paragraphs)
    let names = found.names.map {
      GoldenCase.Name(start: $0.range.lowerBound, end: $0.range.upperBound, kind: "\($0.kind)")
    }
    #expect(names == golden.names)
    func pair(_ range: Range<Int>) -> [Int] { [range.lowerBound, range.upperBound] }
    let attributions = found.attributions.map {
      GoldenCase.Attribution(
        source: $0.source.map(pair), cue: $0.cue.map(pair), content: $0.content.map(pair))
    }
    #expect(Set(attributions) == Set(golden.attributions ?? []))
  }

  @Test func model_gives_the_same_spans_from_several_threads() async throws {
    let model = try NeuralModel.embedded()
    let text = Array("Anna Lindqvist said the port would open. “Soon,” she added.".utf8)
    let all = await withTaskGroup(of: ModelAnnotations.self) { group in
      for _ in 0..<4 { group.addTask { model.annotate(text, paragraphs: [0..<text.count]) } }
      return await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(all.count == 1)
    #expect(all.first?.names.isEmpty == false)
  }

  /// Texts that no journalist writes.
  enum Hostile: CaseIterable {
    case onlyQuotationMarks
    case onlyInvalidBytes
    case endlessWord
    case cutScalar
    case empty

    var bytes: [UInt8] {
      switch self {
      case .onlyQuotationMarks: [UInt8](repeating: UInt8(ascii: "\""), count: 300)
      case .onlyInvalidBytes: [UInt8](repeating: 0xFF, count: 300)
      case .endlessWord: [UInt8](repeating: UInt8(ascii: "x"), count: 5_000)
      case .cutScalar: Array("said ".utf8) + [0xF0, 0x9F, 0x92]
      case .empty: []
      }
    }
  }

  @Test(arguments: Hostile.allCases)
  func model_survives_hostile_bytes(_ hostile: Hostile) throws {
    let bytes = hostile.bytes
    let found = try NeuralModel.embedded().annotate(bytes, paragraphs: [0..<bytes.count])
    #expect(found.names.allSatisfy { $0.range.upperBound <= bytes.count })
    #expect(found.attributions.allSatisfy { !$0.content.isEmpty })
  }

  @Test func model_survives_random_bytes() throws {
    var random = SplitMix64(seed: 7)
    let bytes = (0..<400).map { _ in UInt8.random(in: 0...255, using: &random) }
    let found = try NeuralModel.embedded().annotate(bytes, paragraphs: [])
    #expect(found.names.allSatisfy { $0.range.upperBound <= bytes.count })
  }

  @Test func windows_cover_all_words_once_and_stay_bounded() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<50 {
      var pieces = 0
      let words = (0..<Int.random(in: 1...2_000, using: &random)).map { i in
        var word = ModelWord(range: i..<i + 1, first: 0x61, isSingle: true)
        let count = Int.random(in: 1...16, using: &random)
        word.pieces = pieces..<pieces + count
        pieces += count
        word.place = Bool.random(using: &random) ? .inside : .sentenceStart
        return word
      }
      var next = 0
      for window in WindowCutter.windows(of: words) {
        #expect(window.core == next && window.end > window.core && window.context <= window.core)
        let size = words[window.context..<window.end].reduce(0) { $0 + $1.pieces.count }
        #expect(size <= WindowCutter.limit)
        next = window.end
      }
      #expect(next == words.count)
    }
  }

  @Test func damaged_model_files_are_refused() {
    let good = Array(Self.bytes.prefix(4_096))
    var version = good
    version[8] = 9
    for (bytes, error) in [
      (Array(good.prefix(63)), ModelError.notAModel), (Array(good.dropFirst()), .notAModel),
      (version, .unsupportedVersion(found: 9, supported: 1)),
    ] {
      _ = bytes.withUnsafeBytes { raw in
        #expect(throws: error) { try NeuralModel(bytes: raw) }
      }
    }
    // The sections lie outside of what is left.
    _ = good.withUnsafeBytes { raw in
      #expect(throws: ModelError.self) { try NeuralModel(bytes: raw) }
    }
  }
}

import CSimdJSON
import Glibc
import GraphModel
import Testing
import _TestSupport

@testable import GraphStore

@Suite struct LoadingTests {
  /// Lines of all kinds, some of them damaged, with and without a last line feed.
  private static func input(seed: UInt64) -> [UInt8] {
    var generator = SplitMix(seed: seed)
    var encoder = RecordEncoder()
    for _ in 0..<Int.random(in: 1...60, using: &generator) {
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: encoder.writer.literal("{\"type\":\"statement\",\"id\":\n")
      case 1: encoder.writer.literal("\n")
      case 2: encoder.writer.literal("[1]\r\n")
      default:
        guard let record = SampleRecords.all.randomElement(using: &generator) else { continue }
        encoder.line(record)
      }
    }
    return Array(encoder.writer.written.dropLast(seed % 2 == 0 ? 1 : 0))
  }

  private func canonical(_ base: GraphBase) -> [UInt8] {
    var lines: [UInt8] = []
    BaseWriter(base: base).lines { lines += $0 }
    return lines
  }

  @Test func blocks_of_any_size_give_the_same_records_and_damage() throws {
    let place = TemporaryDirectory()
    let directory = try GraphDirectory.open(place.path, for: .writing, create: true)
    for seed in 0..<30 {
      let bytes = Self.input(seed: UInt64(seed))
      place.write(bytes, to: "input.jsonl")
      let path = place.path + "/input.jsonl"
      let whole = try InputReader.read([.memory(bytes)])
      let reference = whole.parts[0].loader.chunk.damage
      let expected = canonical(try BaseBuilder.build(whole.parts))
      let descriptor = try #require(try Files.open(path))
      defer { close(descriptor) }
      for blockSize in [1, 7, 64, 333, 1000, 1 << 20] {
        let read = try InputReader.read(
          [.file(descriptor: descriptor, size: bytes.count)], blockSize: blockSize)
        #expect(canonical(try BaseBuilder.build(read.parts)) == expected)
        let damage = try directory.damagedLines(read.parts, names: [path])
        #expect(damage.map(\.line) == reference.map(\.line))
      }
    }
  }

  @Test func statements_are_read_alike_with_and_without_the_detour_over_names() throws {
    var lines = SampleRecords.statements.map { record in
      var encoder = RecordEncoder()
      encoder.line(record)
      return String(decoding: encoder.writer.written, as: UTF8.self)
    }
    lines += [
      #"{"type":"statement","id":"s","text":"t","mentions":["a","b","a"],"z":1,"y":[null]}"#,
      #"{"type":"statement","id":"","text":"t"}"#, #"{"type":"statement","id":"s"}"#,
      #"{"type":"statement","id":"s","text":"t","start":-1}"#,
      #"{"type":"statement","id":"s","text":"t","quotation":"loud"}"#,
      #"{"type":"statement","id":"s","text":"t","mentions":"a"}"#,
      #"{"type":"statement","id":"s","text":"","cue":null,"confidence":1,"hedged":true}"#,
      #"{"text":"t","type":"statement","id":"s","local":{"mentions":[1]}}"#,
    ]
    let parser = JSONParser()
    for line in lines {
      let bytes = Array(line.utf8)
      let read = bytes.withUnsafeBufferPointer { bytes -> (GraphRecord?, GraphRecord?) in
        guard let element = try? parser.parse(bytes, padded: false) else { return (nil, nil) }
        var usual: GraphRecord?
        if case .record(let record) = try? RecordDecoder.line(element) { usual = record }
        return (usual, (try? RawStatement(element).record()).map { .statement($0) })
      }
      #expect(read.0 == read.1, "\(line)")
    }
  }

  @Test func plain_statements_are_read_as_the_parser_reads_them() throws {
    let lines = SampleRecords.statements.map { record in
      var encoder = RecordEncoder()
      encoder.line(record)
      return Array(encoder.writer.written.dropLast())
    }
    let more = [
      #"{"type":"statement","id":"s:1","speaker":"p:1","speakerText":"she","cue":"said","text":"ö","quotation":"mixed","mentions":["p:2","p:1","p:2",""],"addressees":["p:3"],"reportedBy":["p:4","p:4"],"article":"a:1","start":0,"end":123456789,"date":"2031-01-02","confidence":0.875,"extractor":"x","negated":true,"hedged":true}"#,
      #"{"type":"statement","id":"s:2","text":"","mentions":[],"confidence":1}"#,
    ].map { Array($0.utf8) }
    var generator = SplitMix(seed: 21)
    var plain = 0
    for line in lines + more {
      for round in 0..<200 {
        var bytes = line
        for _ in 0..<min(round, round % 3) {
          let position = Int.random(in: 0..<bytes.count, using: &generator)
          switch Int.random(in: 0..<4, using: &generator) {
          case 0: bytes.remove(at: position)
          case 1: bytes.insert(bytes[position / 2], at: position)
          case 2: bytes[position] = UInt8.random(in: 0...255, using: &generator)
          default: bytes[position] = #"",:[]{}\01e-. "#.utf8.randomElement(using: &generator) ?? 0
          }
        }
        if try readsAlike(bytes) { plain += 1 }
      }
    }
    #expect(plain > 200)
  }

  /// Whether a line was read without the parser; it must say what the parser says.
  private func readsAlike(_ line: [UInt8]) throws -> Bool {
    let padded = line + [UInt8](repeating: 0x2C, count: 64)
    var isPlain = false
    let found = try [false, true].map { isText in
      let part = InputPart(source: 0)
      padded.withUnsafeBufferPointer { bytes in
        let text = UnsafeBufferPointer(rebasing: bytes[..<line.count])
        let isValid = csj_is_utf8(text.baseAddress, text.count)
        if isText, isValid {
          var loader = ChunkLoader()
          isPlain = loader.plainStatement(text)
        }
        part.loader.line(text, offset: 0, padded: true, isText: isText && isValid)
      }
      let damage = part.loader.chunk.damage
      return (canonical(try BaseBuilder.build([part])), damage)
    }
    #expect(found[0].0 == found[1].0, "\(String(decoding: line, as: UTF8.self))")
    #expect(found[0].1 == found[1].1)
    return isPlain
  }

  @Test(arguments: [0, 1, 4 << 20, (4 << 20) + 13])
  func long_files_are_written_past_the_cache_as_they_are(count: Int) throws {
    let place = TemporaryDirectory()
    let files = FileAccess()
    let path = place.path + "/blocks"
    let descriptor = try files.openForWriting(path, truncating: true)
    defer { close(descriptor) }
    var bytes = Buffer<UInt8>()
    for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: index &* 31 ^ index >> 7)) }
    let all = UnsafeRawBufferPointer(bytes.elements)
    var output = BlockWriter(files, descriptor, blockSize: 1 << 20)
    for start in stride(from: 0, to: count, by: 300_007) {
      try output.write(UnsafeRawBufferPointer(rebasing: all[start..<min(count, start + 300_007)]))
    }
    try output.finish()
    #expect(output.sums.count == (count + (1 << 20) - 1) >> 20)
    #expect(place.bytes(of: "blocks").elementsEqual(all))
  }

  @Test func records_of_other_tools_are_imported() throws {
    let place = TemporaryDirectory()
    let lines = [
      #"{"type":"entity","id":"e0","kind":"person","name":"Ana \u00e9","aliases":[]}"#,
      #"{"aliases":["B"],"name":"Bo","kind":"place","id":"e1","type":"entity","score":1.5}"#,
      #"{"type":"statement","id":"s10","speaker":"e0","cue":"said","text":"a \"b\"\nc","mentions":["e1","e1","e7"],"article":"a0","date":"2015-01-02"}"#,
      #"{"type":"statement","id":"s9","speaker":null,"text":"x","mentions":[]}"#, "not json",
    ]
    place.write(Array(lines.joined(separator: "\n").utf8), to: "in.jsonl")
    let directory = try GraphDirectory.open(place.path + "/g", for: .writing, create: true)
    let damage = try directory.importRecords(from: [place.path + "/in.jsonl"])
    #expect(damage.map(\.line) == [5])
    let expected = [
      #"{"type":"hearsay","version":1}"#,
      #"{"type":"entity","id":"e0","kind":"person","name":"Ana é"}"#,
      #"{"type":"entity","id":"e1","kind":"place","name":"Bo","aliases":["B"],"score":1.5}"#,
      #"{"type":"statement","id":"s10","speaker":"e0","cue":"said","text":"a \"b\"\nc","mentions":["e1","e7"],"article":"a0","date":"2015-01-02"}"#,
      #"{"type":"statement","id":"s9","text":"x"}"#,
    ]
    #expect(place.text(of: "g/graph.jsonl") == expected.joined(separator: "\n") + "\n")
    let graph = try directory.graph()
    #expect(graph._checkInvariants() == [])
    #expect(graph.nodeCount(labeled: nil) == 6)
    let report = try directory.check()
    #expect(report.missingEntities == 1)
    #expect(report.missingArticles == 1)
    #expect(report.isSound)
  }

  @Test func sorting_agrees_with_the_standard_library() {
    var generator = SplitMix(seed: 5)
    for round in 0..<60 {
      let count = round < 50 ? Int.random(in: 0...40, using: &generator) : 3000
      var strings = Strings()
      var all: [[UInt8]] = []
      for _ in 0..<count {
        let length = Int.random(in: 0...12, using: &generator)
        let text =
          Array("s:ab".utf8.prefix(round % 5))
          + (0..<length).map { _ in
            UInt8.random(in: 0...3, using: &generator)
          }
        all.append(text)
        text.withUnsafeBufferPointer { strings.append($0) }
      }
      let view = StringsView(strings)
      let order = StringMerge.sorted(view).map { all[Int($0)] }
      #expect(order == all.sorted { $0.lexicographicallyPrecedes($1) })
    }
  }
}

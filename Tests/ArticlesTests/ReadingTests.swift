import Articles
import Foundation
import Testing
import _TestSupport

/// What becomes of every kind of input.
struct ReadingTests {
  private static func read(
    _ bytes: [UInt8], as format: InputFormat? = nil, limit: Int = 16 << 20
  ) -> (articles: [Article], problems: [ReadingProblem.Kind]) {
    var options = ReadingOptions(format: format)
    options.articleLimit = limit
    var reader = ArticleReader(inputs: [.bytes(bytes, name: "in")], options: options)
    var articles: [Article] = []
    while let article = reader.next() { articles.append(article) }
    return (articles, reader.report.problems.map(\.kind))
  }

  private static let story =
    "Mayor of Larn resigns after audit\nThe mayor of Larn stepped down on Monday after auditors found a hole in the budget.\n"

  @Test func windows_line_ends_and_mark_keep_the_text_as_read() {
    let text =
      "Mayor of Larn resigns\r\nThe mayor of Larn stepped down on Monday, her office said.\r\n"
    let (articles, problems) = Self.read([0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(articles.map(\.text) == [String(text.dropLast())])
    #expect(problems.isEmpty)
  }

  @Test func invalid_utf8_is_replaced_and_reported_with_its_offset() {
    let (articles, problems) = Self.read(Array("Caf".utf8) + [0xE9] + Array(" burns down.".utf8))
    #expect(articles.map(\.text) == ["Caf\u{FFFD} burns down."])
    #expect(problems == [.invalidUTF8(offset: 3, length: 1)])
  }

  @Test func offsets_of_invalid_utf8_count_from_the_start_of_the_file() {
    let lines = "{\"text\":\"fine\"}\n{\"text\":\"b\u{0}d\"}\n"
    let bytes = Array(lines.utf8).map { $0 == 0 ? UInt8(0xFF) : $0 }
    let (articles, problems) = Self.read(bytes, as: .jsonl)
    #expect(articles.map(\.text) == ["fine", "b\u{FFFD}d"])
    #expect(problems == [.invalidUTF8(offset: 26, length: 1)])
  }

  @Test(arguments: [true, false]) func utf16_is_converted(_ isBigEndian: Bool) {
    let units = Array("\u{FEFF}Zoë 😀 said no.".utf16)
    let bytes = units.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? pair : pair.reversed()
    }
    #expect(Self.read(bytes).articles.map(\.text) == ["Zoë 😀 said no."])
    #expect(Self.read(Array(bytes.dropFirst(2))).articles.map(\.text) == ["Zoë 😀 said no."])
  }

  @Test func empty_and_blank_files_have_no_article() {
    #expect(Self.read([]).problems == [.empty])
    #expect(Self.read(Array("\n \n\r\n".utf8)).problems == [.empty])
  }

  @Test func binary_files_are_left_out() {
    let (articles, problems) = Self.read(Array("MZ text".utf8) + [0, 1, 2, 0, 7])
    #expect(articles.isEmpty)
    #expect(problems == [.binary(offset: 7)])
  }

  @Test func line_beyond_the_limit_is_left_out_and_the_rest_is_read() {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 5000)
    let (articles, problems) = Self.read(
      Array("Short one.\n".utf8) + long + Array("\nLast one.".utf8), limit: 1000)
    #expect(articles.map(\.text) == ["Short one.\nLast one."])
    #expect(problems == [.lineTooLong(line: 2, offset: 11, length: 5001, limit: 1000)])
  }

  @Test func hundred_megabyte_line_is_reported_within_bounded_memory() {
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: 100 << 20)
    let (articles, problems) = Self.read(line)
    #expect(articles.isEmpty)
    #expect(problems == [.lineTooLong(line: 1, offset: 0, length: 100 << 20, limit: 16 << 20)])
  }

  @Test func article_beyond_the_limit_goes_on_as_another() {
    let text = String(
      repeating: "A sentence of the long report that has no end at all.\n", count: 60)
    let (articles, problems) = Self.read(Array(text.utf8), limit: 1000)
    #expect(articles.count == 4)
    #expect(articles.map(\.text).joined(separator: "\n") + "\n" == text)
    #expect(problems.count == 3)
  }

  @Test func bad_lines_of_json_are_reported_and_skipped() {
    let lines = #"""
      {"text":"One \u00e9\ud83d\ude00","id":"x1","title":"T","date":"Fri, 05 Sep 2025 10:00:00 GMT","url":"u","source":"S"}
      {"text":
      {"title":"no text"}

      [1]
      {"text":"Two"} {"text":"Three"}
      {"text":"Four","id":7}
      """#
    let (articles, problems) = Self.read(Array(lines.utf8), as: .jsonl)
    #expect(articles.map(\.text) == ["One é😀", "Four"])
    #expect(articles.map(\.id) == ["x1", "7"])
    #expect(articles[0].date == "2025-09-05")
    #expect(articles[0].source == "S")
    #expect(articles[1].source == "in#2")
    #expect(
      problems == [
        .invalidJSON(line: 2, column: 10, reason: .unexpectedEnd), .missingText(line: 3),
        .missingText(line: 5), .invalidJSON(line: 6, column: 16, reason: .textAfterValue),
      ])
  }

  @Test func deep_nesting_is_an_error_not_a_crash() {
    let line = "{\"text\":" + String(repeating: "[", count: 100_000)
    let (articles, problems) = Self.read(Array(line.utf8), as: .jsonl)
    #expect(articles.isEmpty)
    #expect(problems == [.invalidJSON(line: 1, column: 264, reason: .nestedTooDeep)])
  }

  @Test func format_is_recognised_from_content() {
    let cases: [(String, InputFormat)] = [
      ("{\"text\":\"a\"}", .jsonl), ("  {\n", .text), ("<!DOCTYPE html><p>a", .html),
      ("<?xml version=\"1.0\"?><rss></rss>", .feed), ("WARC/1.0\r\n", .warc), ("He said {", .text),
      ("<html><body>", .html), ("", .text), ("<3 is a heart", .text),
    ]
    for (text, format) in cases {
      #expect(InputFormat.recognised(in: Array(text.utf8)) == format, "\(text)")
    }
  }

  @Test func files_of_a_folder_come_in_order_and_missing_ones_are_reported() throws {
    let folder = try ScratchFolder()
    for (name, text) in [("b.txt", "Second file."), ("a.txt", "First file."), (".hidden", "No.")] {
      try text.write(to: folder.url.appending(path: name), atomically: true, encoding: .utf8)
    }
    let below = folder.url.appending(path: "below")
    try FileManager.default.createDirectory(at: below, withIntermediateDirectories: true)
    try Data().write(to: below.appending(path: "c.txt"))
    let missing = folder.url.appending(path: "none").path
    var reader = ArticleReader(
      inputs: [.path(folder.url.path), .path(missing)], options: ReadingOptions())
    #expect(reader.nextBatch(count: 10).map(\.source) == ["a.txt#1", "b.txt#1"])
    #expect(
      reader.report.problems.map(\.file) == [missing, below.appending(path: "c.txt").path])
    #expect(reader.report.problems.first?.description.contains("cannot be opened") == true)
  }

  @Test func digest_ignores_white_space_and_style_of_quotation_marks() {
    let first = ArticleDigest.id(of: "“No,” she said – twice.\r\n\r\nIt’s over")
    #expect(first == ArticleDigest.id(of: "\"No,\" she said - twice.\nIt's  over\n"))
    #expect(first != ArticleDigest.id(of: "\"No,\" she said - twice. It's over!"))
    // SHA-256 of "abc" (FIPS 180-4, appendix).
    #expect(ArticleDigest.id(of: "abc") == "a:ba7816bf8f01cfea")
  }
}

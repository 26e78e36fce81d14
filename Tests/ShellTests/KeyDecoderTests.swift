import Testing
import _TestSupport

@testable import Shell

@Suite struct KeyDecoderTests {
  /// All keys of some bytes that come in the given pieces, the last one flushed.
  private func keys(_ pieces: [[UInt8]]) -> [KeyDecoder.Key] {
    var decoder = KeyDecoder()
    var keys: [KeyDecoder.Key] = []
    for piece in pieces {
      decoder.feed(piece)
      while let key = decoder.next() { keys.append(key) }
    }
    while decoder.needsMore && !decoder.isPasting {
      if let key = decoder.flush() { keys.append(key) }
      while let key = decoder.next() { keys.append(key) }
    }
    return keys
  }

  private static let input =
    "aЗ習😀\u{1B}[A\u{1B}[1;5C\u{1B}[200~x\ny\u{1B}[201~\u{1B}OD\u{1B}\r\r\t\u{7F}"
  private static let expected: [KeyDecoder.Key] = [
    .scalar("a"), .scalar("З"), .scalar("習"), .scalar("😀"), .action(.up), .action(.nextWord),
    .paste("x\ny"), .action(.left), .action(.newline), .action(.enter), .action(.complete),
    .action(.backspace),
  ]

  @Test func keys_are_the_same_however_their_bytes_are_split() {
    let bytes = Array(Self.input.utf8)
    #expect(keys([bytes]) == Self.expected)
    #expect(keys(bytes.map { [$0] }) == Self.expected)
    for split in bytes.indices {
      #expect(keys([Array(bytes[..<split]), Array(bytes[split...])]) == Self.expected)
    }
  }

  @Test func lone_escape_and_meta_keys_reach_libedit() {
    #expect(keys([[0x1B]]) == [.scalar("\u{1B}")])
    #expect(keys([Array("\u{1B}b".utf8)]) == [.scalar("\u{1B}"), .scalar("b")])
  }

  @Test func broken_input_is_left_out_and_never_blocks() {
    #expect(keys([[0xC3, 0x28, 0xFF, 0x61]]).last == .scalar("a"))
    #expect(keys([Array("\u{1B}[999;999zq".utf8)]) == [.scalar("q")])
    #expect(keys([Array("\u{1B}[\u{1B}[200~x\ny\u{1B}[201~".utf8)]) == [.paste("x\ny")])
    var random = SplitMix64(seed: 3)
    for _ in 0..<300 {
      let bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &random) }
      var decoder = KeyDecoder()
      decoder.feed(bytes)
      while decoder.next() != nil {}
      decoder.feed("\u{1B}[201~".utf8)
      while decoder.next() != nil {}
      while decoder.needsMore { _ = decoder.flush() }
      decoder.feed("k".utf8)
      #expect(decoder.next() == .scalar("k"))
    }
  }

  @Test(arguments: [
    ("one\u{3}two\u{3}th", "th"), ("\u{1B}[200~a\u{3}b\u{1B}[201~c", nil),
    ("\u{1B}[200~a\u{3}b\u{1B}[201~\u{3}c", "c"), ("none", nil), ("\u{3}", ""),
  ])
  func interrupt_drops_what_was_typed_before_it(typed: String, rest: String?) {
    var decoder = KeyDecoder()
    decoder.feed(typed.utf8)
    #expect(decoder.dropThroughInterrupt() == (rest != nil))
    guard let rest else { return }
    var keys: [KeyDecoder.Key] = []
    while let key = decoder.next() { keys.append(key) }
    #expect(keys == rest.unicodeScalars.map { .scalar($0) })
    #expect(!decoder.needsMore && !decoder.isPasting)
  }

  @Test func text_that_libedit_cannot_hold_is_not_taken() {
    #expect(LineEditor.fits(String(repeating: "who ", count: 10_000)))
    #expect(LineEditor.fits(String(repeating: "習", count: 9_000)))
    #expect(!LineEditor.fits(String(repeating: "習", count: 20_000)))
    #expect(!LineEditor.fits(String(repeating: "\n", count: 1_000)))
  }

  @Test func pasted_text_loses_controls_and_its_last_line_end() {
    #expect(LineEditor.cleaned("a\r\nb\rc\td\u{1B}[31m\u{0}\n\n") == "a\nb\nc d[31m")
  }
}

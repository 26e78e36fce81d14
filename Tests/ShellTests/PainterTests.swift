import Rendering
import Testing
import _TestSupport

@testable import Shell

@Suite struct PainterTests {
  private func frame(_ view: EditorView, columns: Int, height: Int = 50) -> EditorFrame {
    EditorFrame(view, columns: columns, height: height, level: .colors)
  }

  /// A text's rows without escape sequences.
  private func plain(_ frame: EditorFrame) -> [String] {
    frame.rows.map { row in
      var emulator = TerminalEmulator(columns: frame.columns)
      emulator.write(row.text)
      return emulator.rows[0]
    }
  }

  /// The rows without empty ones at the end, which a shorter text leaves behind.
  private static func used(_ rows: [String]) -> [String] {
    Array(rows.prefix((rows.lastIndex { !$0.isEmpty } ?? -1) + 1))
  }

  @Test func screen_shows_the_frame_after_any_sequence_of_texts() {
    var random = SplitMix64(seed: 42)
    let pieces = ["a", "bc ", "習", "е\u{301}", "\n", "ğ", "😀", "long word ", "'"]
    for columns in [20, 21, 33, 80] {
      var painter = ScreenPainter()
      var emulator = TerminalEmulator(columns: columns)
      for _ in 0..<200 {
        let text = (0..<Int.random(in: 0...25, using: &random))
          .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        let count = text.unicodeScalars.count
        var view = EditorView(
          prompt: "hearsay> ", continuation: "      … ", text: text,
          cursor: Int.random(in: 0...count, using: &random))
        if Bool.random(using: &random) { view.ghost = " and more" }
        if Bool.random(using: &random) { view.below = ["one", "two 習"] }
        if count > 3 { view.spans = [StyledSpan(1..<3, .keyword)] }
        let frame = frame(view, columns: columns)
        emulator.write(painter.update(to: frame))
        #expect(emulator.unknown == [])
        #expect(Self.used(emulator.rows) == Self.used(plain(frame)))
        #expect(emulator.row == frame.cursorRow && emulator.column == frame.cursorColumn)
        #expect(frame.cursorColumn < columns)
      }
    }
  }

  @Test func unchanged_frame_writes_nothing() {
    var painter = ScreenPainter()
    let frame = frame(
      EditorView(prompt: "> ", continuation: "", text: "abc", cursor: 3), columns: 20)
    #expect(!painter.update(to: frame).isEmpty)
    #expect(painter.update(to: frame) == "")
  }

  @Test func text_of_many_rows_is_cut_around_the_cursor() {
    let text = (1...40).map { "line \($0)" }.joined(separator: "\n")
    for cursor in [0, 100, text.unicodeScalars.count] {
      let view = EditorView(prompt: "> ", continuation: "… ", text: text, cursor: cursor)
      let frame = frame(view, columns: 40, height: 10)
      #expect(frame.rows.count == 10)
      #expect((0..<10).contains(frame.cursorRow))
    }
  }

  @Test func finished_line_leaves_the_cursor_below() {
    var painter = ScreenPainter()
    var emulator = TerminalEmulator(columns: 20)
    let view = EditorView(prompt: "> ", continuation: "… ", text: "ab\ncd", cursor: 1)
    emulator.write(painter.update(to: frame(view, columns: 20)))
    emulator.write(painter.finish())
    #expect(emulator.row == 2 && emulator.column == 0)
  }
}

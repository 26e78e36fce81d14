import CLibEdit
import Glibc
package import Rendering

/// Edits lines on a terminal with libedit's key maps, history and `~/.editrc`.
///
/// libedit decides what a key does to the text; keys are decoded and the screen is drawn here, so
/// that any script, pasted text and folded lines look right and one refresh is one write.
package final class LineEditor {
  /// How reading a line ended.
  package enum Outcome: Sendable, Hashable {
    case line(String)
    /// Ctrl-C: the line is thrown away.
    case cancelled
    /// Ctrl-D on an empty line, or the terminal is gone.
    case end
  }

  /// The prompt; plain text.
  package var prompt = "> "
  /// The prompt of the second and later lines of one text.
  package var continuationPrompt = "… "
  package weak var delegate: (any LineEditorDelegate)?
  /// How names and hints are marked while a line is edited.
  package var styleLevel: StyleLevel

  let handle: OpaquePointer
  private let historyList: OpaquePointer
  private let sink: UnsafeMutablePointer<FILE>
  private let promptBuffer: UnsafeMutablePointer<CChar>
  let terminal: Terminal

  private(set) var entries: [String] = []
  var outcome: Outcome?
  var decoder = KeyDecoder()
  var painter = ScreenPainter()
  var pendingCodes: [Int32] = []
  var pastedText = ""
  var prefillText = ""
  var search: IncrementalSearch?
  var searchKey: KeyDecoder.Key?
  /// Lines under the text until the next key.
  var below: [String] = []
  var lastCompletedText: String?
  var isEnded = false
  private var output = ""

  /// How many rows of libedit's own screen a text may take.
  private static let rowLimit = 900
  private static let columnsOfLibEdit = 100

  /// Whether a text can be edited; a longer one belongs into a file.
  static func fits(_ text: String) -> Bool {
    var rows = 0
    var columns = 0
    for scalar in text.unicodeScalars {
      // What libedit cannot print takes up to eight columns, such as `\\U+1F600`.
      let width = scalar.isASCII ? 2 : 8
      columns += width
      if scalar == "\n" || columns > columnsOfLibEdit { (rows, columns) = (rows + 1, width) }
      if rows > rowLimit { return false }
    }
    return true
  }

  /// An editor on standard input; nil when libedit or the terminal cannot work.
  package init?(terminal: Terminal) {
    Self.useUTF8Locale()
    TerminalModes.remember()
    guard let sink = fopen("/dev/null", "w") else { return nil }
    guard let handle = hearsay_el_init("hearsay", sink), let list = history_init(),
      let promptBuffer = strdup("")
    else {
      fclose(sink)
      return nil
    }
    self.handle = handle
    self.sink = sink
    self.promptBuffer = promptBuffer
    self.terminal = terminal
    styleLevel = terminal.styleLevel
    historyList = list
    _ = hearsay_el_set_client(handle, Unmanaged.passUnretained(self).toOpaque())
    _ = hearsay_el_set_signal(handle, 0)
    // A text with more rows than its screen makes libedit write beyond its buffers.
    _ = hearsay_el_set_size(handle, "\(Self.rowLimit + 100)", "\(Self.columnsOfLibEdit)")
    _ = hearsay_el_keep_signal_keys(handle)
    _ = hearsay_el_keep_typed_ahead(handle)
    _ = hearsay_el_set_editor(handle, "emacs")
    _ = hearsay_history_set_size(list, Int32(HistoryFile.limit))
    _ = hearsay_el_set_history(handle, list)
    // The user's file comes first: its `bind -v` would wipe out bindings made before.
    _ = el_source(handle, nil)
    _ = hearsay_el_set_prompt(handle) { handle in LineEditor.editor(of: handle)?.promptBuffer }
    _ = hearsay_el_set_reader(handle) { handle, character in
      guard let handle, let character, let editor = LineEditor.editor(of: handle) else { return -1 }
      return editor.read(into: character)
    }
    bindActions()
    SignalRelay.install()
  }

  deinit {
    el_end(handle)
    history_end(historyList)
    fclose(sink)
    free(promptBuffer)
  }

  static func editor(of handle: OpaquePointer) -> LineEditor? {
    guard let client = hearsay_el_client(handle) else { return nil }
    return Unmanaged<LineEditor>.fromOpaque(client).takeUnretainedValue()
  }

  /// Word motions ask the C library what a letter is, which needs a UTF-8 locale.
  private static func useUTF8Locale() {
    let isUTF8 =
      setlocale(LC_CTYPE, "") != nil && String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8"
    if !isUTF8 { _ = setlocale(LC_CTYPE, "C.UTF-8") }
  }

  /// Adds a line to what Up and Ctrl-R find.
  package func addHistory(_ line: String) {
    guard HistoryFile.isKept(line), Self.fits(line), entries.last != line else { return }
    entries.append(line)
    _ = hearsay_history_enter(historyList, line)
  }

  /// Reads one text, which may have several lines and starts with `prefill`.
  package func readLine(prefill: String = "") -> Outcome {
    outcome = nil
    below = []
    lastCompletedText = nil
    search = nil
    if !prefill.isEmpty {
      prefillText = prefill
      pendingCodes.append(Int32(EditorAction.prefill.rawValue))
    }
    SignalRelay.beginPrompt()
    SignalRelay.setEditing(true)
    write("\u{1B}[?2004h")
    var count: Int32 = 0
    _ = el_gets(handle, &count)
    write("\u{1B}[?2004l")
    flush()
    SignalRelay.setEditing(false)
    if case .line = outcome { takeEarlyInterrupt() }
    return outcome ?? .end
  }

  /// Throws away what was typed after the last line; an interrupt was meant for it too.
  package func dropTypedAhead() { decoder = KeyDecoder() }

  /// Adds to what the next `flush` writes.
  func write(_ text: String) { output += text }

  /// Sends all that was written to the terminal in one piece, so that nothing flickers.
  func flush() {
    if output.isEmpty { return }
    FileDescriptor.write(Array(output.utf8), to: STDOUT_FILENO)
    output = ""
  }

  /// The text and the cursor's place in it, in scalars.
  var state: (text: String, cursor: Int) {
    guard let line = el_wline(handle)?.pointee, let start = line.buffer, let end = line.lastchar,
      let cursor = line.cursor
    else { return ("", 0) }
    var text = String.UnicodeScalarView()
    for code in UnsafeBufferPointer(start: start, count: max(0, end - start)) {
      text.append(Unicode.Scalar(UInt32(bitPattern: code)) ?? "\u{FFFD}")
    }
    return (String(text), max(0, cursor - start))
  }

  /// The text before and after the cursor.
  var parts: (before: String, after: String) {
    let (text, cursor) = state
    let scalars = text.unicodeScalars
    let split = scalars.index(scalars.startIndex, offsetBy: min(cursor, scalars.count))
    return (String(scalars[..<split]), String(scalars[split...]))
  }
}

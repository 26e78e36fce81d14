import CLibEdit
import Glibc
import Rendering

/// Reading keys: bytes and signals in, codes for libedit out.
extension LineEditor {
  /// How long an Escape waits for the rest of its sequence, in milliseconds.
  private static let escapeTimeout: Int32 = 30

  /// How many blocks are read after a line; a terminal's queue holds one.
  private static let readsBetweenLines = 4

  /// Hands libedit the next code; -1 when the terminal is gone.
  func read(into character: UnsafeMutablePointer<wchar_t>) -> Int32 {
    // Where libedit draws a typed character without a whole refresh, it counts the rows of its
    // screen from the last one and in time writes beyond them; so every key starts from a whole one.
    _ = hearsay_el_redraw(handle)
    if !pendingCodes.isEmpty {
      character.pointee = pendingCodes.removeFirst()
      return 1
    }
    guard let key = nextKey() else {
      outcome = outcome ?? .end
      isEnded = true
      return -1
    }
    below = []
    character.pointee = code(for: key)
    return 1
  }

  /// The code under which libedit finds the command for a key.
  private func code(for key: KeyDecoder.Key) -> Int32 {
    if search != nil {
      searchKey = key
      return Int32(EditorAction.searchStep.rawValue)
    }
    switch key {
    case .scalar(let scalar): return Int32(bitPattern: scalar.value)
    case .paste(let text):
      pastedText = text
      return Int32(EditorAction.paste.rawValue)
    case .action(.up) where parts.before.contains("\n"):
      return Int32(EditorAction.lineUp.rawValue)
    case .action(.down) where parts.after.contains("\n"):
      return Int32(EditorAction.lineDown.rawValue)
    case .action(let action): return Int32(action.rawValue)
    }
  }

  /// Waits for a key, drawing the screen first when nothing is there to be read.
  private func nextKey() -> KeyDecoder.Key? {
    while true {
      if let key = decoder.next() {
        if key != .action(.suspend) { return key }
        suspend()
        continue
      }
      if !hasInput(within: 0) && !decoder.isPasting { refresh() }
      if decoder.needsMore && !decoder.isPasting && !hasInput(within: Self.escapeTimeout) {
        if let key = decoder.flush() { return key }
        continue
      }
      var polled = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: SignalRelay.readEnd, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&polled, 2, -1) < 0 {
        if errno == EINTR { continue }
        return nil
      }
      if polled[1].revents != 0, let key = handleSignals() { return key }
      if polled[0].revents != 0 && !readBytes() { return nil }
    }
  }

  private func hasInput(within milliseconds: Int32) -> Bool {
    var polled = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, milliseconds) > 0
  }

  /// Reads what is there; false at the end of input.
  private func readBytes() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
    if count < 0 { return errno == EINTR || errno == EAGAIN }
    decoder.feed(buffer.prefix(count))
    return count > 0
  }

  /// Until the terminal has left the editing mode, Ctrl-C is a byte like others; one that came after
  /// Enter is for what Enter starts.
  func takeEarlyInterrupt() {
    for _ in 0..<Self.readsBetweenLines where hasInput(within: 0) { _ = readBytes() }
    if decoder.dropThroughInterrupt() { SignalRelay.interrupt() }
  }

  /// Acts on the signals that came; an interrupt is a key.
  private func handleSignals() -> KeyDecoder.Key? {
    var key: KeyDecoder.Key?
    for number in SignalRelay.drain() {
      switch number {
      case SIGINT: key = .action(.cancel)
      case SIGWINCH:
        write(painter.clearAfterResize(columns: terminal.size.columns))
        // libedit keeps the size it was given: what it draws is thrown away.
        refresh()
      case SIGTSTP: suspend()
      default: continue
      }
    }
    return key
  }

  /// Stops the process as the user asked, with the terminal as it was, and comes back.
  private func suspend() {
    refresh()
    write(painter.finish() + "\u{1B}[?2004l")
    flush()
    _ = hearsay_el_prepare_terminal(handle, 0)
    SignalRelay.stop()
    // libedit remembers the mode it set; only off and on again makes it set it anew.
    _ = hearsay_el_prepare_terminal(handle, 0)
    _ = hearsay_el_prepare_terminal(handle, 1)
    write("\u{1B}[?2004h")
    refresh()
  }

  /// Draws what is to be seen now.
  func refresh() {
    let (text, cursor) = state
    let size = terminal.size
    var view = EditorView(
      prompt: search?.prompt ?? prompt, continuation: continuationPrompt, text: text,
      cursor: cursor)
    if outcome == nil {
      if styleLevel > .none { view.spans = delegate?.spans(for: text) ?? [] }
      let isAtEnd = cursor == text.unicodeScalars.count
      if isAtEnd && search == nil && !text.isEmpty && styleLevel > .none {
        view.ghost = delegate?.hint(for: text) ?? ""
      }
      view.below = below
    }
    let frame = EditorFrame(
      view, columns: size.columns, height: size.rows, level: styleLevel)
    write(painter.update(to: frame))
    flush()
  }
}

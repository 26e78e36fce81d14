import CLibEdit
import Glibc
import Rendering

/// The commands behind `EditorAction`s that libedit does not have.
extension LineEditor {
  /// Binds every action in both key maps.
  func bindActions() {
    func add(
      _ action: EditorAction, _ function: @escaping @convention(c) (OpaquePointer, Int32) -> UInt8
    ) {
      let name = "hearsay-\(action)"
      _ = hearsay_el_add_command(handle, name, function)
      _ = hearsay_el_bind(handle, action.key, name)
      _ = hearsay_el_bind_alternative(handle, action.key, name)
    }
    add(.enter) { handle, _ in LineEditor.editor(of: handle)?.enter() ?? 0 }
    add(.cancel) { handle, _ in LineEditor.editor(of: handle)?.cancel() ?? 0 }
    add(.deleteOrEnd) { handle, _ in LineEditor.editor(of: handle)?.deleteOrEnd() ?? 0 }
    add(.complete) { handle, _ in LineEditor.editor(of: handle)?.complete() ?? 0 }
    add(.paste) { handle, _ in LineEditor.editor(of: handle)?.paste() ?? 0 }
    add(.newline) { handle, _ in LineEditor.editor(of: handle)?.insert("\n") ?? 0 }
    add(.search) { handle, _ in LineEditor.editor(of: handle)?.startSearch() ?? 0 }
    add(.searchStep) { handle, _ in LineEditor.editor(of: handle)?.stepSearch() ?? 0 }
    add(.right) { handle, _ in LineEditor.editor(of: handle)?.right() ?? 0 }
    add(.left) { handle, _ in LineEditor.editor(of: handle)?.left() ?? 0 }
    add(.backspace) { handle, _ in LineEditor.editor(of: handle)?.backspace() ?? 0 }
    add(.delete) { handle, _ in LineEditor.editor(of: handle)?.deleteForward() ?? 0 }
    add(.clearScreen) { handle, _ in LineEditor.editor(of: handle)?.clearScreen() ?? 0 }
    add(.prefill) { handle, _ in LineEditor.editor(of: handle)?.insertPrefill() ?? 0 }
    for action in EditorAction.allCases {
      guard let command = action.libEditCommand else { continue }
      _ = hearsay_el_bind(handle, action.key, command)
      _ = hearsay_el_bind_alternative(handle, action.key, command)
    }
  }

  /// Inserts text at the cursor.
  func insert(_ text: String) -> UInt8 {
    guard Self.fits(state.text + text) else {
      below = ["Too long to be edited here; .read FILE runs a script."]
      return UInt8(CC_ERROR)
    }
    let codes = text.unicodeScalars.map { Int32(bitPattern: $0.value) } + [0]
    _ = el_winsertstr(handle, codes)
    return UInt8(CC_REFRESH)
  }

  /// Puts `text` in place of the whole text.
  func replaceAll(with text: String) {
    let scalars = state.text.unicodeScalars.count
    _ = el_cursor(handle, Int32(scalars))
    _ = el_cursor(handle, Int32(scalars - state.cursor))
    el_deletestr(handle, Int32(scalars))
    _ = insert(text)
  }

  /// Ends the reading: shows the text without hints, with the cursor below it.
  private func end(with outcome: Outcome, showing suffix: String = "") -> UInt8 {
    self.outcome = outcome
    if !suffix.isEmpty {
      _ = el_cursor(handle, Int32(state.text.unicodeScalars.count))
      _ = insert(suffix)
    }
    refresh()
    write(painter.finish())
    return UInt8(CC_NEWLINE)
  }

  private func enter() -> UInt8 {
    let (text, _) = state
    if let delegate, !delegate.isComplete(text) { return insert("\n") }
    return end(with: .line(text))
  }

  private func cancel() -> UInt8 { end(with: .cancelled, showing: "^C") }

  private func deleteOrEnd() -> UInt8 {
    if state.text.isEmpty {
      _ = end(with: .end)
      return UInt8(CC_EOF)
    }
    return deleteForward()
  }

  private func deleteForward() -> UInt8 {
    guard let first = parts.after.first else { return UInt8(CC_ERROR) }
    let count = Int32(first.unicodeScalars.count)
    _ = el_cursor(handle, count)
    el_deletestr(handle, count)
    return UInt8(CC_REFRESH)
  }

  private func backspace() -> UInt8 {
    guard let last = parts.before.last else { return UInt8(CC_ERROR) }
    el_deletestr(handle, Int32(last.unicodeScalars.count))
    return UInt8(CC_REFRESH)
  }

  private func left() -> UInt8 {
    guard let last = parts.before.last else { return UInt8(CC_ERROR) }
    _ = el_cursor(handle, -Int32(last.unicodeScalars.count))
    return UInt8(CC_CURSOR)
  }

  /// Moves right; at the end of the text takes the hint.
  private func right() -> UInt8 {
    let (before, after) = parts
    if let first = after.first {
      _ = el_cursor(handle, Int32(first.unicodeScalars.count))
      return UInt8(CC_CURSOR)
    }
    guard styleLevel > .none, !before.isEmpty, let hint = delegate?.hint(for: before) else {
      return UInt8(CC_ERROR)
    }
    return insert(hint)
  }

  private func clearScreen() -> UInt8 {
    painter.forget()
    write("\u{1B}[H\u{1B}[2J")
    return UInt8(CC_REFRESH)
  }

  private func insertPrefill() -> UInt8 {
    defer { prefillText = "" }
    return insert(prefillText)
  }

  /// Inserts pasted text: line ends made one, controls left out, no line end at the end.
  private func paste() -> UInt8 {
    defer { pastedText = "" }
    return insert(Self.cleaned(pastedText))
  }

  /// Pasted text as it goes into the line.
  static func cleaned(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: if previous != "\r" { scalars.append("\n") }
      case 0x0D: scalars.append("\n")
      case 0x09: scalars.append(" ")
      case 0x00..<0x20, 0x7F..<0xA0: break
      default: scalars.append(scalar)
      }
      previous = scalar
    }
    while scalars.last == "\n" { scalars.removeLast() }
    return String(scalars)
  }

  // MARK: - Completion

  /// Completes what is certain; a second Tab lists the ways to go on.
  private func complete() -> UInt8 {
    let (before, after) = parts
    guard let result = delegate?.completions(for: before), !result.candidates.isEmpty else {
      write("\u{7}")
      flush()
      return UInt8(CC_NORM)
    }
    let typed = String(before.unicodeScalars.suffix(result.replacedScalars))
    let menu = CompletionMenu(result: result, typed: typed)
    if let text = menu.insertion {
      el_deletestr(handle, Int32(result.replacedScalars))
      // No second space where one follows already.
      let skipsSpace = text.hasSuffix(" ") && after.hasPrefix(" ")
      lastCompletedText = nil
      let isOnly = result.candidates.count == 1
      if !isOnly { below = menu.lines(columns: terminal.size.columns, height: terminal.size.rows) }
      return insert(skipsSpace ? String(text.dropLast()) : text)
    }
    below = menu.lines(columns: terminal.size.columns, height: terminal.size.rows)
    return UInt8(CC_NORM)
  }

  // MARK: - Search

  private func startSearch() -> UInt8 {
    search = IncrementalSearch(entries: entries, original: state.text)
    return UInt8(CC_REFRESH)
  }

  private func stepSearch() -> UInt8 {
    guard var running = search, let key = searchKey else { return UInt8(CC_ERROR) }
    searchKey = nil
    let original = running
    switch running.step(key) {
    case .searching(let line):
      search = running
      replaceAll(with: line)
    case .accepted(let line, let submits):
      search = nil
      replaceAll(with: line)
      if submits { pendingCodes.append(Int32(EditorAction.enter.rawValue)) }
    case .interrupted(let line):
      search = nil
      replaceAll(with: line)
      repeatKey(key)
    case .cancelled:
      search = nil
      replaceAll(with: original.startingLine)
    }
    return UInt8(CC_REFRESH)
  }

  /// Lets a key that ended the search do what it usually does.
  private func repeatKey(_ key: KeyDecoder.Key) {
    switch key {
    case .scalar(let scalar): pendingCodes.append(Int32(bitPattern: scalar.value))
    case .action(let action): pendingCodes.append(Int32(action.rawValue))
    case .paste: return
    }
  }
}

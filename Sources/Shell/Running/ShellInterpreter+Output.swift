import Glibc
import QueryEngine
import Rendering

/// Where data goes.
extension ShellInterpreter {
  /// Writes data to the screen, through the pager, or to the chosen file.
  ///
  /// What people read may be paged, and gets an empty line between two answers.
  func writeData(_ text: String, isForReading: Bool) {
    if let path = outputPath {
      append(Array(text.utf8), to: path)
      if outputIsOnce {
        outputPath = nil
        note("Wrote \(path)", style: .dim)
      }
      return
    }
    if isForReading && settings.usesPager && needsPager(text) && Pager.show(text) { return }
    var bytes = Array(text.utf8)
    if isForReading && !isInteractive && !isFirstAnswer { bytes.insert(0x0A, at: 0) }
    isFirstAnswer = false
    if !writeInPieces(bytes) { shouldQuit = true }
  }

  /// Writes to the screen so that Ctrl-C stops a long answer; false when nobody reads any more.
  private func writeInPieces(_ bytes: [UInt8]) -> Bool {
    let size = 1 << 14
    guard isInteractive, bytes.count > size else { return io.writeData(bytes) }
    let token = CancellationToken()
    return SignalRelay.cancelling(token) {
      var rest = bytes[...]
      while !rest.isEmpty {
        if token.isCancelled {
          note("\nStopped: the rest is not shown.", style: .dim)
          return true
        }
        if !io.writeData(Array(rest.prefix(size))) { return false }
        rest = rest.dropFirst(size)
      }
      return true
    }
  }

  func needsPager(_ text: String) -> Bool {
    guard isInteractive, terminal.isInteractive else { return false }
    return text.utf8.count { $0 == 0x0A } >= terminal.size.rows - 1
  }

  private func append(_ bytes: [UInt8], to path: String) {
    let descriptor = Glibc.open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    defer { if descriptor >= 0 { close(descriptor) } }
    if descriptor < 0 || !FileDescriptor.write(bytes, to: descriptor) {
      note("Cannot write to \(path): \(SystemMessage.current)", style: .error)
    }
  }

  func setOutput(_ words: [String], once: Bool) throws(ShellError) -> StatementOutcome {
    guard let path = words.first else {
      if once { throw ShellError("Say which file: .once FILE") }
      outputPath = nil
      return .done
    }
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw ShellError("Cannot write to \(path): \(SystemMessage.current)")
    }
    close(descriptor)
    outputPath = path
    outputIsOnce = once
    return .done
  }

  // MARK: - Settings

  func setMode(_ words: [String]) throws(ShellError) -> StatementOutcome {
    guard let name = words.first else {
      note("mode: \(settings.mode.name)")
      return .done
    }
    guard let format = OutputFormat(rawValue: name.lowercased()) else {
      let names = OutputFormat.allCases.map(\.name)
      let near = Spelling.nearest(to: name.lowercased(), among: names).first
      throw ShellError(
        "There is no format “\(name)”; the formats are \(names.joined(separator: ", ")).",
        corrections: near.map { [".mode \($0)"] } ?? [])
    }
    settings.mode = format
    return .done
  }

  func setSwitch(
    _ words: [String], name: String, _ setting: WritableKeyPath<ShellSettings, Bool>
  ) throws(ShellError) -> StatementOutcome {
    switch words.first?.lowercased() {
    case nil: note("\(name): \(settings[keyPath: setting] ? "on" : "off")")
    case "on": settings[keyPath: setting] = true
    case "off": settings[keyPath: setting] = false
    default: throw ShellError("Say .\(name) on or .\(name) off.")
    }
    return .done
  }

  func setNumber(
    _ words: [String], name: String, _ setting: WritableKeyPath<ShellSettings, Int?>
  ) throws(ShellError) -> StatementOutcome {
    guard let word = words.first else {
      note("\(name): \(settings[keyPath: setting].map { String($0) } ?? "off")")
      return .done
    }
    if word.lowercased() == "off" {
      settings[keyPath: setting] = nil
    } else if let number = Int(word), number > 0 {
      settings[keyPath: setting] = name == "width" ? max(20, number) : number
    } else {
      throw ShellError("Say .\(name) with a number above 0, or .\(name) off.")
    }
    return .done
  }
}

import Glibc
import Rendering

/// The user's editor for long queries.
enum ExternalEditor {
  /// Opens `$VISUAL`, `$EDITOR` or `vi` on a text and gives what was saved.
  ///
  /// - Throws: when there is no editor or no place for the file.
  static func edit(_ text: String) throws(ShellError) -> String {
    let folder = Terminal.environment("TMPDIR") ?? "/tmp"
    var path = Array((folder + "/hearsay-XXXXXX.hearsay").utf8CString)
    let descriptor = mkstemps(&path, 8)
    let name = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard descriptor >= 0 else {
      throw ShellError("Cannot make a file in \(folder): \(SystemMessage.current)")
    }
    defer { unlink(name) }
    FileDescriptor.write(Array(text.utf8), to: descriptor)
    close(descriptor)
    let command =
      Terminal.environment("VISUAL") ?? Terminal.environment("EDITOR") ?? "vi"
    let words = CommandArguments.split(command) + [name]
    let previous = signal(SIGINT, SIG_IGN)
    defer { signal(SIGINT, previous) }
    let status: Int32
    do {
      status = try TerminalModes.lend { () throws(ChildProcessError) in
        try ChildProcess.runInForeground(words)
      }
    } catch {
      throw ShellError("Cannot run the editor “\(command)”; set $EDITOR to one that is installed.")
    }
    guard status == 0, let bytes = FileDescriptor.contents(of: name) else {
      throw ShellError("The editor ended with status \(status); nothing was run.")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

import Glibc
import GraphModel

/// The lines that were typed, kept for later sessions as UTF-8 JSON lines.
///
/// Every session appends whole lines under a lock, so that several may run at once and none loses
/// another's. Lines with a leading space are not kept.
package struct HistoryFile: Sendable {
  /// The newest lines that a session loads.
  package static let limit = 5000

  /// Where the lines are kept; nil keeps nothing.
  package let path: String?

  /// A history in the file at `path`.
  package init(path: String?) { self.path = path }

  /// `$XDG_STATE_HOME/hearsay/history.jsonl`, or under `~/.local/state`; nil without a home.
  package static var defaultPath: String? {
    if let state = Terminal.environment("XDG_STATE_HOME"), state.hasPrefix("/") {
      return state + "/hearsay/history.jsonl"
    }
    return Terminal.environment("HOME").map { $0 + "/.local/state/hearsay/history.jsonl" }
  }

  /// The kept lines, oldest first; damaged ones are passed over.
  package func load() -> [String] {
    guard let path, let bytes = FileDescriptor.contents(of: path) else { return [] }
    let lines = bytes.split(separator: UInt8(ascii: "\n")).suffix(Self.limit)
    return lines.compactMap { Self.decode($0) }
  }

  /// Keeps a line; false when it could not be written.
  @discardableResult
  package func append(_ line: String) -> Bool {
    guard let path, Self.isKept(line) else { return true }
    Self.makeParents(of: path)
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    _ = flock(descriptor, LOCK_EX)
    var json = JSONWriter()
    json.beginObject()
    json.member("time", Int(time(nil)))
    json.member("line", line)
    json.endObject()
    json.newline()
    return FileDescriptor.write(json.bytes, to: descriptor)
  }

  /// Whether a line belongs into the history: it says something and has no leading space.
  package static func isKept(_ line: String) -> Bool {
    guard let first = line.unicodeScalars.first else { return false }
    return first != " "
  }

  private static func makeParents(of path: String) {
    var position = path.utf8.startIndex
    while let slash = path.utf8[position...].firstIndex(of: UInt8(ascii: "/")) {
      if slash != path.utf8.startIndex { mkdir(String(path[..<slash]), 0o700) }
      position = path.utf8.index(after: slash)
    }
  }

  /// The `line` member of an object that `append` wrote.
  private static func decode(_ bytes: ArraySlice<UInt8>) -> String? {
    let marker = Array("\"line\":\"".utf8)
    guard bytes.last == UInt8(ascii: "}") else { return nil }
    var start = bytes.startIndex
    while start + marker.count <= bytes.endIndex {
      if bytes[start..<start + marker.count] == marker[...] {
        return unescaped(bytes[(start + marker.count)...])
      }
      start += 1
    }
    return nil
  }

  /// The JSON string that starts at the slice's start, up to its closing quote.
  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String? {
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\"") { return String(decoding: result, as: UTF8.self) }
      guard byte == UInt8(ascii: "\\") else {
        result.append(byte)
        continue
      }
      guard let escape = rest.popFirst() else { return nil }
      switch escape {
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "u"):
        guard rest.count >= 4,
          let value = UInt32(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16),
          let scalar = Unicode.Scalar(value)
        else { return nil }
        rest.removeFirst(4)
        result += String(scalar).utf8
      default: result.append(escape)
      }
    }
    return nil
  }
}

import Shell

/// Streams that keep what is written.
final class CapturingIO: ShellIO {
  var data = ""
  var notes = ""

  func writeData(_ bytes: [UInt8]) -> Bool {
    data += String(decoding: bytes, as: UTF8.self)
    return true
  }

  func writeNote(_ text: String) { notes += text }
}

/// The process's own streams.
package final class StandardIO: ShellIO {
  /// The streams as they are.
  package init() {}

  package func writeData(_ bytes: [UInt8]) -> Bool { FileDescriptor.write(bytes, to: 1) }

  package func writeNote(_ text: String) { FileDescriptor.write(Array(text.utf8), to: 2) }
}

/// Where the shell writes: data and everything else apart.
package protocol ShellIO: AnyObject {
  /// Data, to standard output; false when nobody reads it any more.
  func writeData(_ bytes: [UInt8]) -> Bool
  /// Messages, progress and timing, to standard error.
  func writeNote(_ text: String)
}

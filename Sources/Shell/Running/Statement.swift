/// One question or command of a script.
package struct Statement: Sendable, Hashable {
  package var text: String
  /// The line where it starts, from 1.
  package var line: Int

  /// Pairs a text with its line.
  package init(_ text: String, line: Int) {
    self.text = text
    self.line = line
  }
}

/// Why a statement or command could not be done: what a person is told, and where it went wrong.
package struct ShellError: Error, Sendable, Hashable {
  /// One or more lines: what is wrong and what to do.
  package var message: String
  /// The text with the error and the UTF-8 offsets of the wrong part, for a caret.
  package var place: Place?
  /// Whole statements that may be meant instead, the best first; Enter takes the first.
  package var corrections: [String]
  /// Whether the user stopped it.
  package var isCancellation: Bool

  /// A part of a text.
  package struct Place: Sendable, Hashable {
    package var text: String
    package var range: Range<Int>

    /// Points into a text by UTF-8 offsets.
    package init(text: String, range: Range<Int>) {
      self.text = text
      self.range = range
    }
  }

  /// An error with a message; set the rest as known.
  package init(
    _ message: String, place: Place? = nil, corrections: [String] = [],
    isCancellation: Bool = false
  ) {
    self.message = message
    self.place = place
    self.corrections = corrections
    self.isCancellation = isCancellation
  }
}

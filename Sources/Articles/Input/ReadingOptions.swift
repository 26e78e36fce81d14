/// How articles are read.
package struct ReadingOptions: Sendable, Hashable {
  /// The format of all inputs; nil recognises each from its content.
  package var format: InputFormat?
  /// The longest line and the longest article, in bytes; a longer line is left out, a longer
  /// article cut at a paragraph, each with a report. So reading takes less than 300 MB of memory,
  /// whatever the input.
  package var articleLimit = 2 << 20

  /// Reads each input in the format that its content shows.
  package init(format: InputFormat? = nil) { self.format = format }
}

/// How articles are read.
package struct ReadingOptions: Sendable, Hashable {
  /// The format of all inputs; nil recognises each from its content.
  package var format: InputFormat?
  /// The longest line and the longest article, in bytes.
  ///
  /// A longer line is left out, a longer article cut at a paragraph, each with a report; so
  /// reading takes less than 300 MB of memory, whatever the input.
  package var articleLimit = 2 << 20

  /// The longest page, feed or archived page, in bytes: most of it is markup, or other articles.
  var documentLimit: Int { articleLimit > .max / 8 ? .max : 8 * articleLimit }

  /// Reads each input in the format that its content shows.
  package init(format: InputFormat? = nil) { self.format = format }
}

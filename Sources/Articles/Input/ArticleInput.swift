/// Where articles are read from.
package enum ArticleInput: Sendable, Hashable {
  /// A file, or a folder with all files below it (hidden ones left out), in order of their names.
  case path(String)
  /// The process's standard input.
  case standardInput
  /// Bytes at hand, under a name for `Article.source`.
  case bytes([UInt8], name: String)
}

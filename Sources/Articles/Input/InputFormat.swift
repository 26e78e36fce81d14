/// The form in which a file holds its articles.
package enum InputFormat: String, Sendable, Hashable, CaseIterable {
  /// One or many articles, a paragraph a line or paragraphs between blank lines.
  case text
  /// An object a line with `text` and optionally `id`, `title`, `date`, `url`, `source`.
  case jsonl
  /// One web page.
  case html
  /// RSS or Atom.
  case feed
  /// A web archive, the output of a crawler.
  case warc
}

/// A paragraph, heading or list item of a web page.
struct PageBlock {
  var text: String
  /// The name of its element, such as `p`, `h2` or `li`.
  var element: String
  /// Bytes of its text that are links.
  var linkBytes: Int
  /// Numbers of the containers around it, the innermost last.
  var containers: [Int]

  /// Whether most of it is links, as in menus and lists of further articles.
  var isMostlyLinks: Bool { linkBytes * 2 > text.utf8.count }
}

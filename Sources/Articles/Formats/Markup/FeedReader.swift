/// An item of a feed.
struct FeedItem {
  var title: String?
  var link: String?
  var date: String?
  /// The fullest text that the item gives, in markup or plain.
  var content = ""

  /// The item's text without markup, nil if it has none.
  var text: String? {
    let page = PageReader(Array(content.utf8))
    let paragraphs = page.blocks.map(\.text)
    if !paragraphs.isEmpty { return paragraphs.joined(separator: "\n") }
    return title
  }
}

/// Reads the items of a feed.
struct FeedReader {
  private(set) var items: [FeedItem] = []
  private var item: FeedItem?
  private var element = ""
  private var text = ""
  /// Depth of markup inside Atom's `content type="xhtml"`.
  private var inner = 0

  private static let contents: Set<String> = [
    "description", "content:encoded", "content", "summary",
  ]
  private static let dates: Set<String> = ["pubdate", "dc:date", "published", "updated", "date"]

  /// Reads a feed of UTF-8 bytes.
  init(_ bytes: [UInt8]) {
    var scanner = MarkupScanner(bytes, isXML: true)
    while let token = scanner.next() {
      switch token {
      case .start(let tag): begin(tag)
      case .end(let name): end(name)
      case .text(let bytes, let isRaw):
        guard item != nil, !element.isEmpty else { continue }
        text += isRaw ? String(decoding: bytes, as: UTF8.self) : MarkupEntities.resolved(bytes)
      }
    }
    if let item { items.append(item) }
  }

  private mutating func begin(_ tag: MarkupTag) {
    if tag.name == "item" || tag.name == "entry" {
      if let item { items.append(item) }
      item = FeedItem()
      element = ""
      return
    }
    guard item != nil else { return }
    if Self.contents.contains(element), tag.name != element {
      // Markup inside the content is part of it.
      text += "<\(tag.name)>"
      return
    }
    if tag.name == "link", let address = tag["href"] {
      if tag["rel"] == nil || tag["rel"] == "alternate" { item?.link = address }
      return
    }
    if !tag.closesItself {
      element = tag.name
      text = ""
    }
  }

  private mutating func end(_ name: String) {
    if name == "item" || name == "entry" {
      if let item { items.append(item) }
      item = nil
      element = ""
      return
    }
    guard item != nil, name == element else {
      if Self.contents.contains(element) { text += "</\(name)>" }
      return
    }
    let plain = PageText.collapsed(text)
    switch name {
    case "title": item?.title = plain.isEmpty ? nil : plain
    case "link": if !plain.isEmpty { item?.link = plain }
    case let date where Self.dates.contains(date):
      if item?.date == nil || date == "published" || date == "pubdate",
        let known = PublicationDate.normalized(plain)
      {
        item?.date = known
      }
    case let content where Self.contents.contains(content):
      if let held = item?.content, text.utf8.count > held.utf8.count { item?.content = text }
    default: break
    }
    element = ""
    text = ""
  }
}

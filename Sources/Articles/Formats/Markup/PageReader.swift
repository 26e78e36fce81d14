/// Reads a web page into blocks of text and its head's facts; linear and tolerant.
struct PageReader {
  private(set) var blocks: [PageBlock] = []
  private(set) var facts = PageFacts()
  /// Elements of the containers, by number.
  private(set) var containerElements: [String] = []

  private var open: [OpenElement] = []
  private var skipDepth = 0
  private var text: [UInt8] = []
  private var linkBytes = 0
  private var linkDepth = 0
  private var rawElement = ""
  private var titleText = ""

  private struct OpenElement {
    var name: String
    var container: Int?
    var isSkipped: Bool
  }

  private static let skipped: Set<String> = [
    "script", "style", "noscript", "template", "svg", "nav", "aside", "footer", "form", "button",
    "select", "iframe", "figure", "figcaption", "object", "math", "dialog", "menu",
  ]
  private static let containers: Set<String> = [
    "article", "main", "section", "div", "body", "td", "header", "blockquote", "ul", "ol",
  ]
  private static let blockElements: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "div", "section", "article",
    "main", "td", "tr", "table", "body", "header", "ul", "ol", "dl", "dt", "dd", "pre", "hr",
  ]
  private static let void: Set<String> = [
    "br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "track",
    "wbr", "param",
  ]
  private static let depthLimit = 512

  /// Reads a page of UTF-8 bytes.
  init(_ bytes: [UInt8]) {
    var scanner = MarkupScanner(bytes)
    while let token = scanner.next() {
      switch token {
      case .start(let tag): begin(tag)
      case .end(let name): end(name)
      case .text(let bytes, let isRaw): append(bytes, isRaw: isRaw)
      }
    }
    flush()
  }

  private mutating func begin(_ tag: MarkupTag) {
    if tag.name == "meta" || tag.name == "link" || tag.name == "time" { facts.read(tag) }
    if tag.name == "br" { text.append(0x0A) }
    if Self.blockElements.contains(tag.name) { flush() }
    rawElement = tag.name
    if tag.name == "script" { facts.isStructuredData = tag["type"] == "application/ld+json" }
    guard !Self.void.contains(tag.name), !tag.closesItself, open.count < Self.depthLimit else {
      return
    }
    // A paragraph or item ends where the next begins.
    if tag.name == "p" || tag.name == "li", let last = open.last, last.name == tag.name {
      pop(to: open.count - 1)
    }
    let isSkipped = Self.skipped.contains(tag.name) || tag["hidden"] != nil
    if isSkipped { skipDepth += 1 }
    if tag.name == "a" { linkDepth += 1 }
    var container: Int?
    if Self.containers.contains(tag.name) {
      container = containerElements.count
      containerElements.append(tag.name)
    }
    open.append(OpenElement(name: tag.name, container: container, isSkipped: isSkipped))
  }

  private mutating func end(_ name: String) {
    rawElement = ""
    if Self.blockElements.contains(name) { flush() }
    // An end tag without its start (within reach) is nothing.
    guard let index = open.suffix(32).lastIndex(where: { $0.name == name }) else { return }
    pop(to: index)
  }

  private mutating func pop(to count: Int) {
    while open.count > count, let element = open.popLast() {
      if element.isSkipped { skipDepth -= 1 }
      if element.name == "a" { linkDepth -= 1 }
    }
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>, isRaw: Bool) {
    if rawElement == "title" {
      facts.pageTitle = facts.pageTitle ?? PageText.collapsed(MarkupEntities.resolved(bytes))
      rawElement = ""
      return
    }
    if rawElement == "script", isRaw {
      facts.readStructuredData(bytes)
      return
    }
    guard skipDepth == 0 else { return }
    let resolved = MarkupEntities.resolved(bytes)
    for byte in resolved.utf8 { text.append(ASCII.isSpace(byte) ? 0x20 : byte) }
    if linkDepth > 0 { linkBytes += resolved.utf8.count }
  }

  /// Ends the block at hand.
  private mutating func flush() {
    defer {
      text.removeAll(keepingCapacity: true)
      linkBytes = 0
    }
    let words = PageText.collapsed(String(decoding: text, as: UTF8.self))
    guard !words.isEmpty else { return }
    let element = open.last { Self.blockElements.contains($0.name) }?.name ?? "body"
    if element == "h1", facts.heading == nil { facts.heading = words }
    blocks.append(
      PageBlock(
        text: words, element: element, linkBytes: linkBytes,
        containers: open.suffix(32).compactMap(\.container)))
  }
}

/// Cuts HTML or XML into tags and text, in one pass, whatever the input: what is no tag is text.
struct MarkupScanner {
  private let bytes: [UInt8]
  private var position = 0
  private let isXML: Bool
  /// The element whose content is characters only until its end tag.
  private var rawElement: String?
  /// Set once no end of a comment or raw element lies ahead, so that none is looked for twice.
  private var missingEnds: Set<String> = []

  private static let rawElements: Set<String> = [
    "script", "style", "textarea", "title", "noscript", "iframe", "xmp",
  ]

  /// A scanner over UTF-8 bytes; XML has no elements of raw characters.
  init(_ bytes: [UInt8], isXML: Bool = false) {
    self.bytes = bytes
    self.isXML = isXML
  }

  /// The next piece, nil at the end.
  mutating func next() -> MarkupToken? {
    while position < bytes.count {
      if let element = rawElement {
        rawElement = nil
        if let text = rawContent(of: element) { return text }
      }
      guard bytes[position] == UInt8(ascii: "<") else { return text() }
      if let token = markup() { return token }
    }
    return nil
  }

  private mutating func text() -> MarkupToken {
    let start = position
    position = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    return .text(bytes[start..<position], isRaw: false)
  }

  /// The tag, comment or section at `<`; nil for what is skipped.
  private mutating func markup() -> MarkupToken? {
    let rest = bytes[(position + 1)...].prefix(9)
    guard let first = rest.first else { return literalMark() }
    if first == UInt8(ascii: "!") || first == UInt8(ascii: "?") { return declaration(rest) }
    if first == UInt8(ascii: "/") {
      position += 2
      let name = readName()
      skip(past: ">")
      return name.isEmpty ? nil : .end(name: name)
    }
    guard ASCII.isLetter(first) else { return literalMark() }
    position += 1
    return .start(startTag())
  }

  private mutating func literalMark() -> MarkupToken {
    position += 1
    return .text(bytes[(position - 1)..<position], isRaw: false)
  }

  private mutating func declaration(_ rest: ArraySlice<UInt8>) -> MarkupToken? {
    if rest.starts(with: "!--".utf8) {
      position += 4
      skip(past: "-->")
      return nil
    }
    if rest.starts(with: "![CDATA[".utf8) {
      let start = position + 9
      position = start
      skip(past: "]]>")
      let end =
        position < bytes.count || bytes.suffix(3).elementsEqual("]]>".utf8)
        ? position - 3 : position
      return .text(bytes[min(start, end)..<end], isRaw: true)
    }
    skip(past: ">")
    return nil
  }

  private mutating func rawContent(of element: String) -> MarkupToken? {
    let start = position
    let mark = "</" + element
    guard !missingEnds.contains(mark) else { return nil }
    if let end = find(mark, from: position) {
      position = end
    } else {
      missingEnds.insert(mark)
      // An unclosed title or script must not swallow the page.
      return nil
    }
    return start == position ? nil : .text(bytes[start..<position], isRaw: element != "title")
  }

  private mutating func startTag() -> MarkupTag {
    var tag = MarkupTag(name: readName(), attributes: [], closesItself: false)
    while position < bytes.count {
      while position < bytes.count, ASCII.isSpace(bytes[position]) { position += 1 }
      guard position < bytes.count else { break }
      switch bytes[position] {
      case UInt8(ascii: ">"):
        position += 1
        if !isXML, Self.rawElements.contains(tag.name) { rawElement = tag.name }
        return tag
      case UInt8(ascii: "/"):
        tag.closesItself = true
        position += 1
      case UInt8(ascii: "<"): return tag
      default: readAttribute(into: &tag)
      }
    }
    return tag
  }

  private mutating func readAttribute(into tag: inout MarkupTag) {
    let name = readName(to: "=>/ \t\r\n")
    guard !name.isEmpty else {
      position += 1
      return
    }
    tag.closesItself = false
    while position < bytes.count, ASCII.isSpace(bytes[position]) { position += 1 }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      tag.attributes.append((name, ""))
      return
    }
    position += 1
    while position < bytes.count, ASCII.isSpace(bytes[position]) { position += 1 }
    guard position < bytes.count else { return }
    let quote = bytes[position]
    let value: ArraySlice<UInt8>
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = bytes[(position + 1)...].firstIndex(of: quote) ?? bytes.count
      value = bytes[(position + 1)..<end]
      position = min(end + 1, bytes.count)
    } else {
      let start = position
      while position < bytes.count, !ASCII.isSpace(bytes[position]),
        bytes[position] != UInt8(ascii: ">")
      {
        position += 1
      }
      value = bytes[start..<position]
    }
    if tag.attributes.count < 64 {
      tag.attributes.append((name, MarkupEntities.resolved(value)))
    }
  }

  private mutating func readName(to ends: String = "> /\t\r\n<") -> String {
    let start = position
    while position < bytes.count, !ends.utf8.contains(bytes[position]) { position += 1 }
    return String(
      decoding: bytes[start..<position].prefix(100).map(ASCII.lowercased), as: UTF8.self)
  }

  private mutating func skip(past mark: String) {
    guard !missingEnds.contains(mark) else {
      position = bytes.count
      return
    }
    if let found = find(mark, from: position) {
      position = found + mark.utf8.count
    } else {
      missingEnds.insert(mark)
      position = bytes.count
    }
  }

  /// Where `mark` (lower case) stands next, letter case aside.
  private func find(_ mark: String, from start: Int) -> Int? {
    let mark = Array(mark.utf8)
    guard bytes.count >= mark.count else { return nil }
    var index = start
    while index <= bytes.count - mark.count {
      guard let found = bytes[index...].firstIndex(of: mark[0]) else { return nil }
      guard found <= bytes.count - mark.count else { return nil }
      var matched = 1
      while matched < mark.count, ASCII.lowercased(bytes[found + matched]) == mark[matched] {
        matched += 1
      }
      if matched == mark.count { return found }
      index = found + 1
    }
    return nil
  }
}

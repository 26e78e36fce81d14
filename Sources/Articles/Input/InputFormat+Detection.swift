extension InputFormat {
  /// The format of a file that begins with these (decoded) bytes; text where nothing else is seen.
  package static func recognised(in start: some Collection<UInt8>) -> InputFormat {
    let head = start.drop { $0 <= 0x20 }.prefix(4096)
    if head.starts(with: "WARC/".utf8) { return .warc }
    guard let first = head.first else { return .text }
    if first == UInt8(ascii: "{"), opensObject(head) { return .jsonl }
    if first == UInt8(ascii: "<") { return markup(head) ?? .text }
    return .text
  }

  /// Whether a brace is followed by a member's name or by the closing brace.
  private static func opensObject(_ head: some Collection<UInt8>) -> Bool {
    let next = head.dropFirst().first { $0 > 0x20 }
    return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
  }

  /// Which markup a text that begins with `<` is, if any.
  private static func markup(_ head: some Collection<UInt8>) -> InputFormat? {
    let lower = String(decoding: head.map(ASCII.lowercased), as: UTF8.self)
    for mark in ["<rss", "<feed", "<rdf:rdf"] where lower.contains(mark) { return .feed }
    for mark in ["<!doctype html", "<html", "<head", "<body", "<article", "<meta", "<p>", "<div"]
    where lower.contains(mark) { return .html }
    return lower.hasPrefix("<?xml") ? .feed : nil
  }
}

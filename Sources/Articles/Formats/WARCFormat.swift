/// The pages of a web archive (WARC 1.0 and 1.1, plain or gzip): its HTML and plain-text
/// responses with status 200.
struct WARCFormat: ArticleFormat {
  private let name: String
  private let options: ReadingOptions
  private var count = 0

  init(name: String, options: ReadingOptions) {
    self.name = name
    self.options = options
  }

  mutating func next(from input: InputBuffer, problems: inout FileProblems) -> Article? {
    while let record = readRecord(input, &problems) {
      guard record.headers["warc-type"] == "response" || record.headers["warc-type"] == "resource"
      else { continue }
      if let article = article(of: record, &problems) { return article }
    }
    return nil
  }

  private struct Record {
    var offset: Int
    var headers: [String: String]
    var block: [UInt8]
  }

  private func readRecord(_ input: InputBuffer, _ problems: inout FileProblems) -> Record? {
    var first = input.readLine(limit: 4096)
    while let line = first, line.bytes.allSatisfy(ASCII.isSpace) {
      first = input.readLine(limit: 4096)
    }
    guard let first else { return nil }
    let headers = Self.headers(from: input)
    guard first.bytes.starts(with: "WARC/".utf8),
      let length = headers["content-length"].flatMap({ Int($0) }), length >= 0
    else {
      problems.add(.invalidRecord(offset: first.offset))
      _ = input.read(.max, limit: 0)
      return nil
    }
    let start = input.offset
    let block = input.read(length, limit: options.documentLimit)
    if input.offset - start < length { problems.add(.truncated(offset: first.offset)) }
    return Record(offset: start, headers: headers, block: block)
  }

  /// Header lines up to a blank one; names in lower case.
  private static func headers(from input: InputBuffer) -> [String: String] {
    var headers: [String: String] = [:]
    while let line = input.readLine(limit: 1 << 16), !line.bytes.allSatisfy(ASCII.isSpace) {
      add(line.bytes[...], to: &headers)
    }
    return headers
  }

  private static func add(_ line: ArraySlice<UInt8>, to headers: inout [String: String]) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = String(decoding: line[..<colon].map(ASCII.lowercased), as: UTF8.self)
    headers[name] = PageText.collapsed(String(decoding: line[(colon + 1)...], as: UTF8.self))
  }

  private mutating func article(of record: Record, _ problems: inout FileProblems) -> Article? {
    var body = record.block[...]
    var http: [String: String] = [:]
    if record.headers["warc-type"] == "response" {
      guard let (headers, status, rest) = Self.response(body), status == 200 else { return nil }
      http = headers
      body = rest
      if http["transfer-encoding"]?.lowercased() == "chunked" { body = Self.unchunked(body)[...] }
      if http["content-encoding"] == "gzip" { body = Self.unpacked(body)[...] }
    } else {
      http["content-type"] = record.headers["content-type"]
    }
    let type = http["content-type"]?.lowercased() ?? "text/html"
    guard type.contains("html") || type.hasPrefix("text/plain") else { return nil }
    count += 1
    let source = "\(name)#\(count)"
    let charset = Charset.parameter(in: type)
    let article: Article?
    if type.contains("html") {
      article = HTMLFormat.article(
        of: Array(body), at: record.offset, charset: charset, source: source, problems: &problems)
    } else {
      let text = Charset.decode(
        Array(body), charset: charset, at: record.offset, problems: &problems)
      article = Article(id: ArticleDigest.id(of: text), source: source, text: text)
    }
    let address = record.headers["warc-target-uri"].map {
      $0.hasPrefix("<") ? String($0.dropFirst().dropLast()) : $0
    }
    guard var found = article else { return nil }
    found.url = address ?? found.url
    found.date = found.date ?? record.headers["warc-date"]
    return found
  }

  /// Headers, status and body of an HTTP response.
  private static func response(
    _ block: ArraySlice<UInt8>
  ) -> (headers: [String: String], status: Int, body: ArraySlice<UInt8>)? {
    var headers: [String: String] = [:]
    var rest = block
    var status: Int?
    while let end = rest.firstIndex(of: 0x0A) {
      let line = rest[..<end]
      rest = rest[(end + 1)...]
      if line.allSatisfy(ASCII.isSpace) { break }
      if status == nil {
        let words = line.split(whereSeparator: ASCII.isSpace)
        guard words.count >= 2, let code = Int(String(decoding: words[1], as: UTF8.self)) else {
          return nil
        }
        status = code
      } else {
        add(line, to: &headers)
      }
    }
    return status.map { (headers, $0, rest) }
  }

  /// A body without the sizes between its chunks; the body itself where it has none.
  private static func unchunked(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var rest = body
    while let end = rest.firstIndex(of: 0x0A) {
      let digits = rest[..<end].prefix { ASCII.hexValue($0) != nil }
      guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16) else {
        return output.isEmpty ? Array(body) : output
      }
      if size == 0 { break }
      rest = rest[(end + 1)...]
      output += rest.prefix(size)
      rest = rest.dropFirst(size).drop { $0 == 0x0D }.dropFirst()
    }
    return output
  }

  private static func unpacked(_ body: ArraySlice<UInt8>) -> [UInt8] {
    guard body.starts(with: [0x1F, 0x8B]) else { return Array(body) }
    let source = InflatingSource(MemorySource([]), start: Array(body))
    var output: [UInt8] = []
    // What a damaged page gave up to the damage is kept.
    while output.count < 64 << 20, let piece = try? source.read(), !piece.isEmpty {
      output += piece
    }
    return output
  }
}

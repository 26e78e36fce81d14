import Articles
import Testing

/// Articles of web pages, feeds and web archives.
struct MarkupTests {
  private static func read(
    _ text: String, as format: InputFormat? = nil
  ) -> (articles: [Article], problems: [ReadingProblem.Kind]) {
    read(Array(text.utf8), as: format)
  }

  private static func read(
    _ bytes: [UInt8], as format: InputFormat? = nil
  ) -> (articles: [Article], problems: [ReadingProblem.Kind]) {
    var reader = ArticleReader(
      inputs: [.bytes(bytes, name: "page")], options: ReadingOptions(format: format))
    var articles: [Article] = []
    while let article = reader.next() { articles.append(article) }
    return (articles, reader.report.problems.map(\.kind))
  }

  private static let page = """
    <!DOCTYPE html><html><head><title>Larn Herald | Mayor resigns</title>
    <meta property="og:title" content="Mayor of Larn resigns &amp; leaves">
    <meta property="article:published_time" content="2026-03-02T09:30:00Z">
    <link rel="canonical" href="https://herald.example/mayor">
    <script>var a = "<p>not text</p>";</script></head>
    <body><nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport news of the day</a></li></ul></nav>
    <div id="main"><h1>Mayor of Larn resigns &amp; leaves</h1>
    <p>The mayor of Larn stepped down on Monday,<br>her office said.
    <p>&ldquo;It was time&rdquo;, said a baker on the market square &mdash; who laughed.</p>
    <h2>What happens next</h2>
    <p>The council will elect a successor within <b>thirty</b> days.</p>
    <aside><p>Subscribe to our newsletter and never miss a story again, for free.</p></aside></div>
    <div class="more"><p><a href="/x">Ferry line sold to a company from Halden for millions</a></p></div>
    <footer><p>Copyright of the Larn Herald, all rights reserved, no copying.</p></footer></body></html>
    """

  @Test func page_gives_main_text_title_date_and_address() throws {
    let (articles, problems) = Self.read(Self.page)
    let article = try #require(articles.first)
    #expect(problems.isEmpty)
    #expect(article.title == "Mayor of Larn resigns & leaves")
    #expect(article.date == "2026-03-02T09:30:00Z")
    #expect(article.url == "https://herald.example/mayor")
    #expect(
      article.text == """
        The mayor of Larn stepped down on Monday,
        her office said.
        “It was time”, said a baker on the market square — who laughed.
        What happens next
        The council will elect a successor within thirty days.
        """)
  }

  @Test func structured_data_beats_other_titles_and_dates() throws {
    let page = """
      <html><head><title>x</title><script type="application/ld+json">
      {"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"The headline",
      "datePublished":"2026-03-05"}]}</script></head>
      <body><article><p>A paragraph of the article that is long enough to count.</p></article></body>
      """
    let article = try #require(Self.read(page).articles.first)
    #expect(article.title == "The headline")
    #expect(article.date == "2026-03-05")
  }

  @Test func page_in_latin_1_is_decoded() throws {
    let page =
      Array("<html><head><meta charset=\"iso-8859-1\"></head><body><p>Zo".utf8) + [0xEB]
      + Array(" said no to the plan of the council on Monday, ".utf8) + [0x96, 0x20]
      + Array("twice.</p></body></html>".utf8)
    #expect(
      Self.read(page).articles.first?.text
        == "Zoë said no to the plan of the council on Monday, – twice.")
  }

  @Test func page_without_text_is_reported() {
    #expect(Self.read("<html><body></body></html>").problems == [.noArticleText(offset: 0)])
  }

  /// Broken markup of every kind must end, quickly, with some text or none.
  @Test(arguments: [
    "<html><p>" + String(repeating: "<div>", count: 20_000) + "deep text",
    "<html>" + String(repeating: "<a href=\"", count: 5_000),
    "<html>" + String(repeating: "<!-- ", count: 5_000) + "x",
    "<html>" + String(repeating: "</p>", count: 20_000) + "<p>text</p>",
    "<html><script>" + String(repeating: "<script", count: 5_000),
    "<html>&" + String(repeating: "&#x", count: 5_000) + ";<p>&#xD800;&#99999999;&bogus;",
    "<html><title>never closed <p>text after it",
  ])
  func broken_markup_ends(_ page: String) {
    #expect(Self.read(page).articles.count <= 1)
  }

  @Test func rss_items_are_articles() {
    let feed = """
      <?xml version="1.0"?><rss version="2.0"><channel><title>Larn Herald</title>
      <item><title>Mayor resigns</title><link>https://herald.example/1</link>
      <pubDate>Mon, 02 Mar 2026 09:30:00 +0000</pubDate>
      <description>Short.</description>
      <content:encoded><![CDATA[<p>The mayor left.</p><p>She &amp; her dog.</p>]]></content:encoded></item>
      <item><title>Only a title</title></item></channel></rss>
      """
    let articles = Self.read(feed).articles
    #expect(articles.map(\.text) == ["The mayor left.\nShe & her dog.", "Only a title"])
    #expect(articles.map(\.title) == ["Mayor resigns", "Only a title"])
    #expect(articles[0].date == "2026-03-02")
    #expect(articles[0].url == "https://herald.example/1")
    #expect(articles.map(\.source) == ["page#1", "page#2"])
  }

  @Test func atom_entries_are_articles() {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Ferry sold</title>
      <link rel="alternate" href="https://herald.example/2"/><updated>2026-03-04T08:00:00Z</updated>
      <published>2026-03-03T08:00:00Z</published>
      <content type="html">&lt;p&gt;The state sold its ferry.&lt;/p&gt;</content></entry></feed>
      """
    let articles = Self.read(feed).articles
    #expect(articles.map(\.text) == ["The state sold its ferry."])
    #expect(articles[0].date == "2026-03-03T08:00:00Z")
    #expect(articles[0].url == "https://herald.example/2")
  }

  private static func record(_ type: String, _ address: String, _ block: String) -> String {
    """
    WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(address)\r\n\
    WARC-Date: 2026-03-06T00:00:00Z\r\nContent-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n
    """
  }

  @Test func responses_of_an_archive_are_articles() {
    let html = "<html><body><p>The mayor of Larn stepped down on Monday, her office said.</p>"
    let chunked =
      String(html.utf8.count, radix: 16) + "\r\n" + html + "\r\n0\r\n\r\n"
    let archive =
      Self.record("warcinfo", "", "software: x")
      + Self.record(
        "response", "https://a.example/1",
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n" + chunked
      )
      + Self.record(
        "response", "https://a.example/2",
        "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + html)
      + Self.record(
        "response", "https://a.example/3",
        "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n" + html)
    let (articles, problems) = Self.read(archive)
    #expect(
      articles.map(\.text) == ["The mayor of Larn stepped down on Monday, her office said."])
    #expect(articles[0].url == "https://a.example/1")
    #expect(articles[0].date == "2026-03-06T00:00:00Z")
    #expect(problems.isEmpty)
  }

  @Test func damaged_archive_is_reported() {
    let whole = Self.record("response", "u", "HTTP/1.1 404 No\r\n\r\n")
    #expect(Self.read("WARC/1.0\r\nbroken\r\n\r\nrest").problems == [.invalidRecord(offset: 0)])
    #expect(
      Self.read(String(whole.utf8.dropLast(12)) ?? "").problems == [.truncated(offset: 0)])
  }

  /// The first bytes of a gzip file, before its content.
  private static let packed: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03,
  ]

  @Test func damaged_gzip_is_reported() {
    let (articles, problems) = Self.read(Self.packed + [0xFF, 0xFF, 0xFF])
    #expect(articles.isEmpty)
    #expect(problems == [.invalidCompression(offset: 0)])
    #expect(Self.read(Self.packed).problems == [.truncated(offset: 0)])
  }
}

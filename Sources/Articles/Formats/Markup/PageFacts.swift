/// What a page's head says of it.
struct PageFacts {
  var pageTitle: String?
  var heading: String?
  /// Whether the script at hand is JSON-LD.
  var isStructuredData = false
  private(set) var charset: String?
  private var metaTitle: String?
  private var metaDate: String?
  private var timeDate: String?
  private var structuredTitle: String?
  private var structuredDate: String?
  private(set) var url: String?
  private(set) var outlet: String?

  private static let dateNames: Set<String> = [
    "article:published_time", "date", "dc.date", "dc.date.issued", "pubdate", "publishdate",
    "parsely-pub-date", "sailthru.date", "datepublished", "og:published_time", "publication_date",
    "dcterms.created", "cxenseparse:recs:publishtime",
  ]

  /// The headline, the best known first.
  var title: String? { structuredTitle ?? metaTitle ?? heading ?? pageTitle }

  /// The date of publication.
  var date: String? { structuredDate ?? metaDate ?? timeDate }

  /// Reads a `meta`, `link` or `time` element.
  mutating func read(_ tag: MarkupTag) {
    if tag.name == "link" {
      if tag["rel"] == "canonical", let address = tag["href"] { url = url ?? address }
      return
    }
    if tag.name == "time" {
      timeDate = timeDate ?? tag["datetime"].flatMap(PublicationDate.normalized)
      return
    }
    let name = (tag["property"] ?? tag["name"] ?? tag["itemprop"] ?? "").lowercased()
    guard let content = tag["content"], !content.isEmpty else { return }
    if Self.dateNames.contains(name) {
      metaDate = metaDate ?? PublicationDate.normalized(content)
    } else if name == "og:title" || name == "twitter:title" {
      metaTitle = metaTitle ?? PageText.collapsed(content)
    } else if name == "og:url" {
      url = url ?? content
    } else if name == "og:site_name" {
      outlet = outlet ?? PageText.collapsed(content)
    }
  }

  /// Reads JSON-LD: the first object with a headline.
  mutating func readStructuredData(_ bytes: ArraySlice<UInt8>) {
    guard isStructuredData, structuredTitle == nil,
      let root = try? JSONParser.parse(Array(bytes))
    else { return }
    for item in root.items + (root["@graph"]?.items ?? []) {
      guard let headline = item["headline"]?.string else { continue }
      structuredTitle = PageText.collapsed(headline)
      structuredDate = item["datePublished"]?.string.flatMap(PublicationDate.normalized)
      outlet = item["publisher"]?["name"]?.string ?? outlet
      return
    }
  }
}

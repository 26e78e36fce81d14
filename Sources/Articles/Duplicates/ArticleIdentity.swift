/// What identifies an article among all, and ranks it among its repeats.
package struct ArticleIdentity: Sendable, Hashable {
  /// The id before numbering: the digest's, or the one that the input gave.
  package let baseID: String
  package let date: String?
  package let source: String
  package let url: String?
  package let signature: ArticleSignature

  /// The identity of an article as read, or of one that was numbered before.
  package init(of article: Article) {
    self.init(
      id: article.id, date: article.date, source: article.source, url: article.url,
      text: article.text)
  }

  /// The identity of a stored article; a number that was added to its id is taken off.
  package init(id: String, date: String?, source: String, url: String?, text: String) {
    signature = ArticleSignature(of: text)
    let digestID = "a:" + signature.digest
    let marked = "~" + signature.digest.prefix(8)
    if id.hasPrefix(digestID + "-") {
      baseID = digestID
    } else if id.hasSuffix(marked) {
      baseID = String(id.dropLast(marked.utf8.count))
    } else {
      baseID = id
    }
    self.date = date
    self.source = source
    self.url = url
  }

  /// Whether both are one article, read twice.
  func isSame(as other: ArticleIdentity) -> Bool {
    baseID == other.baseID && source == other.source && url == other.url && date == other.date
      && signature.digest == other.signature.digest
  }

  /// Whether this one is rather the original: the earlier date (none counts as last), then source,
  /// address and id.
  func precedes(_ other: ArticleIdentity) -> Bool {
    if date != other.date {
      guard let date else { return false }
      guard let otherDate = other.date else { return true }
      return date < otherDate
    }
    if source != other.source { return NaturalOrder.precedes(source, other.source) }
    let address = url ?? ""
    let otherAddress = other.url ?? ""
    if address != otherAddress { return address < otherAddress }
    return (baseID, signature.digest) < (other.baseID, other.signature.digest)
  }
}

/// Finds exact repeats and near duplicates (reprints with small edits) among articles, and numbers
/// the ids of repeats.
///
/// The outcome is a function of the set of articles: of those that are alike, directly or over
/// others, the one with the earliest date is the original, then the first by source, address and
/// id. An article that is no original in a part of a set is none in the whole either. Candidates
/// come from locality-sensitive hashing over bands of the signatures, so adding an article takes
/// time in proportion to its like ones only.
package struct DuplicateFinder: Sendable {
  /// What an article turned out to be.
  package struct Finding: Sendable, Hashable {
    /// The article's id: its base id for the first of equal ones, `…-2`, `…-3` for exact repeats,
    /// `…~` and digits for other texts that were given the same id.
    package var id: String
    /// The original's id, nil for an original.
    package var duplicateOf: String?
    /// 0…1, 1 for the same words; to the original, or to the nearest one of the group.
    package var similarity: Double?
  }

  /// The similarity from which articles are duplicates.
  package static let threshold = 0.7

  private var identities: [ArticleIdentity] = []
  private var groups = DisjointSets()
  /// Articles by digest, by base id and by bands of their signatures.
  private var byDigest: [String: [Int]] = [:]
  private var byBase: [String: [Int]] = [:]
  private var byBand: [UInt64: [Int]] = [:]
  /// Members of the groups that have more than one, by root.
  private var members: [Int: [Int]] = [:]

  /// How often each base id came in a stream.
  private var streamed: [String: Int] = [:]

  private static let rows = 4

  /// A finder that knows no articles.
  package init() {}

  package var count: Int { identities.count }

  /// Adds an article and returns its number here; that of the same article when it is known.
  @discardableResult
  package mutating func add(_ identity: ArticleIdentity) -> Int {
    let signature = identity.signature
    let equals = byDigest[signature.digest] ?? []
    for index in equals where identities[index].isSame(as: identity) { return index }
    let number = identities.count
    identities.append(identity)
    groups.add()
    if let first = equals.first { join(number, first) }
    byDigest[signature.digest, default: []].append(number)
    byBase[identity.baseID, default: []].append(number)
    // Equal texts share the bands of their first.
    if equals.isEmpty { addBands(of: signature, number) }
    return number
  }

  private mutating func addBands(of signature: ArticleSignature, _ number: Int) {
    var seen: Set<Int> = []
    let minima = signature.triples
    for start in stride(from: 0, to: minima.count, by: Self.rows) {
      // With a minimum of names and numbers, reports of one pattern are no candidates.
      var key = UInt64(start) ^ UInt64(signature.keys[start / 2]) << 32
      for minimum in minima[start..<(start + Self.rows)] {
        key = SignatureWords.mixed(key ^ UInt64(minimum))
      }
      for other in byBand[key] ?? [] where seen.insert(other).inserted {
        if identities[other].signature.similarity(to: signature) >= Self.threshold {
          join(number, other)
        }
      }
      byBand[key, default: []].append(number)
    }
  }

  private mutating func join(_ left: Int, _ right: Int) {
    let (first, second) = (groups.root(of: left), groups.root(of: right))
    guard first != second else { return }
    let merged = (members[first] ?? [first]) + (members[second] ?? [second])
    members[first] = nil
    members[second] = nil
    members[groups.join(first, second)] = merged
  }

  /// What the article with this number is, among all that were added so far.
  package func finding(_ number: Int) -> Finding {
    var finding = Finding(id: id(of: number))
    guard let group = members[groups.root(of: number)] else { return finding }
    let original = group.min { identities[$0].precedes(identities[$1]) } ?? number
    guard original != number else { return finding }
    finding.duplicateOf = id(of: original)
    let signature = identities[number].signature
    let direct = signature.similarity(to: identities[original].signature)
    let nearest = group.lazy.filter { $0 != number }
      .map { signature.similarity(to: identities[$0].signature) }
    let similarity = direct >= Self.threshold ? direct : nearest.max() ?? direct
    finding.similarity = (similarity * 1000).rounded() / 1000
    return finding
  }

  /// The id of an article: numbered among those with the same base id, in order of originality.
  private func id(of number: Int) -> String {
    let identity = identities[number]
    let rivals = byBase[identity.baseID] ?? []
    guard rivals.count > 1 else { return identity.baseID }
    let earlier = rivals.filter { identities[$0].precedes(identity) }
    if earlier.isEmpty { return identity.baseID }
    let digest = identity.signature.digest
    if identity.baseID == "a:" + digest { return "\(identity.baseID)-\(earlier.count + 1)" }
    let equal = earlier.filter { identities[$0].signature.digest == digest }.count
    return identity.baseID + (equal > 0 ? "-\(equal + 1)" : "") + "~" + digest.prefix(8)
  }

  /// Adds an article as the next one of a stream, where the earlier one of a pair is the original:
  /// the article with its id numbered and with `duplicateOf` and `similarity` set.
  package mutating func addNext(_ article: Article) -> Article {
    var article = article
    let identity = ArticleIdentity(of: article)
    let known = identities.count
    let number = add(identity)
    streamed[identity.baseID, default: 0] += 1
    if let place = streamed[identity.baseID], place > 1 {
      article.id = "\(identity.baseID)-\(place)"
    }
    let group = members[groups.root(of: number)] ?? [number]
    let earlier = group.filter { $0 < known }
    guard let original = earlier.min() else { return article }
    article.duplicateOf = identities[original].baseID
    let signature = identity.signature
    let similarity = earlier.map { signature.similarity(to: identities[$0].signature) }.max()
    article.similarity = similarity.map { ($0 * 1000).rounded() / 1000 }
    return article
  }
}

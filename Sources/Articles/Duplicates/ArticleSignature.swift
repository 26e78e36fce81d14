/// What duplicates are told by: the digest of an article's words and MinHash sketches of their
/// overlapping triples and of its names and numbers.
///
/// MinHash as in Broder, "On the resemblance and containment of documents" (1997): the share of
/// equal minima estimates the Jaccard similarity of the sets.
package struct ArticleSignature: Sendable, Hashable {
  /// The digest's hexadecimal digits (`ArticleDigest.digits`).
  package let digest: String
  /// Minima over triples of words; empty for texts of few words, which are only compared exactly.
  let triples: [UInt32]
  /// Minima over capitalised words and numbers, which tell two reports of one pattern apart.
  let keys: [UInt32]

  static let tripleHashes = 128
  static let keyHashes = 64
  private static let fewestWords = 20

  /// The signature of a text.
  package init(of text: String) {
    let normalized = ArticleDigest.normalized(text)
    digest = ArticleDigest.digits(ofNormalized: normalized)
    let words = SignatureWords(normalized)
    guard words.hashes.count >= Self.fewestWords else {
      triples = []
      keys = []
      return
    }
    var shingles: [UInt64] = []
    shingles.reserveCapacity(words.hashes.count)
    for start in 0..<(words.hashes.count - 2) {
      let first = words.hashes[start]
      let second = words.hashes[start + 1]
      let third = words.hashes[start + 2]
      shingles.append(
        SignatureWords.mixed(
          first &+ 0x9E37_79B9_7F4A_7C15 &* second &+ 0xC2B2_AE3D_27D4_EB4F &* third))
    }
    triples = Self.minima(of: shingles, count: Self.tripleHashes)
    keys = Self.minima(of: words.keys, count: Self.keyHashes)
  }

  /// The least value of each of `count` hash functions over a set.
  private static func minima(of set: [UInt64], count: Int) -> [UInt32] {
    var minima = [UInt32](repeating: .max, count: count)
    for element in set {
      // Two independent hashes give all functions (Kirsch and Mitzenmacher 2006).
      let step = SignatureWords.mixed(element ^ 0x5851_F42D_4C95_7F2D) | 1
      var value = element
      for index in 0..<count {
        value = value &+ step
        minima[index] = min(minima[index], UInt32(truncatingIfNeeded: (value ^ value >> 29) >> 32))
      }
    }
    return minima
  }

  /// How alike two articles are: 1 for the same digest, else the share of triples that both have;
  /// 0 where their names and numbers differ.
  package func similarity(to other: ArticleSignature) -> Double {
    if digest == other.digest { return 1 }
    guard !triples.isEmpty, !other.triples.isEmpty else { return 0 }
    guard Self.share(keys, other.keys) >= Self.keyThreshold else { return 0 }
    return Self.share(triples, other.triples)
  }

  private static let keyThreshold = 0.6

  private static func share(_ left: [UInt32], _ right: [UInt32]) -> Double {
    var equal = 0
    for index in left.indices where left[index] == right[index] { equal += 1 }
    return Double(equal) / Double(left.count)
  }
}

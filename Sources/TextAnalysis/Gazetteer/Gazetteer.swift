private import CLanguageData

/// Names of countries, cities, people, organizations and events, looked up in place in data that is
/// part of the program.
///
/// ```swift
/// let gazetteer = Gazetteer.embedded
/// gazetteer.entry(named: "Kiev")?.country           // "UA"
/// gazetteer.entry(named: "Kiev")?.entity == gazetteer.entry(named: "Kyiv")?.entity
/// text.withReader { gazetteer.longestMatch(at: 3, in: text.tokens, reader: $0) }
/// ```
/// Names are compared folded: without case, accents, apostrophes and hyphens. Nothing is parsed at
/// start-up; a look-up is O(1) a token.
package struct Gazetteer: Sendable {
  /// The program's own gazetteer.
  package static let embedded = Gazetteer(
    UnsafeRawBufferPointer(
      start: hearsay_gazetteer_start(), count: hearsay_gazetteer_size()))

  /// Points into the program's constant data, which never changes or goes away.
  nonisolated(unsafe) private let slots: UnsafePointer<SIMD4<UInt32>>
  nonisolated(unsafe) let folding: UnsafePointer<UInt16>
  nonisolated(unsafe) private let countries: UnsafeRawBufferPointer
  private let slotCount: UInt64

  /// The most tokens that a name in the gazetteer has, hyphens not counted.
  package static let longestName = 8

  private init(_ data: UnsafeRawBufferPointer) {
    precondition(data.count > 16, "embedded gazetteer is empty")
    let header = data.loadUnaligned(as: SIMD4<UInt32>.self)
    let foldingEnd = 16 + Int(header.z)
    let countriesEnd = foldingEnd + Int(header.w) * Self.countrySize
    precondition(
      data.count == countriesEnd + Int(header.y) * 16, "embedded gazetteer is not complete")
    slotCount = UInt64(header.y)
    let start = data.baseAddress.unsafelyUnwrapped
    folding = (start + 16).assumingMemoryBound(to: UInt16.self)
    countries = UnsafeRawBufferPointer(rebasing: data[foldingEnd..<countriesEnd])
    slots = (start + countriesEnd).assumingMemoryBound(to: SIMD4<UInt32>.self)
  }

  // MARK: - Looking up

  /// A name that starts at a token.
  package struct Match: Sendable, Hashable {
    /// Indices of tokens.
    package var tokens: Range<Int>
    package var entry: GazetteerEntry
  }

  /// The longest name that starts at a token, if one does; `limit` is the end of the sentence.
  package func longestMatch(
    at start: Int, in tokens: [Token], limit: Int? = nil, reader: UTF8Reader
  ) -> Match? {
    var found: Match?
    var sequence: UInt64 = 0
    var index = start
    let end = min(limit ?? tokens.count, tokens.count, start + 2 * Self.longestName)
    while index < end {
      let range = tokens[index].range
      index += 1
      if isHyphen(range, in: reader) {
        if index == start + 1 { return nil }
        continue
      }
      sequence = Self.extend(sequence, by: hash(range, in: reader))
      guard let entry = slot(of: sequence) else { break }
      if !entry.flags.isDisjoint(with: .kinds) {
        found = Match(tokens: start..<index, entry: entry)
      }
      guard entry.flags.contains(.longer) else { break }
    }
    return found
  }

  /// The entry of a single token.
  @inline(__always)
  package func entry(of token: TextRange, reader: UTF8Reader) -> GazetteerEntry? {
    slot(of: Self.extend(0, by: hash(token, in: reader)))
  }

  /// The entry of a whole name.
  package func entry(named name: String) -> GazetteerEntry? {
    let text = AnalyzedText(name)
    return text.withReader { reader in
      var tokenizer = Tokenizer(reader)
      tokenizer.split(0..<reader.count)
      guard let match = longestMatch(at: 0, in: tokenizer.tokens, reader: reader) else {
        return nil
      }
      return match.tokens.count == tokenizer.tokens.count ? match.entry : nil
    }
  }

  /// The usual English name of a country by its ISO 3166 code.
  package func countryName(_ code: String) -> String? {
    let wanted = Array(code.utf8)
    guard wanted.count == 2 else { return nil }
    for start in stride(from: 0, to: countries.count, by: Self.countrySize)
    where countries[start] == wanted[0] && countries[start + 1] == wanted[1] {
      let name = countries[(start + 8)..<(start + Self.countrySize)].prefix { $0 != 0 }
      return String(decoding: name, as: UTF8.self)
    }
    return nil
  }

  private static let countrySize = 64

  private func slot(of sequence: UInt64) -> GazetteerEntry? {
    var fingerprint = UInt32(truncatingIfNeeded: sequence)
    if fingerprint == 0 { fingerprint = 1 }
    var place = ((sequence >> 32) &* slotCount) >> 32
    while true {
      let slot = slots[Int(place)]
      if slot.x == 0 { return nil }
      if slot.x == fingerprint {
        return GazetteerEntry(flags: slot.y, attributes: slot.z, entity: slot.w)
      }
      place += 1
      if place == slotCount { place = 0 }
    }
  }

  private func isHyphen(_ range: TextRange, in reader: UTF8Reader) -> Bool {
    if range.count == 1 { return reader[range.lowerBound] == 0x2D }
    return range.count == 3 && reader.scalar(at: range.lowerBound).value == 0x2013
  }
}

import TextAnalysis

/// Reads the entities of a GUM document in CoNLL-U: `Entity=(7-person-acc:inf-sssss-cf1-1,2-coref`.
///
/// A mention headed by a proper noun is a name: the run of proper nouns around the head. Others are
/// references.
struct GumReader {
  private struct Word {
    var range: TextRange
    var isProper: Bool
  }

  private struct Open {
    var entity: String
    var kind: String
    var first: Int
    var head: Int
  }

  private let id: String
  private var utf8: [UInt8] = []
  private var words: [Word] = []
  private var open: [Open] = []
  private var mentions: [(open: Open, last: Int)] = []
  private var isParagraphStart = false
  /// The last token of a word of several tokens, and whether no space follows it.
  private var gluedWord: (last: Int, isGlued: Bool)?

  init(id: String) { self.id = id }

  /// Reads one line of the file.
  mutating func read(_ row: Substring) {
    if row.hasPrefix("# newpar"), !row.hasPrefix("# newpar_") { isParagraphStart = true }
    if row.isEmpty { gluedWord = nil }
    guard let first = row.first, first.isNumber else { return }
    let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count >= 10 else { return }
    let isGlued = fields[9].contains("SpaceAfter=No")
    let ends = fields[0].split(separator: "-").compactMap { Int($0) }
    guard let number = Int(fields[0]) else {
      if ends.count == 2 { gluedWord = (ends[1], isGlued) }
      return
    }
    append(String(fields[1]), isProper: fields[3] == "PROPN")
    let isInside = gluedWord.map { number <= $0.last } ?? false
    let isTight =
      isInside ? gluedWord.map { number < $0.last || $0.isGlued } ?? false : isGlued
    for feature in fields[9].split(separator: "|") where feature.hasPrefix("Entity=") {
      readEntities(feature.dropFirst("Entity=".count))
    }
    if !isTight { utf8.append(0x20) }
  }

  private mutating func append(_ word: String, isProper: Bool) {
    if isParagraphStart, !utf8.isEmpty { utf8 += [0x0A, 0x0A] }
    isParagraphStart = false
    words.append(Word(range: utf8.count..<utf8.count + word.utf8.count, isProper: isProper))
    utf8 += Array(word.utf8)
  }

  private mutating func readEntities(_ text: Substring) {
    var rest = text
    while !rest.isEmpty {
      if rest.first == "(" {
        let end = rest.dropFirst().firstIndex { $0 == "(" || $0 == ")" } ?? rest.endIndex
        let parts = rest[rest.index(after: rest.startIndex)..<end].split(separator: "-")
        rest = rest[end...]
        let head = parts.count > 5 ? parts[5].split(separator: ",").compactMap { Int($0) }.first : 1
        open.append(
          Open(
            entity: parts.first.map(String.init) ?? "",
            kind: parts.count > 1 ? String(parts[1]) : "", first: words.count - 1,
            head: words.count - 2 + (head ?? 1)))
        if rest.first == ")" {
          close(open.count - 1)
          rest = rest.dropFirst()
        }
      } else {
        let end = rest.firstIndex(of: ")") ?? rest.endIndex
        let entity = rest[..<end]
        if let index = open.lastIndex(where: { $0.entity == entity }) { close(index) }
        rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
      }
    }
  }

  private mutating func close(_ index: Int) {
    mentions.append((open.remove(at: index), words.count - 1))
  }

  /// What was read.
  func document() -> CoreferenceDocument {
    var document = CoreferenceDocument(id: id, text: String(decoding: utf8, as: UTF8.self))
    let kinds: [String: NameKind] = [
      "person": .person, "organization": .organization, "place": .place, "event": .event,
    ]
    for (mention, last) in mentions {
      guard let kind = kinds[mention.kind], mention.head >= mention.first, mention.head <= last
      else { continue }
      guard words[mention.head].isProper else {
        let range = words[mention.first].range.lowerBound..<words[last].range.upperBound
        document.references.append(.init(range: range, entity: mention.entity))
        continue
      }
      var (start, end) = (mention.head, mention.head)
      while start > mention.first, words[start - 1].isProper { start -= 1 }
      while end < last, words[end + 1].isProper { end += 1 }
      let range = words[start].range.lowerBound..<words[end].range.upperBound
      document.names.append(.init(range: range, kind: kind, entity: mention.entity))
    }
    let named = Set(document.names.map(\.entity))
    document.references.removeAll { !named.contains($0.entity) }
    return document
  }
}

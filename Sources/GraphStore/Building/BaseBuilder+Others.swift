import GraphModel

// Records that stay lines: what users made and decided.
extension BaseBuilder {
  /// Keeps `node`, `edge` and `curation` lines in order; of those with the same id the last counts,
  /// and a decision to delete a user's own node or edge takes it away with itself.
  func keepOthers() {
    var latest: [OtherKey: (part: Int, index: Int)] = [:]
    for (number, part) in parts.enumerated() {
      for index in 0..<part.loader.chunk.others.count {
        let other = part.loader.chunk.others[index]
        let id = String(decoding: part.loader.chunk.bytes(other.id), as: UTF8.self)
        if other.rank == 2, let target = deletedTarget(part, other) {
          let node = latest.removeValue(forKey: OtherKey(rank: 0, id: target))
          let edge = latest.removeValue(forKey: OtherKey(rank: 1, id: target))
          if node != nil || edge != nil { continue }
        }
        latest[OtherKey(rank: other.rank, id: id)] = (number, index)
      }
    }
    guard !latest.isEmpty else { return }
    var lines = Strings()
    for key in latest.keys.sorted() {
      guard let (number, index) = latest[key] else { continue }
      let part = parts[number]
      lines.append(part.loader.chunk.bytes(part.loader.chunk.others[index].line))
    }
    store.set(.otherRecordOffsets, lines)
  }

  /// The id that a decision to delete names.
  private func deletedTarget(_ part: InputPart, _ other: LoadedChunk.Other) -> String? {
    let line = part.loader.chunk.bytes(other.line)
    let parser = JSONParser()
    return withExtendedLifetime(parser) {
      guard let element = try? parser.parse(line, padded: false),
        case .record(.curation(let record))? = try? RecordDecoder.line(element),
        case .delete(let id) = record.decision
      else { return nil }
      return id
    }
  }
}

/// Orders lines by type, then by number in ids such as `c:12`.
struct OtherKey: Hashable, Comparable {
  var rank: UInt8
  var id: String

  static func < (left: OtherKey, right: OtherKey) -> Bool {
    (left.rank, left.id.utf8.count, left.id) < (right.rank, right.id.utf8.count, right.id)
  }
}

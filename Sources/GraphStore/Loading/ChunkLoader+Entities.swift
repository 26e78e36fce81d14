import CSimdJSON
import GraphModel

extension ChunkLoader {
  /// Reads an entity from the tape, or through its struct when it has fields beyond the usual.
  mutating func entity(_ element: JSONElement) throws(RecordError) {
    var id = 0
    var kind = 0
    var name = 0
    var aliases = 0
    var isUsual = true
    let document = element.document
    var key = csj_first(element.index)
    while !csj_at_end(document, key) {
      var count = 0
      let start = csj_string(document, key, &count)
      let value = csj_value(key)
      let field = UnsafeBufferPointer(start: start, count: count)
      switch (FieldKey.of(field), count) {
      case (FieldKey.of("type"), 4): break
      case (FieldKey.of("id"), 2) where id == 0: id = value
      case (FieldKey.of("kind"), 4) where kind == 0: kind = value
      case (FieldKey.of("name"), 4) where name == 0: name = value
      case (FieldKey.of("aliases"), 7) where aliases == 0: aliases = value
      default: isUsual = false
      }
      key = csj_next(document, value)
    }
    guard isUsual, let id = string(document, id), let name = string(document, name),
      let kind = string(document, kind), let rank = rank(kind)
    else {
      guard case .record(let record) = try RecordDecoder.line(element) else { return }
      add(record)
      return
    }
    let first = chunk.aliases.count
    if aliases != 0 {
      let list = JSONElement(document: document, index: aliases)
      var isList = list.isNull
      if !isList {
        isList = try list.forEachElement { (alias) throws(RecordError) in
          guard let text = alias.utf8 else {
            throw .wrongValue(field: "aliases", expected: "a list of strings")
          }
          chunk.aliases.append(chunk.slice(text))
        }
      }
      guard isList else { throw .wrongValue(field: "aliases", expected: "a list of strings") }
    }
    chunk.entities.append(
      LoadedChunk.Entity(
        id: chunk.entityIDs.intern(id), kind: rank, name: chunk.slice(name),
        firstAlias: UInt32(first), aliasCount: UInt32(chunk.aliases.count - first),
        wikidata: .init(), description: .init(), extra: .init()))
  }

  /// A string that is not empty.
  private func string(_ document: csj_document, _ index: Int) -> UnsafeBufferPointer<UInt8>? {
    guard index != 0, let text = JSONElement(document: document, index: index).utf8,
      !text.isEmpty
    else { return nil }
    return text
  }

  private func rank(_ kind: UnsafeBufferPointer<UInt8>) -> UInt8? {
    switch (FieldKey.of(kind), kind.count) {
    case (FieldKey.of("person"), 6): UInt8(EntityKind.person.rank)
    case (FieldKey.of("organization"), 12): UInt8(EntityKind.organization.rank)
    case (FieldKey.of("place"), 5): UInt8(EntityKind.place.rank)
    case (FieldKey.of("event"), 5): UInt8(EntityKind.event.rank)
    default: nil
    }
  }
}

import GraphModel

// Final numbers for what is referred to by strings.
extension BaseBuilder {
  /// Merges the small tables of repeated strings, sorted.
  func internTables() {
    cueNumbers = table(.cueNameOffsets, parts.map { StringsView($0.loader.chunk.cues.strings) })
    let dates = parts.map { StringsView($0.loader.chunk.dates.strings) }
    dateNumbers = table(.dateNameOffsets, dates)
    dateCount = store.sections[SectionID.dateNameOffsets.rawValue].count / 8 - 1
    extractorNumbers = table(
      .extractorNameOffsets, parts.map { StringsView($0.loader.chunk.extractors.strings) })
    speakerTextNumbers = table(
      .speakerTextOffsets, parts.map { StringsView($0.loader.chunk.speakerTexts.strings) })
  }

  private func table(_ id: SectionID, _ lists: [StringsView]) -> [[UInt32]] {
    let merge = StringMerge(lists)
    let order = StringMerge.sorted(merge.strings)
    store.set(id, StringMerge.gathered(merge.strings, order))
    return merge.renumbered(StringMerge.inverse(order))
  }

  // MARK: Entities

  /// Where an entity's record is; nil for one that is only referred to.
  private typealias Definition = (part: Int, index: Int)?

  /// Numbers entities by kind, then id, and gathers their columns.
  func numberEntities() {
    let merge = StringMerge(parts.map { StringsView($0.loader.chunk.entityIDs.strings) })
    var definitions = [Definition](repeating: nil, count: merge.count)
    var kinds = [UInt8](repeating: UInt8.max, count: merge.count)
    for (number, part) in parts.enumerated() {
      let entities = part.loader.chunk.entities.elements
      for (index, entity) in entities.enumerated() {
        let merged = Int(merge.numbers[number][Int(entity.id)])
        definitions[merged] = (number, index)
        kinds[merged] = entity.kind
      }
    }
    let strings = merge.strings
    for index in kinds.indices where kinds[index] == UInt8.max {
      kinds[index] = Self.kindOf(id: strings[index])
    }
    let order = order(strings, kinds)
    entityNumbers = merge.renumbered(StringMerge.inverse(order))
    store.set(.entityIDOffsets, StringMerge.gathered(strings, order))
    gatherEntities(order.map { definitions[Int($0)] }, ids: strings, order)
  }

  /// The kind that an id such as `person:ada` names; 4 for others.
  private static func kindOf(id: UnsafeBufferPointer<UInt8>) -> UInt8 {
    guard let colon = id.firstIndex(of: UInt8(ascii: ":")) else { return 4 }
    let prefix = String(decoding: id[..<colon], as: UTF8.self)
    return EntityKind(rawValue: prefix).map { UInt8($0.rank) } ?? 4
  }

  private func order(_ strings: StringsView, _ kinds: [UInt8]) -> [UInt32] {
    var order: [UInt32] = []
    order.reserveCapacity(kinds.count)
    var ends: [UInt32] = []
    for kind in 0..<UInt8(5) {
      let members = kinds.indices.filter { kinds[$0] == kind }
      let sorted = ByteSort.order(count: members.count) { strings[members[$0]] }
      if let sorted {
        for index in sorted { order.append(UInt32(members[Int(index)])) }
      } else {
        for member in members { order.append(UInt32(member)) }
      }
      ends.append(UInt32(order.count))
    }
    entityEnds = (ends[0], ends[1], ends[2], ends[3], ends[4])
    return order
  }

  private func gatherEntities(
    _ definitions: [Definition], ids: StringsView, _ order: [UInt32]
  ) {
    var names = Strings()
    var aliasRanges = Buffer<UInt32>()
    var aliases = Strings()
    var wikidata = OptionalStrings()
    var descriptions = OptionalStrings()
    var extra = OptionalStrings()
    var implicit = OptionalColumn<UInt8>(usual: 0)
    aliasRanges.append(0)
    for (row, definition) in definitions.enumerated() {
      if let definition {
        let part = parts[definition.part]
        let entity = part.loader.chunk.entities[definition.index]
        names.append(part.loader.chunk.bytes(entity.name))
        for alias in 0..<Int(entity.aliasCount) {
          let slice = part.loader.chunk.aliases[Int(entity.firstAlias) + alias]
          aliases.append(part.loader.chunk.bytes(slice))
        }
        wikidata.set(part.loader.chunk.bytes(entity.wikidata), row: row)
        descriptions.set(part.loader.chunk.bytes(entity.description), row: row)
        extra.set(part.loader.chunk.bytes(entity.extra), row: row)
      } else {
        names.append(ids[Int(order[row])])
        implicit.set(1, row: row)
      }
      aliasRanges.append(UInt32(aliases.count))
    }
    let count = definitions.count
    store.set(.entityNameOffsets, names)
    store.set(.entityAliasRanges, aliasRanges)
    store.set(.aliasOffsets, aliases)
    if wikidata.isUsed { store.set(.wikidataOffsets, wikidata.filled(to: count)) }
    if descriptions.isUsed { store.set(.descriptionOffsets, descriptions.filled(to: count)) }
    if extra.isUsed { store.set(.entityExtraOffsets, extra.filled(to: count)) }
    if implicit.isUsed { store.set(.entityImplicit, implicit.filled(to: count)) }
  }
}

extension OptionalColumn {
  /// All rows as an array of their own.
  consuming func filled(to count: Int) -> Buffer<Element> {
    values.resize(to: count, filling: usual)
    return values
  }
}

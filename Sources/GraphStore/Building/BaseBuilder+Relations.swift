import GraphModel

/// One relation with final numbers, for ordering.
struct SortedRelation {
  var type: UInt32
  var from: UInt32
  var to: UInt32
  /// The article's number plus 1; 0 for none.
  var article: UInt32
  var start: UInt32
  var end: UInt32
  var part: Int
  var index: Int

  /// What makes a relation that relation, but for the role.
  var key: (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32) {
    (type, from, to, article, start, end)
  }
}

// Relations between entities.
extension BaseBuilder {
  /// All relations in canonical order; of those that agree but for confidence the last stays.
  func sortedRelations() -> [SortedRelation] {
    let merge = StringMerge(parts.map { StringsView($0.loader.chunk.relationTypes.strings) })
    let order = StringMerge.sorted(merge.strings)
    relationTypes = order.map { String(decoding: merge.strings[Int($0)], as: UTF8.self) }
    let types = merge.renumbered(StringMerge.inverse(order))
    var relations: [SortedRelation] = []
    for (number, part) in parts.enumerated() {
      for index in 0..<part.loader.chunk.relations.count {
        let relation = part.loader.chunk.relations[index]
        relations.append(
          SortedRelation(
            type: types[number][Int(relation.type)],
            from: entityNumbers[number][Int(relation.from)],
            to: entityNumbers[number][Int(relation.to)],
            article: relation.article == 0
              ? 0 : articleNumbers[number][Int(relation.article) - 1] + 1,
            start: relation.start, end: relation.end, part: number, index: index))
      }
    }
    relations.sort { left, right in
      if left.key != right.key { return left.key < right.key }
      let roles = ByteOrder.compare(role(left), role(right))
      return roles != 0 ? roles < 0 : (left.part, left.index) < (right.part, right.index)
    }
    return relations.indices.filter { index in
      index + 1 == relations.count || relations[index].key != relations[index + 1].key
        || ByteOrder.compare(role(relations[index]), role(relations[index + 1])) != 0
    }.map { relations[$0] }
  }

  private func role(_ relation: SortedRelation) -> UnsafeBufferPointer<UInt8> {
    let part = parts[relation.part]
    return part.loader.chunk.bytes(part.loader.chunk.relations[relation.index].role)
  }

  /// The segments of relations, one a type, and their columns in the same order.
  func relationShapes(_ relations: [SortedRelation]) -> [SegmentShape] {
    let entities = (UInt32(0), summary.entities)
    var next = relations.startIndex
    var shapes: [SegmentShape] = []
    for type in relationTypes.indices {
      let shape = SegmentShape(isStart: true, primary: entities, secondary: entities)
      for entity in 0..<summary.entities {
        while next < relations.endIndex, relations[next].type == UInt32(type),
          relations[next].from == entity
        {
          shape.others.append(relations[next].to)
          next += 1
        }
        shape.endPrimary()
      }
      shapes.append(shape)
    }
    gatherRelations(relations)
    return shapes
  }

  private func gatherRelations(_ relations: [SortedRelation]) {
    var roles = OptionalStrings()
    var extra = OptionalStrings()
    var articles = OptionalColumn<UInt32>(usual: GraphBase.missing)
    var starts = OptionalColumn<UInt32>(usual: GraphBase.missing)
    var ends = OptionalColumn<UInt32>(usual: GraphBase.missing)
    var confidence = OptionalColumn<Double>(usual: .nan)
    var extractors = OptionalColumn<UInt32>(usual: 0)
    for (row, sorted) in relations.enumerated() {
      let part = parts[sorted.part]
      let relation = part.loader.chunk.relations[sorted.index]
      roles.set(part.loader.chunk.bytes(relation.role), row: row)
      extra.set(part.loader.chunk.bytes(relation.extra), row: row)
      if sorted.article != 0 { articles.set(summary.firstArticle + sorted.article - 1, row: row) }
      if sorted.start != GraphBase.missing { starts.set(sorted.start, row: row) }
      if sorted.end != GraphBase.missing { ends.set(sorted.end, row: row) }
      if !relation.confidence.isNaN { confidence.set(relation.confidence, row: row) }
      if relation.extractor != 0 {
        let number = extractorNumbers[sorted.part][Int(relation.extractor) - 1]
        extractors.set(number + 1, row: row)
      }
    }
    let count = relations.count
    if roles.isUsed { store.set(.roleOffsets, roles.filled(to: count)) }
    if extra.isUsed { store.set(.relationExtraOffsets, extra.filled(to: count)) }
    if articles.isUsed { store.set(.relationArticle, articles.filled(to: count)) }
    if starts.isUsed { store.set(.relationStart, starts.filled(to: count)) }
    if ends.isUsed { store.set(.relationEnd, ends.filled(to: count)) }
    if confidence.isUsed { store.set(.relationConfidence, confidence.filled(to: count)) }
    if extractors.isUsed { store.set(.relationExtractor, extractors.filled(to: count)) }
  }
}

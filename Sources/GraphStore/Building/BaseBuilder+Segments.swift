import GraphModel

// Relationships, type by type.
extension BaseBuilder {
  /// Gathers the columns of statements and makes all segments and the columns of relations.
  func connect() throws(BaseError) {
    let entities = (UInt32(0), summary.entities)
    let articles = (summary.firstArticle, summary.articles)
    let statements = (summary.firstStatement, summary.statements)
    let mentioning = (summary.firstArticle, summary.articles + summary.statements)
    let news = [
      SegmentShape(isStart: false, primary: statements, secondary: entities),
      SegmentShape(isStart: true, primary: mentioning, secondary: entities),
      SegmentShape(isStart: true, primary: statements, secondary: entities),
      SegmentShape(isStart: true, primary: statements, secondary: entities),
      SegmentShape(isStart: true, primary: statements, secondary: articles),
      SegmentShape(isStart: true, primary: articles, secondary: articles),
    ]
    let relations = sortedRelations()
    var others: [SegmentShape] = []
    Parallel.tasks(
      [
        { self.mentions(news[1]) }, { self.said(news[0]) }, { self.inArticle(news[4]) },
        { self.addressees(news[2]) }, { self.reporters(news[3]) }, { self.duplicates(news[5]) },
        { others = self.relationShapes(relations) },
      ] + gathering())
    try number(news + others)
  }

  /// Numbers relationships, derives the adjacency of their other ends and stores all.
  private func number(_ shapes: [SegmentShape]) throws(BaseError) {
    var total = 0
    for (type, shape) in shapes.enumerated() {
      if type == NewsType.allCases.count { summary.firstRelation = UInt32(total) }
      shape.header.type = UInt32(type)
      shape.header.firstRelationship = UInt32(truncatingIfNeeded: total)
      shape.header.relationshipCount = UInt32(truncatingIfNeeded: shape.others.count)
      total += shape.others.count
    }
    guard total < Int(UInt32.max) else { throw .tooManyRelationships }
    if shapes.count == NewsType.allCases.count { summary.firstRelation = UInt32(total) }
    summary.relationships = UInt32(total)
    let order = shapes.sorted { $0.others.count > $1.others.count }
    Parallel.tasks(order.map { shape in { shape.invert() } })
    var headers = Buffer<Segment>()
    for shape in shapes {
      headers.append(shape.header)
      shape.put(in: store)
    }
    store.set(.segments, headers)
    var names = Strings()
    for name in NewsType.allCases.map(\.name) + relationTypes {
      var name = name
      name.withUTF8 { names.append($0) }
    }
    store.set(.typeNameOffsets, names)
  }

  // MARK: Statements' relationships

  private func said(_ shape: SegmentShape) {
    let columns = parts.map { UnsafeBufferPointer($0.loader.chunk.statements.speaker.elements) }
    for source in statementSources {
      let speaker = columns[Int(source.part)][Int(source.row)]
      if speaker != 0 {
        shape.others.append(entityNumbers[Int(source.part)][Int(speaker) - 1])
      }
      shape.endPrimary()
    }
  }

  private func inArticle(_ shape: SegmentShape) {
    let columns = parts.map { UnsafeBufferPointer($0.loader.chunk.statements.article.elements) }
    for source in statementSources {
      let article = columns[Int(source.part)][Int(source.row)]
      if article != 0 {
        shape.others.append(
          summary.firstArticle + articleNumbers[Int(source.part)][Int(article) - 1])
      }
      shape.endPrimary()
    }
  }

  private func mentions(_ shape: SegmentShape) {
    articleMentions(shape)
    let ends = parts.map { UnsafeBufferPointer($0.loader.chunk.statements.mentionEnds.elements) }
    let lists = parts.map { UnsafeBufferPointer($0.loader.chunk.statements.mentions.elements) }
    for source in statementSources {
      let (part, row) = (Int(source.part), Int(source.row))
      for index in Int(row == 0 ? 0 : ends[part][row - 1])..<Int(ends[part][row]) {
        shape.others.append(entityNumbers[part][Int(lists[part][index])])
      }
      shape.endPrimary()
    }
  }

  private func articleMentions(_ shape: SegmentShape) {
    var counts = Buffer<UInt32>()
    var starts = Buffer<UInt32>()
    var ends = Buffer<UInt32>()
    for record in mentionRecords {
      if let (number, index) = record {
        let part = parts[number]
        let mentions = part.loader.chunk.mentions[index]
        let first = Int(mentions.firstEntity)
        for position in first..<first + Int(mentions.entityCount) {
          let mentioned = part.loader.chunk.mentionedEntities[position]
          shape.others.append(entityNumbers[number][Int(mentioned.entity)])
          counts.append(mentioned.count)
          starts.append(mentioned.start)
          ends.append(mentioned.end)
        }
      }
      shape.endPrimary()
    }
    store.set(.articleMentionCount, counts)
    store.set(.articleMentionStart, starts)
    store.set(.articleMentionEnd, ends)
  }

  private func addressees(_ shape: SegmentShape) {
    rareList(
      shape, parts.contains { $0.loader.chunk.statements.addressees.count > 0 },
      { $0.statements.addresseeEnds[$1] }, { $0.statements.addressees[$1] })
  }

  private func reporters(_ shape: SegmentShape) {
    rareList(
      shape, parts.contains { $0.loader.chunk.statements.reporters.count > 0 },
      { $0.statements.reporterEnds[$1] }, { $0.statements.reporters[$1] })
  }

  private func rareList(
    _ shape: SegmentShape, _ isUsed: Bool, _ end: (borrowing LoadedChunk, Int) -> UInt32,
    _ entity: (borrowing LoadedChunk, Int) -> UInt32
  ) {
    guard isUsed else {
      return shape.primaryRanges.resize(to: statementSources.count + 1, filling: 0)
    }
    for source in statementSources {
      let (part, row) = (Int(source.part), Int(source.row))
      let last = end(parts[part].loader.chunk, row)
      let first = row == 0 ? 0 : end(parts[part].loader.chunk, row - 1)
      for index in first..<max(first, last) {
        let local = entity(parts[part].loader.chunk, Int(index))
        shape.others.append(entityNumbers[part][Int(local)])
      }
      shape.endPrimary()
    }
  }

  private func duplicates(_ shape: SegmentShape) {
    for record in articleRecords {
      if let (number, index) = record {
        let original = parts[number].loader.chunk.articles[index].duplicateOf
        if original != 0 {
          shape.others.append(summary.firstArticle + articleNumbers[number][Int(original) - 1])
        }
      }
      shape.endPrimary()
    }
  }
}

/// A segment under construction.
final class SegmentShape {
  var header: Segment
  var primaryRanges = Buffer<UInt32>()
  var others = Buffer<UInt32>()
  private var secondary: SecondaryColumns?

  init(isStart: Bool, primary: (UInt32, UInt32), secondary: (UInt32, UInt32)) {
    header = Segment(
      type: 0, primaryIsStart: isStart ? 1 : 0, firstPrimary: primary.0, primaryCount: primary.1,
      firstSecondary: secondary.0, secondaryCount: secondary.1, firstRelationship: 0,
      relationshipCount: 0)
    primaryRanges.append(0)
  }

  /// Ends the relationships of one primary node.
  @inline(__always)
  func endPrimary() { primaryRanges.append(UInt32(truncatingIfNeeded: others.count)) }

  /// Derives the adjacency of secondary nodes.
  func invert() {
    secondary = SecondaryColumns(of: header, primaryRanges: primaryRanges, others: others)
  }

  /// Gives the columns to the store.
  func put(in store: SectionStore) {
    guard let columns = secondary.take() else { return }
    var ranges = Buffer<UInt32>()
    var ends = Buffer<UInt32>()
    swap(&ranges, &primaryRanges)
    swap(&ends, &others)
    store.append(ranges, ends, columns)
  }
}

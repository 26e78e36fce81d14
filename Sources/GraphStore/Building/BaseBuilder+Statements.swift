import GraphModel

// Statements: their order and columns.
extension BaseBuilder {
  /// Orders statements by id; of those with the same id the last stays.
  func orderStatements() {
    var ids: [UnsafeBufferPointer<UInt8>] = []
    var sources: [(part: UInt32, row: UInt32)] = []
    let total = parts.reduce(0) { $0 + $1.loader.chunk.statements.count }
    ids.reserveCapacity(total)
    sources.reserveCapacity(total)
    for (number, part) in parts.enumerated() {
      let view = StringsView(part.loader.chunk.statements.ids)
      for row in 0..<view.count {
        ids.append(view[row])
        sources.append((UInt32(number), UInt32(row)))
      }
    }
    guard let order = ByteSort.order(count: total, { ids[$0] }) else {
      statementSources = sources
      return
    }
    statementSources.reserveCapacity(total)
    for (position, index) in order.enumerated() {
      let isRepeated =
        position + 1 < order.count
        && ByteOrder.compare(ids[Int(index)], ids[Int(order[position + 1])]) == 0
      if !isRepeated { statementSources.append(sources[Int(index)]) }
    }
  }

  /// What gathers the columns of statements in their final order, the longest first.
  func gathering() -> [() -> Void] {
    [
      {
        let texts = self.parts.map { StringsView($0.loader.chunk.statements.texts) }
        self.store.set(.statementTextOffsets, self.gather(texts))
      },
      {
        let ids = self.parts.map { StringsView($0.loader.chunk.statements.ids) }
        self.store.set(.statementIDOffsets, self.gather(ids))
      },
      {
        self.store.set(
          .statementCue,
          self.gather(self.cueNumbers) {
            UnsafeBufferPointer($0.loader.chunk.statements.cue.elements)
          })
      },
      {
        self.store.set(
          .statementDate,
          self.gather(self.dateNumbers) {
            UnsafeBufferPointer($0.loader.chunk.statements.date.elements)
          })
      },
      { self.gatherRareColumns() }, { self.gatherExtra() },
    ]
  }

  private func gatherRareColumns() {
    gatherOptional(
      .statementQuotation, usual: UInt8(0), isUsed: { $0.statements.quotation.isUsed },
      { $0.statements.quotation[$1] })
    gatherOptional(
      .statementStart, usual: GraphBase.missing, isUsed: { $0.statements.start.isUsed },
      { $0.statements.start[$1] })
    gatherOptional(
      .statementEnd, usual: GraphBase.missing, isUsed: { $0.statements.end.isUsed },
      { $0.statements.end[$1] })
    gatherOptional(
      .statementConfidence, usual: Double.nan.bitPattern,
      isUsed: { $0.statements.confidence.isUsed }, { $0.statements.confidence[$1] })
    gatherOptional(
      .statementFlags, usual: UInt8(0), isUsed: { $0.statements.flags.isUsed },
      { $0.statements.flags[$1] })
    gatherNames(
      .statementSpeakerText, speakerTextNumbers, isUsed: { $0.statements.speakerText.isUsed },
      { $0.statements.speakerText[$1] })
    gatherNames(
      .statementExtractor, extractorNumbers, isUsed: { $0.statements.extractor.isUsed },
      { $0.statements.extractor[$1] })
  }

  /// Strings in final order, copied by all cores.
  private func gather(_ views: [StringsView]) -> Strings {
    var result = Strings()
    result.offsets.resize(to: statementSources.count + 1, filling: 0)
    let offsets = result.offsets.elements
    var total: UInt64 = 0
    for (index, source) in statementSources.enumerated() {
      let view = views[Int(source.part)]
      offsets[index] = total
      total += view.offsets[Int(source.row) + 1] - view.offsets[Int(source.row)]
    }
    offsets[statementSources.count] = total
    result.bytes.resize(uninitialized: Int(total))
    guard let target = result.bytes.base else { return result }
    statementSources.withUnsafeBufferPointer { sources in
      Parallel.ranges(sources.count) { range in
        for index in range {
          let text = views[Int(sources[index].part)][Int(sources[index].row)]
          guard let from = text.baseAddress else { continue }
          (target + Int(offsets[index])).update(from: from, count: text.count)
        }
      }
    }
    return result
  }

  /// A column of interned strings in final order and numbers (plus 1; 0 stays none).
  private func gather(
    _ numbers: [[UInt32]], _ column: (InputPart) -> UnsafeBufferPointer<UInt32>
  ) -> Buffer<UInt32> {
    let columns = parts.map(column)
    let result = Buffer<UInt32>(repeating: 0, count: statementSources.count)
    let target = result.elements
    for (index, source) in statementSources.enumerated() {
      let value = columns[Int(source.part)][Int(source.row)]
      if value != 0 { target[index] = numbers[Int(source.part)][Int(value) - 1] + 1 }
    }
    return result
  }

  private func gatherOptional<Element: BitwiseCopyable>(
    _ id: SectionID, usual: Element, isUsed: (borrowing LoadedChunk) -> Bool,
    _ value: (borrowing LoadedChunk, Int) -> Element
  ) {
    guard parts.contains(where: { isUsed($0.loader.chunk) }) else { return }
    var result = Buffer<Element>(repeating: usual, count: statementSources.count)
    for (index, source) in statementSources.enumerated() {
      result[index] = value(parts[Int(source.part)].loader.chunk, Int(source.row))
    }
    store.set(id, result)
  }

  private func gatherNames(
    _ id: SectionID, _ numbers: [[UInt32]], isUsed: (borrowing LoadedChunk) -> Bool,
    _ value: (borrowing LoadedChunk, Int) -> UInt32
  ) {
    guard parts.contains(where: { isUsed($0.loader.chunk) }) else { return }
    var result = Buffer<UInt32>(repeating: 0, count: statementSources.count)
    for (index, source) in statementSources.enumerated() {
      let number = value(parts[Int(source.part)].loader.chunk, Int(source.row))
      if number != 0 { result[index] = numbers[Int(source.part)][Int(number) - 1] + 1 }
    }
    store.set(id, result)
  }

  private func gatherExtra() {
    guard parts.contains(where: { $0.loader.chunk.statements.extra.isUsed }) else { return }
    var extra = Strings()
    for source in statementSources {
      extra.append(
        parts[Int(source.part)].loader.chunk.statements.extra.utf8(Int(source.row)))
    }
    store.set(.statementExtraOffsets, extra)
  }
}

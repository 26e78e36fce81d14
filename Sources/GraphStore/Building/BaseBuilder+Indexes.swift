import GraphModel

// What is derived for questions: dates, names, and who spoke of whom.
extension BaseBuilder {
  func index() {
    Parallel.run(2) { task in
      if task == 0 {
        indexWords()
      } else {
        indexLinks()
        store.set(.entityTable, IDTable.make(strings(.entityIDOffsets)))
        indexNames()
        indexDates()
      }
    }
  }

  /// Statements and articles by date.
  private func indexDates() {
    indexDates(column(.statementDate), first: summary.firstStatement, .dateRanges)
    indexDates(column(.articleDate), first: summary.firstArticle, .articleDateRanges)
  }

  /// A counting sort on the numbers of dates; the ranges go into the section `id`, the nodes into
  /// the one after it.
  private func indexDates(_ dates: UnsafeBufferPointer<UInt32>, first: UInt32, _ id: SectionID) {
    if dates.isEmpty { return }
    let ranges = Buffer<UInt32>(repeating: 0, count: dateCount + 2)
    let starts = ranges.elements
    for date in dates { starts[Int(date) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    let nodes = Buffer<UInt32>(repeating: 0, count: dates.count)
    let target = nodes.elements
    var next = Buffer<UInt32>()
    next.append(UnsafeBufferPointer(starts))
    let cursor = next.elements
    for (index, date) in dates.enumerated() {
      target[Int(cursor[Int(date)])] = first + UInt32(index)
      cursor[Int(date)] += 1
    }
    store.set(id, ranges)
    store.setNext(id, 1, nodes)
  }

  func column(_ id: SectionID) -> UnsafeBufferPointer<UInt32> {
    raw(id.rawValue)
  }

  func raw(_ index: Int) -> UnsafeBufferPointer<UInt32> {
    store.sections[index].assumingMemoryBound(to: UInt32.self)
  }

  func strings(_ id: SectionID) -> StringsView {
    StringsView(
      offsets: store.sections[id.rawValue].assumingMemoryBound(to: UInt64.self),
      bytes: store.sections[id.rawValue + 1].assumingMemoryBound(to: UInt8.self))
  }

  // MARK: Links

  /// Who spoke of whom, with counts: from every mention of a statement with a speaker.
  private func indexLinks() {
    let first = SectionID.allCases.count
    let saidRanges = raw(first)
    let speakers = raw(first + 1)
    let mentionRanges = raw(first + 5)
    let mentioned = raw(first + 6)
    let articles = Int(summary.articles)
    var keys = Buffer<UInt64>()
    for statement in 0..<Int(summary.statements)
    where saidRanges[statement] < saidRanges[statement + 1] {
      let speaker = UInt64(speakers[Int(saidRanges[statement])])
      let row = articles + statement
      for position in Int(mentionRanges[row])..<Int(mentionRanges[row + 1]) {
        keys.append(UInt64(mentioned[position]) << 32 | speaker)
      }
    }
    let links = LinkBuilder(entities: Int(summary.entities), keys: keys)
    links.put(in: store)
  }
}

extension StringsView {
  init(offsets: UnsafeBufferPointer<UInt64>, bytes: UnsafeBufferPointer<UInt8>) {
    self.offsets = offsets
    self.bytes = bytes
  }
}

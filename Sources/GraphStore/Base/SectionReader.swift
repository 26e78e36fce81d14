/// Makes typed columns of a base's sections; sections that are missing read as empty.
struct SectionReader {
  let sections: [UnsafeRawBufferPointer]
  let blocks: UnsafeMutablePointer<BlockGuard>?

  func raw(_ index: Int) -> UnsafeRawBufferPointer {
    index < sections.count ? sections[index] : UnsafeRawBufferPointer(start: nil, count: 0)
  }

  func column<Element>(_ id: SectionID) -> Column<Element> {
    Column(raw(id.rawValue), blocks: blocks)
  }

  /// The strings whose offsets are in `id` and whose bytes are in the section after it.
  func strings(_ id: SectionID) -> StringColumn {
    StringColumn(offsets: column(id), bytes: Column(raw(id.rawValue + 1), blocks: blocks))
  }

  /// Ranges in `id`, neighbours and weights in the two sections after it.
  func weighted(_ id: SectionID) -> WeightedColumns {
    WeightedColumns(
      ranges: column(id), neighbors: Column(raw(id.rawValue + 1), blocks: blocks),
      weights: Column(raw(id.rawValue + 2), blocks: blocks))
  }

  func segments() -> [BaseSegment] {
    let headers: Column<Segment> = column(.segments)
    return (0..<headers.count).map { number in
      let first = SectionID.allCases.count + 5 * number
      return BaseSegment(
        header: headers[number],
        primaryRanges: Column(raw(first), blocks: blocks),
        others: Column(raw(first + 1), blocks: blocks),
        secondaryRanges: Column(raw(first + 2), blocks: blocks),
        secondaryNeighbors: Column(raw(first + 3), blocks: blocks),
        secondaryRelationships: Column(raw(first + 4), blocks: blocks))
    }
  }
}

extension StringColumn {
  /// All strings, for short tables.
  var all: [String] { (0..<count).map { self[$0] } }
}

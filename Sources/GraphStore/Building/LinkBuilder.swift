/// Makes weighted adjacency of entities from pairs (mentioned entity, speaker).
struct LinkBuilder: ~Copyable {
  private let entities: Int
  /// By mentioned entity: where its speakers start.
  private var ranges: Buffer<UInt32>
  private var speakers = Buffer<UInt32>()
  private var counts = Buffer<UInt32>()

  /// Counts equal pairs; a key holds the mentioned entity above 32 bits of speaker.
  ///
  /// Complexity: O(pairs), by radix sort.
  init(entities: Int, keys: consuming Buffer<UInt64>) {
    self.entities = entities
    ranges = Buffer(repeating: 0, count: entities + 1)
    let sorted = Self.sorted(keys, entities: entities)
    let all = sorted.elements
    let starts = ranges.elements
    var index = 0
    while index < all.count {
      let key = all[index]
      var end = index + 1
      while end < all.count, all[end] == key { end += 1 }
      speakers.append(UInt32(truncatingIfNeeded: key))
      counts.append(UInt32(end - index))
      starts[Int(key >> 32) + 1] += 1
      index = end
    }
    for entity in 0..<entities { starts[entity + 1] += starts[entity] }
  }

  /// Least-significant-digit radix sort on the bits that entity numbers have.
  private static func sorted(
    _ keys: consuming Buffer<UInt64>, entities: Int
  ) -> Buffer<UInt64> {
    var from = keys
    var to = Buffer<UInt64>()
    to.resize(uninitialized: from.count)
    var bits = 1
    while 1 << bits < entities { bits += 1 }
    let digits = (bits + 10) / 11
    for half in [0, 32] {
      for digit in 0..<digits {
        let shift = UInt64(half + 11 * digit)
        var starts = [Int](repeating: 0, count: 2049)
        let source = from.elements
        let target = to.elements
        starts.withUnsafeMutableBufferPointer { starts in
          for key in source { starts[Int(truncatingIfNeeded: key >> shift) & 2047 + 1] += 1 }
          for index in 0..<2048 { starts[index + 1] += starts[index] }
          for key in source {
            let index = Int(truncatingIfNeeded: key >> shift) & 2047
            target[starts[index]] = key
            starts[index] += 1
          }
        }
        swap(&from, &to)
      }
    }
    return from
  }

  /// Stores who mentioned whom (by falling count) and the undirected links (by neighbour).
  consuming func put(in store: SectionStore) {
    putLinks(in: store)
    sortRows()
    store.set(.mentionerRanges, ranges)
    store.setNext(.mentionerRanges, 1, speakers)
    store.setNext(.mentionerRanges, 2, counts)
  }

  private func putLinks(in store: SectionStore) {
    let reversed = reverse()
    var linkRanges = Buffer<UInt32>()
    var neighbors = Buffer<UInt32>()
    var weights = Buffer<UInt32>()
    linkRanges.append(0)
    let (forward, backward) = (ranges.elements, reversed.ranges.elements)
    for entity in 0..<entities {
      var (i, j) = (Int(forward[entity]), Int(backward[entity]))
      let (iEnd, jEnd) = (Int(forward[entity + 1]), Int(backward[entity + 1]))
      // Both rows ascend by neighbour: a merge that adds up the weights of the two directions.
      while i < iEnd || j < jEnd {
        let a = i < iEnd ? speakers[i] : UInt32.max
        let b = j < jEnd ? reversed.entities[j] : UInt32.max
        var weight: UInt32 = 0
        if a <= b {
          weight &+= counts[i]
          i += 1
        }
        if b <= a {
          weight &+= reversed.counts[j]
          j += 1
        }
        if min(a, b) != UInt32(entity) {
          neighbors.append(min(a, b))
          weights.append(weight)
        }
      }
      linkRanges.append(UInt32(neighbors.count))
    }
    store.set(.linkRanges, linkRanges)
    store.setNext(.linkRanges, 1, neighbors)
    store.setNext(.linkRanges, 2, weights)
  }

  /// By speaker: the entities mentioned, ascending.
  private struct Reversed: ~Copyable {
    var ranges: Buffer<UInt32>
    var entities: Buffer<UInt32>
    var counts: Buffer<UInt32>
  }

  private func reverse() -> Reversed {
    var result = Reversed(
      ranges: Buffer(repeating: 0, count: entities + 1), entities: Buffer(), counts: Buffer())
    result.entities.resize(uninitialized: speakers.count)
    result.counts.resize(uninitialized: speakers.count)
    let starts = result.ranges.elements
    for speaker in speakers.elements { starts[Int(speaker) + 1] += 1 }
    for entity in 0..<entities { starts[entity + 1] += starts[entity] }
    var next = Buffer<UInt32>()
    next.append(UnsafeBufferPointer(starts))
    let cursor = next.elements
    for entity in 0..<entities {
      for position in Int(ranges[entity])..<Int(ranges[entity + 1]) {
        let speaker = Int(speakers[position])
        result.entities[Int(cursor[speaker])] = UInt32(entity)
        result.counts[Int(cursor[speaker])] = counts[position]
        cursor[speaker] += 1
      }
    }
    return result
  }

  /// Orders every row by falling count, then by entity.
  private mutating func sortRows() {
    var row: [UInt64] = []
    for entity in 0..<entities {
      let range = Int(ranges[entity])..<Int(ranges[entity + 1])
      if range.count < 2 { continue }
      row.removeAll(keepingCapacity: true)
      for position in range {
        row.append(UInt64(~counts[position]) << 32 | UInt64(speakers[position]))
      }
      row.sort()
      for (offset, key) in row.enumerated() {
        speakers[range.lowerBound + offset] = UInt32(truncatingIfNeeded: key)
        counts[range.lowerBound + offset] = ~UInt32(truncatingIfNeeded: key >> 32)
      }
    }
  }
}

import Glibc
import Synchronization

/// The sections of a base that was built on the heap; owns their memory.
final class SectionStore: @unchecked Sendable {
  private var storage: [UnsafeRawBufferPointer]
  /// How much memory each section has, to free it.
  private var sizes: [Int]
  private let lock = Mutex<Void>(())

  /// All sections so far.
  var sections: [UnsafeRawBufferPointer] { lock.withLock { _ in storage } }

  init() {
    storage = Array(
      repeating: UnsafeRawBufferPointer(start: nil, count: 0), count: SectionID.allCases.count)
    sizes = Array(repeating: 0, count: storage.count)
  }

  deinit {
    for (section, size) in zip(storage, sizes) {
      PageMemory.free(UnsafeMutableRawPointer(mutating: section.baseAddress), size)
    }
  }

  /// Takes over an array as a section.
  func set<Element: BitwiseCopyable>(_ id: SectionID, _ elements: consuming Buffer<Element>) {
    setNext(id, 0, elements)
  }

  /// Takes over an array as the section `distance` after `id`.
  func setNext<Element: BitwiseCopyable>(
    _ id: SectionID, _ distance: Int, _ elements: consuming Buffer<Element>
  ) {
    let (bytes, size) = elements.release()
    lock.withLock { _ in
      storage[id.rawValue + distance] = bytes
      sizes[id.rawValue + distance] = size
    }
  }

  /// Takes over strings as the sections `id` (offsets) and the one after it.
  func set(_ id: SectionID, _ strings: consuming Strings) {
    var strings = strings
    setNext(id, 0, strings.takeOffsets())
    setNext(id, 1, strings.takeBytes())
  }

  /// Adds the five sections of the next segment.
  func append(
    _ primaryRanges: consuming Buffer<UInt32>, _ others: consuming Buffer<UInt32>,
    _ secondary: consuming SecondaryColumns
  ) {
    append(primaryRanges.release())
    append(others.release())
    append(secondary.ranges.release())
    append(secondary.neighbors.release())
    append(secondary.relationships.release())
  }

  private func append(_ section: (bytes: UnsafeRawBufferPointer, size: Int)) {
    storage.append(section.bytes)
    sizes.append(section.size)
  }
}

/// A segment as its secondary nodes see it.
struct SecondaryColumns: ~Copyable {
  var ranges: Buffer<UInt32>
  var neighbors: Buffer<UInt32>
  var relationships: Buffer<UInt32>

  /// Counting sort of relationships by their secondary node; stable, so that each row is ascending.
  ///
  /// Complexity: O(relationships + nodes).
  init(
    of header: Segment, primaryRanges: borrowing Buffer<UInt32>, others: borrowing Buffer<UInt32>
  ) {
    ranges = Buffer(repeating: 0, count: Int(header.secondaryCount) + 1)
    neighbors = Buffer(repeating: 0, count: others.count)
    relationships = Buffer(repeating: 0, count: others.count)
    let starts = ranges.elements
    let first = Int(header.firstSecondary)
    for other in others.elements { starts[Int(other) - first + 1] += 1 }
    for index in 1..<max(1, starts.count) { starts[index] += starts[index - 1] }
    var next = Buffer<UInt32>()
    next.append(UnsafeBufferPointer(starts))
    let cursor = next.elements
    let (ends, all) = (primaryRanges.elements, others.elements)
    let (toNeighbors, toRelationships) = (neighbors.elements, relationships.elements)
    for primary in 0..<Int(header.primaryCount) {
      for position in Int(ends[primary])..<Int(ends[primary + 1]) {
        let row = Int(all[position]) - first
        let slot = Int(cursor[row])
        cursor[row] += 1
        toNeighbors[slot] = header.firstPrimary + UInt32(primary)
        toRelationships[slot] = header.firstRelationship + UInt32(position)
      }
    }
  }
}

import Glibc
import Synchronization

/// A snapshot file in memory, with the guard of its blocks.
final class MappedSnapshot: @unchecked Sendable {
  let header: Snapshot.Header
  private(set) var sections: [UnsafeRawBufferPointer] = []
  let blocks: UnsafeMutablePointer<BlockGuard>
  /// The canonical file that it was made of; closed with it.
  var graph: Int32 = -1
  private let map: UnsafeMutableRawPointer
  private let size: Int
  private let verified: UnsafeMutablePointer<UInt8>
  private let rebuilt = Mutex<GraphBase?>(nil)

  /// Maps a file and checks its header, table and block checksums; nil when anything is wrong.
  init?(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard let size = Files.identity(descriptor)?.size, size > MemoryLayout<Snapshot.Header>.size,
      // Private and writable, so that a damaged block can be replaced in memory.
      let map = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE, descriptor, 0),
      map != MAP_FAILED
    else { return nil }
    let file = UnsafeRawBufferPointer(start: map, count: size)
    guard let (header, table) = Self.head(of: file) else {
      munmap(map, size)
      return nil
    }
    self.header = header
    self.map = map
    self.size = size
    let blockCount = Int(header.blockCount)
    verified = .allocate(capacity: max(1, blockCount))
    verified.initialize(repeating: 0, count: max(1, blockCount))
    blocks = .allocate(capacity: 1)
    let start = Int(header.dataStart)
    sections = table.map { entry in
      let offset = start + Int(entry.offset)
      return UnsafeRawBufferPointer(rebasing: file[offset..<offset + Int(entry.size)])
    }
    blocks.initialize(
      to: BlockGuard(
        start: UnsafeRawPointer(map + start), length: Int(header.checksumStart) - start,
        checksums: UnsafeRawPointer(map + Int(header.checksumStart))
          .assumingMemoryBound(to: UInt64.self),
        verified: verified, owner: Unmanaged.passUnretained(self)))
  }

  deinit {
    munmap(map, size)
    verified.deallocate()
    blocks.deinitialize(count: 1)
    blocks.deallocate()
    if graph >= 0 { close(graph) }
  }

  /// The header and the table of sections, when both are right and everything lies in the file.
  private static func head(
    of file: UnsafeRawBufferPointer
  ) -> (Snapshot.Header, [Snapshot.Entry])? {
    let header = file.loadUnaligned(as: Snapshot.Header.self)
    guard header.magic == Snapshot.magic, header.version == Snapshot.version,
      header.byteOrder == Snapshot.byteOrder, header.headerSum == header.sum,
      header.fileSize == file.count
    else { return nil }
    let tableStart = MemoryLayout<Snapshot.Header>.size
    let tableEnd = tableStart + Int(header.sectionCount) * MemoryLayout<Snapshot.Entry>.size
    let (dataStart, dataEnd) = (Int(header.dataStart), Int(header.checksumStart))
    guard tableEnd <= dataStart, dataStart <= dataEnd,
      dataEnd + 8 * Int(header.blockCount) == file.count,
      Int(header.blockCount) * BlockGuard.blockSize >= dataEnd - dataStart
    else { return nil }
    let table = UnsafeRawBufferPointer(rebasing: file[tableStart..<tableEnd])
    let sums = UnsafeRawBufferPointer(rebasing: file[dataEnd...])
    guard Checksum.of(table) == header.tableSum, Checksum.of(sums) == header.checksumSum else {
      return nil
    }
    let entries = (0..<Int(header.sectionCount)).map {
      table.loadUnaligned(
        fromByteOffset: $0 * MemoryLayout<Snapshot.Entry>.size, as: Snapshot.Entry.self)
    }
    guard entries.allSatisfy({ Int($0.offset) + Int($0.size) <= dataEnd - dataStart }) else {
      return nil
    }
    return (header, entries)
  }

  /// How many blocks differ from their checksums.
  ///
  /// Reads the whole file.
  func damagedBlocks() -> Int {
    let guarded = blocks.pointee
    return (0..<Int(header.blockCount)).count { block in
      let start = block * BlockGuard.blockSize
      let bytes = UnsafeRawBufferPointer(
        start: guarded.start + start, count: min(BlockGuard.blockSize, guarded.length - start))
      return Checksum.of(bytes) != guarded.checksums[block]
    }
  }

  /// Replaces a damaged block with the bytes of a base made anew from the canonical file.
  func repair(_ block: Int) {
    rebuilt.withLock { base in
      if base == nil {
        base = (try? GraphDirectory.base(of: [GraphDirectory.source(graph)]))?.base
      }
      guard let base else { return }
      let start = Int(header.dataStart) + block * BlockGuard.blockSize
      let end = min(start + BlockGuard.blockSize, Int(header.checksumStart))
      for (entry, section) in zip(Snapshot.table(base), base.sections) {
        let from = Int(header.dataStart) + Int(entry.offset)
        let overlap = max(start, from)..<max(max(start, from), min(end, from + section.count))
        if overlap.isEmpty { continue }
        UnsafeMutableRawBufferPointer(start: map + overlap.lowerBound, count: overlap.count)
          .copyMemory(
            from: UnsafeRawBufferPointer(
              rebasing: section[overlap.lowerBound - from..<overlap.upperBound - from]))
      }
    }
  }
}

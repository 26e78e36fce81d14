import Glibc

/// The binary snapshot of a canonical file: a base's sections as they lie in memory, to be mapped.
///
/// Page 0 on: a header and the table of sections; then the sections, each at a multiple of 64
/// bytes and in the order of `table`; then a checksum for every block of 16 KiB. The header names the canonical file's identity
/// and digest, and holds the checksums of itself, the table and the block checksums. Blocks are
/// verified when first read, see `BlockGuard`, so that opening does not depend on the size.
enum Snapshot {
  static let magic: UInt64 = 0x3170_616E_5372_6148  // "HarSnap1" in little-endian order.
  static let version: UInt32 = 5
  static let byteOrder: UInt32 = 0x0102_0304

  struct Header: BitwiseCopyable {
    var magic = Snapshot.magic
    var version = Snapshot.version
    var byteOrder = Snapshot.byteOrder
    var fileSize: UInt64 = 0
    var sectionCount: UInt64 = 0
    /// Where the sections start; they end where the block checksums start.
    var dataStart: UInt64 = 0
    var checksumStart: UInt64 = 0
    var blockCount: UInt64 = 0
    /// The canonical file when this was written.
    var graphSize: Int64 = 0
    var graphSeconds: Int64 = 0
    var graphNanoseconds: Int64 = 0
    var graphInode: UInt64 = 0
    var graphDigest: UInt64 = 0
    var tableSum: UInt64 = 0
    var checksumSum: UInt64 = 0
    /// Of all fields before.
    var headerSum: UInt64 = 0

    var sum: UInt64 {
      var copy = self
      copy.headerSum = 0
      return withUnsafeBytes(of: copy) { Checksum.of($0) }
    }
  }

  /// Where a section lies, from the start of the sections.
  struct Entry: BitwiseCopyable {
    var offset: UInt64
    var size: UInt64
  }

  static func aligned(_ offset: Int) -> Int { (offset + 63) & ~63 }

  /// Where every section of a base lies: records and adjacency first, then what is derived for
  /// questions, which is made last.
  static func table(_ base: GraphBase) -> [Entry] {
    var table = [Entry](repeating: Entry(offset: 0, size: 0), count: base.sections.count)
    var offset = 0
    for index in order(base.sections.count) {
      let size = base.sections[index].count
      table[index] = Entry(offset: UInt64(offset), size: UInt64(size))
      offset = aligned(offset + size)
    }
    return table
  }

  /// The sections in the order in which they lie in the file.
  private static func order(_ count: Int) -> [Int] {
    recordSections(count) + indexSections(count)
  }

  /// The sections that are made before the indexes.
  static func recordSections(_ count: Int) -> [Int] {
    (0..<count).filter { SectionID(rawValue: $0)?.isIndex != true }
  }

  static func indexSections(_ count: Int) -> [Int] {
    (0..<count).filter { SectionID(rawValue: $0)?.isIndex == true }
  }

  // MARK: Reading

  /// The base in a snapshot, when it is whole, of this version and byte order, and made of the
  /// canonical file that is open as `graph`, which it then keeps; nil otherwise.
  static func open(_ path: String, of graph: Int32) -> GraphBase? {
    guard let mapped = MappedSnapshot(path), let identity = Files.identity(graph) else {
      return nil
    }
    let header = mapped.header
    guard header.graphSize == identity.size else { return nil }
    let isSame =
      header.graphSeconds == identity.seconds && header.graphNanoseconds == identity.nanoseconds
      && header.graphInode == identity.inode
    // A copied or checked-out directory has other times but may have the same content.
    if !isSame {
      guard (try? digest(of: graph)) == header.graphDigest else { return nil }
      rebind(path, header, to: identity)
    }
    mapped.graph = graph
    return GraphBase(sections: mapped.sections, owner: mapped, blocks: mapped.blocks)
  }

  /// Notes the present identity of the canonical file, whose content is the same, so that the next
  /// opening need not read it.
  ///
  /// A header that is written in part does not agree with its checksum.
  private static func rebind(_ path: String, _ header: Header, to identity: Files.Identity) {
    var header = header
    header.graphSeconds = Int64(identity.seconds)
    header.graphNanoseconds = Int64(identity.nanoseconds)
    header.graphInode = identity.inode
    header.headerSum = header.sum
    let descriptor = Glibc.open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    _ = withUnsafeBytes(of: header) { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  /// The digest of an open file, read by all cores.
  static func digest(of descriptor: Int32) throws(SystemError) -> UInt64 {
    let size = Files.identity(descriptor)?.size ?? 0
    let blocks = (size + InputReader.blockSize - 1) / InputReader.blockSize
    var sums = [UInt64](repeating: 0, count: blocks)
    sums.withUnsafeMutableBufferPointer { sums in
      let width = min(Parallel.width, max(1, blocks))
      Parallel.run(width) { worker in
        for block in sums.indices where block % width == worker {
          let start = block * InputReader.blockSize
          let range = start..<min(size, start + InputReader.blockSize)
          guard let bytes = try? Files.bytes(descriptor, range, "") else { continue }
          sums[block] = bytes.withUnsafeBytes { Checksum.of($0) }
        }
      }
    }
    return FileDigest.of(sums: sums, size: size)
  }
}

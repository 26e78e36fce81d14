import Glibc

extension Snapshot {
  /// A snapshot that is written but for its header, which names the canonical file and makes it
  /// valid.
  ///
  /// Nothing is left of it when anything fails, or when it is let go unfinished.
  final class Draft {
    private let path: String
    private let files: FileAccess
    private var descriptor: Int32 = -1
    private var output: BlockWriter?
    private var header = Header()
    private var table: [Entry] = []

    /// Begins a new file with the sections that are made before the indexes.
    init(ofRecords base: GraphBase, at path: String, files: FileAccess) {
      self.path = path
      self.files = files
      do throws(SystemError) {
        descriptor = try files.openForWriting(path, truncating: true)
        let headSize =
          MemoryLayout<Header>.size + base.sections.count * MemoryLayout<Entry>.size
        let dataStart = (headSize + 4095) & ~4095
        header.dataStart = UInt64(dataStart)
        // The header is written last, over zeros, so that a half file is none.
        try Snapshot.write([UInt8](repeating: 0, count: dataStart), descriptor, files)
        output = BlockWriter(files, descriptor, blockSize: BlockGuard.blockSize)
        try add(Snapshot.recordSections(base.sections.count), of: base)
      } catch {
        discard()
      }
    }

    deinit { discard() }

    private func add(_ sections: [Int], of base: GraphBase) throws(SystemError) {
      for index in sections {
        let section = base.sections[index]
        try output?.write(section)
        try output?.writeZeros(Snapshot.aligned(section.count) - section.count)
      }
    }

    /// Adds the indexes of the same base, and the checksums.
    func addIndexes(of base: GraphBase) {
      guard output != nil else { return }
      do throws(SystemError) {
        try add(Snapshot.indexSections(base.sections.count), of: base)
        try output?.finish()
        table = Snapshot.table(base)
        let sums = output?.sums ?? []
        header.sectionCount = UInt64(table.count)
        header.checksumStart = header.dataStart + UInt64(output?.count ?? 0)
        header.blockCount = UInt64(sums.count)
        header.fileSize = header.checksumStart + 8 * header.blockCount
        header.tableSum = table.withUnsafeBytes { Checksum.of($0) }
        header.checksumSum = sums.withUnsafeBytes { Checksum.of($0) }
        try Snapshot.write(sums, descriptor, files)
      } catch {
        discard()
      }
    }

    /// Makes it the snapshot at `final` of the canonical file with this identity and digest.
    ///
    /// A failure leaves none.
    func finish(as final: String, of identity: Files.Identity, digest: UInt64) {
      guard output != nil else { return }
      header.graphSize = Int64(identity.size)
      header.graphSeconds = Int64(identity.seconds)
      header.graphNanoseconds = Int64(identity.nanoseconds)
      header.graphInode = identity.inode
      header.graphDigest = digest
      header.headerSum = header.sum
      var head = withUnsafeBytes(of: header) { Array($0) }
      head += table.withUnsafeBytes { Array($0) }
      do throws(SystemError) {
        let done = head.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        guard done == head.count else { throw SystemError(operation: "write", code: errno) }
        try files.rename(path, to: final)
        close(descriptor)
        output = nil
        descriptor = -1
      } catch {
        discard()
      }
    }

    /// Removes the file.
    private func discard() {
      guard descriptor >= 0 else { return }
      close(descriptor)
      descriptor = -1
      output = nil
      _ = try? files.remove(path)
    }
  }

  fileprivate static func write<Element>(
    _ array: [Element], _ descriptor: Int32, _ files: FileAccess
  ) throws(SystemError) {
    var failure: SystemError?
    array.withUnsafeBytes { bytes in
      do throws(SystemError) {
        try files.write(descriptor, bytes)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }
}

import Glibc

extension Snapshot {
  /// A snapshot that is written but for its header, which names the canonical file and makes it
  /// valid.
  struct Draft {
    private var path: String?
    private var header = Header()
    private var table: [Entry] = []
    private var sums: [UInt64] = []

    /// No snapshot: finishing it does nothing.
    init() {}

    /// Writes the sections of a base and their checksums to a new file; no snapshot when that fails.
    init(of base: GraphBase, at path: String, files: FileAccess) {
      self.path = path
      table = Snapshot.table(base)
      do throws(SystemError) {
        let descriptor = try files.openForWriting(path, truncating: true)
        defer { close(descriptor) }
        try write(base, descriptor, files)
      } catch {
        discard(files)
        self.path = nil
      }
    }

    private mutating func write(
      _ base: GraphBase, _ descriptor: Int32, _ files: FileAccess
    ) throws(SystemError) {
      let headSize = MemoryLayout<Header>.size + table.count * MemoryLayout<Entry>.size
      let dataStart = (headSize + 4095) & ~4095
      // The header is written last, over zeros, so that a half file is none.
      try Snapshot.write([UInt8](repeating: 0, count: dataStart), descriptor, files)
      var output = BlockWriter(files, descriptor, blockSize: BlockGuard.blockSize)
      for section in base.sections {
        try output.write(section)
        try output.writeZeros(Snapshot.aligned(section.count) - section.count)
      }
      try output.finish()
      sums = output.sums
      header.sectionCount = UInt64(table.count)
      header.dataStart = UInt64(dataStart)
      header.checksumStart = UInt64(dataStart + output.count)
      header.blockCount = UInt64(sums.count)
      header.fileSize = header.checksumStart + 8 * header.blockCount
      header.tableSum = table.withUnsafeBytes { Checksum.of($0) }
      header.checksumSum = sums.withUnsafeBytes { Checksum.of($0) }
      try Snapshot.write(sums, descriptor, files)
    }

    /// Makes it the snapshot at `final` of the canonical file with this identity and digest.
    ///
    /// A failure leaves none.
    func finish(as final: String, of identity: Files.Identity, digest: UInt64, files: FileAccess) {
      guard let path else { return }
      var header = header
      header.graphSize = Int64(identity.size)
      header.graphSeconds = Int64(identity.seconds)
      header.graphNanoseconds = Int64(identity.nanoseconds)
      header.graphInode = identity.inode
      header.graphDigest = digest
      header.headerSum = header.sum
      var head = withUnsafeBytes(of: header) { Array($0) }
      head += table.withUnsafeBytes { Array($0) }
      do throws(SystemError) {
        let descriptor = Glibc.open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemError(operation: "open", code: errno) }
        defer { close(descriptor) }
        let done = head.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        guard done == head.count else { throw SystemError(operation: "write", code: errno) }
        try files.rename(path, to: final)
      } catch {
        discard(files)
      }
    }

    /// Removes the file.
    func discard(_ files: FileAccess) {
      if let path { _ = try? files.remove(path) }
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

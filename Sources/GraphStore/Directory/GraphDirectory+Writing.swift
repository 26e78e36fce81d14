import Glibc
package import GraphModel

extension GraphDirectory {
  /// Appends records, all or nothing: when it returns they are on the disk.
  package func append(group: [GraphRecord]) throws(GraphDirectoryError) {
    var encoder = RecordEncoder()
    for record in group { encoder.line(record) }
    try append(lines: encoder.writer.written)
  }

  /// Appends the lines of a record file as one group, as they stand; the file must be without damage.
  ///
  /// Returns the lines that are no records; then nothing was appended.
  package func append(file: String) throws(GraphDirectoryError) -> [DamagedLine] {
    try requireWriting()
    guard var bytes = try Files.contents(file) else { throw .noGraph(path: file) }
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
    let part = try Self.read(bytes)
    let damage = try damagedLines([part], names: [file])
    guard damage.isEmpty else { return damage }
    var failure: GraphDirectoryError?
    bytes.withUnsafeBufferPointer { lines in
      do throws(GraphDirectoryError) {
        try append(lines: lines)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return []
  }

  private static func read(_ bytes: [UInt8]) throws(GraphDirectoryError) -> InputPart {
    try read([.memory(bytes)]).parts[0]
  }

  /// Appends canonical lines as one group.
  func append(lines: UnsafeBufferPointer<UInt8>) throws(GraphDirectoryError) {
    try requireWriting()
    if lines.isEmpty { return }
    do throws(SystemError) {
      let descriptor = try files.openForWriting(pendingPath, truncating: false)
      defer { close(descriptor) }
      let size = Files.identity(descriptor)?.size ?? 0
      var text = PendingLog.commitLine(for: lines)
      var output = JSONWriter(capacity: lines.count + 256)
      if size == 0 {
        var header = PendingLog.header
        header.withUTF8 { output.raw($0) }
      }
      output.raw(lines)
      text.withUTF8 { output.raw($0) }
      do throws(SystemError) {
        try files.write(descriptor, UnsafeRawBufferPointer(output.written))
        try files.synchronize(descriptor)
        if size == 0 { try files.synchronizeDirectory(path) }
      } catch {
        // What was not reported as saved must not turn up later.
        _ = try? files.truncate(descriptor, to: size)
        throw error
      }
    } catch {
      throw .system(error.at(pendingPath))
    }
    pendingGroups += 1
  }

  /// Makes the graph consist of these records: writes the canonical file anew, at once.
  package func replaceAll(with records: [GraphRecord]) throws(GraphDirectoryError) {
    try requireWriting()
    var encoder = RecordEncoder()
    for record in records { encoder.line(record) }
    let part = try Self.read(Array(encoder.writer.written))
    try keepDamage()
    try write([part])
  }

  /// Folds pending groups into the canonical file.
  ///
  /// Lines that cannot be used go to `damaged.jsonl`.
  package func compact() throws(GraphDirectoryError) {
    try requireWriting()
    let parts = try readAll()
    try keepDamage()
    try write(parts)
  }

  /// Reads record files (as other tools write them; a header is not needed) into the graph.
  ///
  /// Their records count over those with the same id. Returns the lines that are no records.
  package func importRecords(
    from paths: [String]
  ) throws(GraphDirectoryError) -> [DamagedLine] {
    try requireWriting()
    var sources: [InputSource] = []
    var descriptors: [Int32] = []
    defer { for descriptor in descriptors { close(descriptor) } }
    for path in [graphPath] + paths {
      guard let descriptor = try Files.open(path) else { throw .noGraph(path: path) }
      descriptors.append(descriptor)
      sources.append(
        .file(descriptor: descriptor, size: Files.identity(descriptor)?.size ?? 0))
    }
    let log = try pendingLines()
    if let log { sources.insert(.memory(log.committed), at: 1) }
    let names = [graphPath] + (log == nil ? [] : [pendingPath]) + paths
    let parts = try Self.read(sources).parts
    let found = try damagedLines(parts, names: names)
    damage = found.filter { $0.file == graphPath || $0.file == pendingPath } + (log?.damage ?? [])
    try keepDamage()
    try write(parts)
    return found.filter { paths.contains($0.file) }
  }

  // MARK: Parts

  /// Makes the graph consist of what was read: writes the canonical file and its snapshot, and drops
  /// the pending file.
  ///
  /// The snapshot is written beside it.
  func write(_ parts: [InputPart]) throws(GraphDirectoryError) {
    let temporary = graphPath + ".new"
    var written = Written()
    var draft: Snapshot.Draft?
    do throws(BaseError) {
      try BaseBuilder.build(
        parts, beside: { written = writeCanonical($0, to: temporary) },
        { draft = draftSnapshot(of: $0) }, indexed: { draft?.addIndexes(of: $0) })
    } catch {
      throw .tooLarge(error)
    }
    do throws(SystemError) {
      if let failure = written.failure { throw failure }
      let hasPending = Glibc.access(pendingPath, F_OK) == 0
      if hasPending { try markFolding(into: written.digest) }
      try files.rename(temporary, to: graphPath)
      try files.synchronizeDirectory(path)
      if hasPending {
        try files.remove(pendingPath)
        try files.synchronizeDirectory(path)
      }
    } catch {
      _ = try? files.remove(temporary)
      throw .system(error.at(graphPath))
    }
    pendingGroups = 0
    finish(draft, digest: written.digest)
  }

  /// What became of a canonical file.
  private struct Written {
    var digest: UInt64 = 0
    var failure: SystemError?
  }

  /// Writes a canonical file under another name, down to the disk.
  private func writeCanonical(_ base: GraphBase, to temporary: String) -> Written {
    do throws(SystemError) {
      let descriptor = try files.openForWriting(temporary, truncating: true)
      defer { close(descriptor) }
      var output = BlockWriter(files, descriptor, blockSize: InputReader.blockSize)
      try BaseWriter(base: base).lines { (bytes) throws(SystemError) in
        try output.write(UnsafeRawBufferPointer(bytes))
      }
      try output.finish()
      try files.synchronize(descriptor)
      return Written(digest: FileDigest.of(sums: output.sums, size: output.count))
    } catch {
      return Written(failure: error)
    }
  }

  private func markFolding(into digest: UInt64) throws(SystemError) {
    let descriptor = try files.openForWriting(pendingPath, truncating: false)
    defer { close(descriptor) }
    var line = PendingLog.foldingLine(into: digest)
    var failure: SystemError?
    line.withUTF8 { bytes in
      do throws(SystemError) {
        try files.write(descriptor, UnsafeRawBufferPointer(bytes))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    try files.synchronize(descriptor)
  }

  /// Writes the snapshot of the canonical file as it is; it is only a cache, so a failure leaves
  /// none and is no error.
  func writeSnapshot(of base: GraphBase, digest: UInt64) {
    let draft = draftSnapshot(of: base)
    draft?.addIndexes(of: base)
    finish(draft, digest: digest)
  }

  /// Writes the sections of a snapshot that are made before the indexes; nil for an empty graph.
  private func draftSnapshot(of base: GraphBase) -> Snapshot.Draft? {
    if base.isEmpty { return nil }
    // Readers write it too, without the lock: each to a file of its own first.
    let path = snapshotPath + ".\(getpid()).snapshot"
    return Snapshot.Draft(ofRecords: base, at: path, files: files)
  }

  private func finish(_ draft: Snapshot.Draft?, digest: UInt64) {
    guard let identity = Files.identity(atPath: graphPath) else { return }
    draft?.finish(as: snapshotPath, of: identity, digest: digest)
  }

  /// Appends the damaged lines of the last reading to `damaged.jsonl`.
  func keepDamage() throws(GraphDirectoryError) {
    if damage.isEmpty { return }
    var output = JSONWriter()
    for line in damage { line.write(to: &output) }
    do throws(SystemError) {
      let descriptor = try files.openForWriting(damagedPath, truncating: false)
      defer { close(descriptor) }
      try files.write(descriptor, UnsafeRawBufferPointer(output.written))
      try files.synchronize(descriptor)
      try files.synchronizeDirectory(path)
    } catch {
      throw .system(error)
    }
    damage = []
  }
}

extension DamagedLine {
  /// Writes the line with file, number and reason; the text as it was, or in hexadecimal.
  func write(to output: inout JSONWriter) {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    var members = [
      JSONMember("type", .string("damaged")), JSONMember("file", .string(name)),
      JSONMember("line", .integer(Int64(line))), JSONMember("reason", .string("\(reason)")),
    ]
    if let text = String(validating: bytes, as: UTF8.self) {
      members.append(JSONMember("text", .string(text)))
    } else {
      let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
      members.append(JSONMember("hex", .string(digits.joined())))
    }
    output.value(.object(members) as JSONValue)
    output.literal("\n")
  }
}

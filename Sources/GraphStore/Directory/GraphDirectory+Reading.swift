import Glibc
package import GraphModel

extension GraphDirectory {
  /// The graph as the files are now: the snapshot where it fits the canonical file (else that file
  /// is read), and the pending groups over it.
  ///
  /// A stale snapshot is replaced, where the directory lets it. Committed transactions of the graph
  /// are appended to the directory. Damaged lines are passed over and told in `damage`.
  package func graph() throws(GraphDirectoryError) -> KnowledgeGraph {
    damage = []
    // Pending groups first: what is folded in between is then in both, and not in neither.
    let log = try pendingLines()
    guard let descriptor = try Files.open(graphPath) else { throw .noGraph(path: path) }
    let identity = Files.identity(descriptor)
    var base = Snapshot.open(snapshotPath, of: descriptor)
    if base == nil {
      defer { close(descriptor) }
      let loaded = try Self.base(of: [Self.source(descriptor)])
      damage = try damagedLines(loaded.parts, names: [graphPath])
      if damage.isEmpty { writeSnapshot(of: loaded.base, digest: loaded.digests[0]) }
      base = loaded.base
    }
    damage += log?.damage ?? []
    let graph = try overlay(log?.committed ?? [], on: base ?? .empty())
    let journal = GraphJournal(
      self,
      state: .init(
        canonical: identity, pendingGroups: log?.groups ?? 0))
    graph.journal = { records in try journal.append(records) }
    return graph
  }

  /// The pending lines over a base: as a delta where they only add, else as a new base.
  private func overlay(
    _ lines: [UInt8], on base: GraphBase
  ) throws(GraphDirectoryError) -> KnowledgeGraph {
    let graph = KnowledgeGraph(base: base)
    var set = RecordSet()
    for index in 0..<base.otherRecords.count {
      _ = set.add(lines: Array(base.otherRecords.utf8(index)))
    }
    _ = set.add(lines: lines)
    if lines.count < 32 << 20, graph.apply(set.records) { return graph }
    return Self.graphWithOtherRecords(try load())
  }

  /// All records, canonical and pending, each id once (the last counts), in no particular order.
  ///
  /// What a user deleted of their own is left out. Damaged lines are told in `damage`.
  package func records() throws(GraphDirectoryError) -> [GraphRecord] {
    damage = []
    let log = try pendingLines()
    guard let bytes = try Files.contents(graphPath) else { throw .noGraph(path: path) }
    var set = RecordSet()
    let faults = set.add(lines: bytes)
    let pendingFaults = set.add(lines: log?.committed ?? [])
    damage = faults.map { self.damaged($0, in: bytes, graphPath) }
    damage += pendingFaults.map { self.damaged($0, in: log?.committed ?? [], pendingPath) }
    damage += log?.damage ?? []
    return set.records
  }

  /// A base of the canonical file and all pending groups.
  func load() throws(GraphDirectoryError) -> GraphBase { try Self.base(of: try readAll()) }

  /// Reads the canonical file and all pending groups; their damage is told in `damage`.
  func readAll() throws(GraphDirectoryError) -> [InputPart] {
    let log = try pendingLines()
    guard let descriptor = try Files.open(graphPath) else { throw .noGraph(path: path) }
    defer { close(descriptor) }
    var sources = [Self.source(descriptor)]
    if let log { sources.append(.memory(log.committed)) }
    let parts = try Self.read(sources).parts
    damage = try damagedLines(parts, names: [graphPath, pendingPath])
    damage += log?.damage ?? []
    return parts
  }

  struct LoadedBase {
    var base: GraphBase
    var parts: [InputPart]
    var digests: [UInt64]
  }

  static func source(_ descriptor: Int32) -> InputSource {
    .file(descriptor: descriptor, size: Files.identity(descriptor)?.size ?? 0)
  }

  static func base(of sources: [InputSource]) throws(GraphDirectoryError) -> LoadedBase {
    let input = try read(sources, digests: true)
    return LoadedBase(
      base: try base(of: input.parts), parts: input.parts, digests: input.digests)
  }

  private static func base(of parts: [InputPart]) throws(GraphDirectoryError) -> GraphBase {
    do throws(BaseError) {
      return try BaseBuilder.build(parts)
    } catch {
      throw .tooLarge(error)
    }
  }

  static func read(
    _ sources: [InputSource], digests: Bool = false
  ) throws(GraphDirectoryError) -> InputReader.Result {
    do throws(SystemError) {
      return try InputReader.read(sources, digests: digests)
    } catch {
      throw .system(error)
    }
  }

  // MARK: Damage

  /// The damaged lines of all parts, with their numbers in their files.
  func damagedLines(
    _ parts: [InputPart], names: [String]
  ) throws(GraphDirectoryError) -> [DamagedLine] {
    var found: [DamagedLine] = []
    var before = 0
    for (index, part) in parts.enumerated() {
      if index > 0, parts[index - 1].source != part.source { before = 0 }
      for damage in part.loader.chunk.damage {
        let name = names[part.source]
        found.append(
          DamagedLine(
            file: name, line: before + damage.line, reason: .notARecord(damage.reason),
            bytes: try line(of: name, at: damage.offset)))
      }
      before += part.loader.chunk.lines
    }
    return found
  }

  /// The line of a file that starts at an offset.
  private func line(of name: String, at offset: Int) throws(GraphDirectoryError) -> [UInt8] {
    if name == pendingPath {
      let lines = try pendingLines()?.committed ?? []
      return Array(lines.dropFirst(offset).prefix { $0 != 0x0A })
    }
    guard let descriptor = try Files.open(name) else { return [] }
    defer { close(descriptor) }
    var line: [UInt8] = []
    while true {
      let start = offset + line.count
      let bytes = try Files.bytes(descriptor, start..<start + 65_536, name)
      if let end = bytes.firstIndex(of: 0x0A) { return line + bytes[..<end] }
      line += bytes
      if bytes.count < 65_536 { return line }
    }
  }

  private func damaged(_ damage: LineDamage, in bytes: [UInt8], _ name: String) -> DamagedLine {
    DamagedLine(
      file: name, line: damage.line, reason: .notARecord(damage.reason),
      bytes: Array(bytes[damage.offset...].prefix { $0 != 0x0A }))
  }
}

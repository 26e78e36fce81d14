import Glibc

/// A graph on disk (DESIGN section 4): the canonical `graph.jsonl`, `pending.jsonl` with what was
/// appended since, and a binary snapshot of the former.
///
///     let directory = try GraphDirectory.open("Graph", for: .writing, create: true)
///     try directory.append(group: [.article(article), .statement(statement)])  // durable
///     let graph = try directory.graph()
///     try directory.compact()
///
/// One object writes a directory at a time, guarded by a lock; readers take none and never wait:
/// files are replaced whole, and appended groups count only whole.
package final class GraphDirectory {
  /// What a directory is opened for.
  package enum Access: Sendable {
    case reading
    case writing
  }

  /// The newest format version that this program reads, and the one that it writes.
  package static let formatVersion = 1

  package let path: String
  package let access: Access
  let files: FileAccess
  private let lock: DirectoryLock?
  /// Lines that could not be used, of the last reading.
  package internal(set) var damage: [DamagedLine] = []
  /// Bytes of an interrupted append that opening for writing cut off.
  package private(set) var tornBytes = 0
  /// Groups in the pending file that this object knows of.
  package internal(set) var pendingGroups = 0

  var graphPath: String { path + "/graph.jsonl" }
  var pendingPath: String { path + "/pending.jsonl" }
  var snapshotPath: String { path + "/graph.snapshot" }
  var damagedPath: String { path + "/damaged.jsonl" }

  private init(
    path: String, access: Access, files: FileAccess, lock: DirectoryLock?
  ) {
    self.path = path
    self.access = access
    self.files = files
    self.lock = lock
  }

  /// Opens a directory; with `create`, makes it (and the directories above) with an empty graph.
  ///
  /// For writing it takes the lock and finishes what a crash interrupted.
  package static func open(
    _ path: String, for access: Access, create: Bool = false, files: FileAccess = FileAccess()
  ) throws(GraphDirectoryError) -> GraphDirectory {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    switch Files.isDirectory(path) {
    case false: throw .notADirectory(path: path)
    case nil:
      guard create else { throw .noGraph(path: path) }
      try makeDirectory(path)
    default: break
    }
    let lock = access == .writing ? try DirectoryLock(directory: path) : nil
    let directory = GraphDirectory(path: path, access: access, files: files, lock: lock)
    guard try directory.checkHeader() else {
      guard create, access == .writing else { throw .noGraph(path: path) }
      try directory.write([])
      return directory
    }
    if access == .writing { try directory.recover() }
    return directory
  }

  private static func makeDirectory(_ path: String) throws(GraphDirectoryError) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/" + part
      if mkdir(made, 0o755) != 0 && errno != EEXIST {
        throw .system(SystemError(operation: "mkdir", path: made, code: errno))
      }
    }
  }

  /// Whether there is a canonical file, with a header that this version can read.
  private func checkHeader() throws(GraphDirectoryError) -> Bool {
    guard let descriptor = try Files.open(graphPath) else {
      // A graph may so far be in the pending file alone only if the canonical one was taken away.
      if try Files.open(pendingPath).map({ close($0) }) != nil { throw .noHeader(path: graphPath) }
      return false
    }
    defer { close(descriptor) }
    let start = try Files.bytes(descriptor, 0..<512, graphPath)
    let line = Array(start.prefix { $0 != 0x0A })
    let header = line.withUnsafeBufferPointer { bytes -> RecordDecoder.Line? in
      let parser = JSONParser()
      return withExtendedLifetime(parser) {
        guard let element = try? parser.parse(bytes, padded: false) else { return nil }
        return try? RecordDecoder.line(element)
      }
    }
    guard case .header(let version) = header else { throw .noHeader(path: graphPath) }
    guard version <= Int64(Self.formatVersion) else {
      throw .newerVersion(path: graphPath, found: Int(version), known: Self.formatVersion)
    }
    return true
  }

  /// Cuts off an interrupted append, removes a pending file that was folded already, and what writers
  /// that were killed left half-written.
  private func recover() throws(GraphDirectoryError) {
    removeLeftovers()
    guard let log = try pending() else { return }
    do throws(SystemError) {
      if let digest = log.foldedInto {
        if try isCanonical(digest) {
          try files.remove(pendingPath)
          try files.synchronizeDirectory(path)
          return
        }
      }
      tornBytes = log.tornSize
      let descriptor = try files.openForWriting(pendingPath, truncating: false)
      defer { close(descriptor) }
      try files.truncate(descriptor, to: log.validSize)
      try files.synchronize(descriptor)
    } catch {
      throw .system(error)
    }
    pendingGroups = log.groups
  }

  /// Removes a canonical file that never got its name, and snapshots that processes which are gone
  /// did not finish.
  private func removeLeftovers() {
    guard let entries = opendir(path) else { return }
    defer { closedir(entries) }
    while let entry = readdir(entries) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      let parts = name.split(separator: ".")
      let isUnfinished =
        parts.count == 4 && name.hasPrefix("graph.snapshot.") && parts[3] == "snapshot"
        && Int32(parts[2]).map { $0 > 0 && kill($0, 0) != 0 && errno == ESRCH } ?? false
      if isUnfinished || name == "graph.jsonl.new" { _ = try? files.remove(path + "/" + name) }
    }
  }

  /// Whether the canonical file has this digest.
  private func isCanonical(_ digest: UInt64) throws(SystemError) -> Bool {
    guard let descriptor = try? Files.open(graphPath) else { return false }
    defer { close(descriptor) }
    return try Snapshot.digest(of: descriptor) == digest
  }

  /// The pending file as it is now, nil when there is none, or when it is folded into the canonical
  /// file already.
  func pending() throws(GraphDirectoryError) -> PendingLog? {
    guard let bytes = try Files.contents(pendingPath) else { return nil }
    return try PendingLog(path: pendingPath, bytes: bytes)
  }

  /// The pending groups' lines that are not in the canonical file.
  func pendingLines() throws(GraphDirectoryError) -> PendingLog? {
    guard let log = try pending() else { return nil }
    guard let digest = log.foldedInto else { return log }
    do throws(SystemError) {
      return try isCanonical(digest) ? nil : log
    } catch {
      throw .system(error)
    }
  }

  func requireWriting() throws(GraphDirectoryError) {
    if access != .writing { throw .openedForReading(path: path) }
  }
}

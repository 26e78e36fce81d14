import Glibc

/// Reading of files and what identifies them.
enum Files {
  /// What tells that a file is the same as when it was last looked at.
  struct Identity: Equatable {
    var size: Int
    var seconds: Int
    var nanoseconds: Int
    var inode: UInt64
  }

  /// Opens a file for reading, or returns nil when there is none.
  static func open(_ path: String) throws(GraphDirectoryError) -> Int32? {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    if descriptor >= 0 { return descriptor }
    if errno == ENOENT { return nil }
    throw .system(SystemError(operation: "open", path: path, code: errno))
  }

  static func identity(_ descriptor: Int32) -> Identity? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    return Identity(
      size: Int(status.st_size), seconds: status.st_mtim.tv_sec,
      nanoseconds: status.st_mtim.tv_nsec, inode: UInt64(status.st_ino))
  }

  /// The identity of the file at a path; nil when there is none.
  static func identity(atPath path: String) -> Identity? {
    guard let descriptor = try? open(path) else { return nil }
    defer { close(descriptor) }
    return identity(descriptor)
  }

  static func isDirectory(_ path: String) -> Bool? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  /// All bytes of a file; nil when there is none.
  static func contents(_ path: String) throws(GraphDirectoryError) -> [UInt8]? {
    guard let descriptor = try open(path) else { return nil }
    defer { close(descriptor) }
    return try bytes(descriptor, 0..<(identity(descriptor)?.size ?? 0), path)
  }

  /// Some bytes of an open file; fewer when it ends before.
  static func bytes(
    _ descriptor: Int32, _ range: Range<Int>, _ path: String
  ) throws(GraphDirectoryError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, done in
      while done < range.count, let base = buffer.baseAddress {
        let count = pread(descriptor, base + done, range.count - done, range.lowerBound + done)
        if count < 0 && errno == EINTR { continue }
        if count < 0 { failure = errno }
        if count <= 0 { break }
        done += count
      }
    }
    if failure != 0 { throw .system(SystemError(operation: "read", path: path, code: failure)) }
    return bytes
  }
}

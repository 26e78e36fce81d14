import Glibc

/// The changes that a graph directory makes to files; tests replace it with one that fails.
package class FileAccess: @unchecked Sendable {
  package init() {}

  /// Opens a file for writing at its end, made when missing; emptied when `truncating`.
  package func openForWriting(_ path: String, truncating: Bool) throws(SystemError) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (truncating ? O_TRUNC : O_APPEND)
    let descriptor = open(path, flags, 0o644)
    guard descriptor >= 0 else { throw SystemError(operation: "open", path: path, code: errno) }
    return descriptor
  }

  /// Writes all bytes.
  package func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      guard let base = bytes.baseAddress else { return }
      let count = Glibc.write(descriptor, base + done, bytes.count - done)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw SystemError(operation: "write", code: errno) }
      done += count
    }
  }

  /// Returns once what was written is on the disk.
  package func synchronize(_ descriptor: Int32) throws(SystemError) {
    guard fsync(descriptor) == 0 else { throw SystemError(operation: "fsync", code: errno) }
  }

  /// Returns once the names in a directory are on the disk.
  package func synchronizeDirectory(_ path: String) throws(SystemError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(operation: "open", path: path, code: errno) }
    defer { close(descriptor) }
    // Some file systems cannot; they have no more to give.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw SystemError(operation: "fsync", path: path, code: errno)
    }
  }

  /// Gives a file another name, replacing what had it, all at once.
  package func rename(_ old: String, to new: String) throws(SystemError) {
    guard Glibc.rename(old, new) == 0 else {
      throw SystemError(operation: "rename", path: new, code: errno)
    }
  }

  /// Cuts a file to a size.
  package func truncate(_ descriptor: Int32, to size: Int) throws(SystemError) {
    guard ftruncate(descriptor, size) == 0 else {
      throw SystemError(operation: "truncate", code: errno)
    }
  }

  /// Removes a file, which may be missing.
  package func remove(_ path: String) throws(SystemError) {
    guard unlink(path) == 0 || errno == ENOENT else {
      throw SystemError(operation: "remove", path: path, code: errno)
    }
  }
}

import Glibc

/// The right to write a graph directory, held by one process (and one object) at a time.
///
/// It is the kernel's lock on `graph.lock`, so that it ends with the process, however that ends;
/// the process id in the file is only for messages.
final class DirectoryLock {
  private let descriptor: Int32

  init(directory: String) throws(GraphDirectoryError) {
    let path = directory + "/graph.lock"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw .system(SystemError(operation: "open", path: path, code: errno))
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      let process = Self.process(descriptor)
      close(descriptor)
      if code == EWOULDBLOCK { throw .beingWritten(path: directory, process: process) }
      throw .system(SystemError(operation: "lock", path: path, code: code))
    }
    var text = "\(getpid())\n"
    ftruncate(descriptor, 0)
    text.withUTF8 { _ = pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  deinit {
    // A child process that was just forked may hold a copy of the descriptor, and the lock with it.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  private static func process(_ descriptor: Int32) -> Int? {
    var bytes = [UInt8](repeating: 0, count: 32)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 1 else { return nil }
    return Int(String(decoding: bytes[..<(count - 1)], as: UTF8.self))
  }
}

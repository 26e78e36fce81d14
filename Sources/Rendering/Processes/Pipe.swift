#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A pipe whose ends are closed at most once.
final class Pipe {
  let readEnd: Int32
  let writeEnd: Int32
  private var open: Set<Int32>

  /// - Throws: when the system has no more descriptors.
  init() throws(ChildProcessError) {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) != 0 { throw .system(errno) }
    (readEnd, writeEnd) = (ends[0], ends[1])
    open = Set(ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  func close(_ end: Int32) {
    guard open.remove(end) != nil else { return }
    #if canImport(Glibc)
    _ = Glibc.close(end)
    #else
    _ = Darwin.close(end)
    #endif
  }

  func close() {
    close(readEnd)
    close(writeEnd)
  }

  func makeNonBlocking() { _ = fcntl(writeEnd, F_SETFL, O_NONBLOCK) }

  /// Writes some of `bytes`; nil when nobody reads any more.
  func write(_ bytes: ArraySlice<UInt8>) -> Int? {
    let count = bytes.withUnsafeBytes { buffer in
      #if canImport(Glibc)
      Glibc.write(writeEnd, buffer.baseAddress, buffer.count)
      #else
      Darwin.write(writeEnd, buffer.baseAddress, buffer.count)
      #endif
    }
    if count >= 0 { return count }
    return errno == EINTR || errno == EAGAIN ? 0 : nil
  }

  /// What can be read now; empty at the end, nil on an error.
  func read() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = buffer.withUnsafeMutableBytes { bytes in
      #if canImport(Glibc)
      Glibc.read(readEnd, bytes.baseAddress, bytes.count)
      #else
      Darwin.read(readEnd, bytes.baseAddress, bytes.count)
      #endif
    }
    return count < 0 ? nil : Array(buffer.prefix(count))
  }
}

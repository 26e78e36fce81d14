#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The bytes of a file or of standard input.
final class DescriptorSource: ByteSource {
  private let descriptor: Int32
  private let closes: Bool

  /// Opens a file.
  init(path: String) throws(ByteSourceError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    closes = true
    guard descriptor >= 0 else { throw .cannotOpen(errno: errno) }
  }

  /// Reads standard input, which stays open.
  init() {
    descriptor = 0
    closes = false
  }

  deinit {
    if closes, descriptor >= 0 { close(descriptor) }
  }

  func read() throws(ByteSourceError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
      while true {
        #if canImport(Glibc)
        let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #else
        let got = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        count = max(got, 0)
        return
      }
    }
    guard failure == 0 else { throw .cannotRead(errno: failure) }
    return bytes
  }
}

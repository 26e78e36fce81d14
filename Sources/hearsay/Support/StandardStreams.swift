#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Standard output: data only.
enum StandardOutput {
  /// Writes all of `text`; a reader that went away ends the program quietly, as `head` expects.
  static func write(_ text: String) { Descriptor.write(text.utf8, to: 1) }
  /// Writes all of `bytes`.
  static func write(_ bytes: [UInt8]) { Descriptor.write(bytes, to: 1) }
  /// Whether it is a terminal.
  static var isTerminal: Bool { isatty(1) == 1 }
}

/// Standard error: messages, progress and timing.
enum StandardError {
  /// Writes all of `text`.
  static func write(_ text: String) { Descriptor.write(text.utf8, to: 2) }
  /// Whether it is a terminal.
  static var isTerminal: Bool { isatty(2) == 1 }
}

/// The end of the process.
enum ProcessExit {
  /// Ends the process without running anything further.
  static func exit(_ code: Int32) -> Never {
    fflush(nil)
    _exit(code)
  }
}

private enum Descriptor {
  static func write(_ bytes: some Collection<UInt8>, to descriptor: Int32) {
    let data = Array(bytes)
    data.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        guard let base = buffer.baseAddress else { return }
        #if canImport(Glibc)
        let written = Glibc.write(descriptor, base + offset, buffer.count - offset)
        #elseif canImport(Musl)
        let written = Musl.write(descriptor, base + offset, buffer.count - offset)
        #else
        let written = Darwin.write(descriptor, base + offset, buffer.count - offset)
        #endif
        if written < 0 {
          if errno == EINTR { continue }
          if descriptor == 1 { ProcessExit.exit(errno == EPIPE ? 0 : 2) }
          return
        }
        offset += written
      }
    }
  }
}

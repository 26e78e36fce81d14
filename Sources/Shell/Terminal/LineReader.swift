import Glibc

/// Lines of a descriptor as they come, read in blocks; invalid UTF-8 is replaced.
struct LineReader {
  /// What comes next.
  enum Line: Hashable {
    /// Without its line feed.
    case text(String)
    /// The user pressed Ctrl-C; what was typed of the line is gone.
    case interrupted
    case end
  }

  private let descriptor: Int32
  private let watchesInterrupts: Bool
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// A reader; one that watches for interrupts needs `SignalRelay.install`.
  init(descriptor: Int32, watchesInterrupts: Bool = false) {
    self.descriptor = descriptor
    self.watchesInterrupts = watchesInterrupts
  }

  /// The next line.
  mutating func next() -> Line {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return .text(String(decoding: buffer[start..<end], as: UTF8.self))
      }
      searched = buffer.count
      if isAtEnd {
        guard start < buffer.count else { return .end }
        defer { start = buffer.count }
        return .text(String(decoding: buffer[start...], as: UTF8.self))
      }
      searched -= start
      buffer.removeFirst(start)
      start = 0
      if watchesInterrupts && isInterrupted() {
        buffer = []
        return .interrupted
      }
      fill()
    }
  }

  /// Waits for bytes; true when an interrupt comes first.
  private func isInterrupted() -> Bool {
    while true {
      var polled = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: SignalRelay.readEnd, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&polled, 2, -1) < 0 && errno != EINTR { return false }
      if polled[1].revents != 0 && SignalRelay.drain().contains(SIGINT) { return true }
      if polled[0].revents != 0 { return false }
    }
  }

  private mutating func fill() {
    var block = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &block, block.count)
    if count > 0 {
      buffer += block.prefix(count)
    } else if count == 0 || errno != EINTR {
      isAtEnd = true
    }
  }
}

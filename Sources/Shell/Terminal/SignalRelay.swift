import Glibc
package import QueryEngine
import Synchronization

/// Turns signals into bytes on a pipe that the line editor polls, and an interrupt into the
/// cancellation of the running query.
///
/// Signal handlers cannot capture anything, so what they touch is process-wide: two atomics.
package enum SignalRelay {
  private static let writeEnd = Atomic<Int32>(-1)
  private static let readEndStorage = Atomic<Int32>(-1)
  /// The address of the running query's `CancellationToken`, 0 when none runs.
  private static let token = Atomic<UInt>(0)

  /// The descriptor to poll; -1 before `install`.
  static var readEnd: Int32 { readEndStorage.load(ordering: .acquiring) }

  /// Starts to catch interrupt, stop and window-size signals; quit is ignored.
  package static func install() {
    guard readEnd < 0 else { return }
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    writeEnd.store(ends[1], ordering: .releasing)
    readEndStorage.store(ends[0], ordering: .releasing)
    for number in [SIGINT, SIGWINCH] { handle(number) }
    signal(SIGQUIT, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
  }

  /// Catches the stop key; only while a line is edited, so that programs stop as usual else.
  static func catchStop() { handle(SIGTSTP) }

  /// Leaves the stop key to the system again.
  static func releaseStop() { signal(SIGTSTP, SIG_DFL) }

  /// The signals that came since the last call.
  static func drain() -> [Int32] {
    var buffer = [UInt8](repeating: 0, count: 64)
    let count = read(readEnd, &buffer, buffer.count)
    return count > 0 ? buffer.prefix(count).map { Int32($0) } : []
  }

  /// Runs `body` with Ctrl-C cancelling `cancellation`.
  package static func cancelling<Result, Failure: Error>(
    _ cancellation: CancellationToken, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let address = UInt(bitPattern: Unmanaged.passUnretained(cancellation).toOpaque())
    let previous = token.exchange(address, ordering: .acquiringAndReleasing)
    defer {
      token.store(previous, ordering: .releasing)
      withExtendedLifetime(cancellation) {}
    }
    return try body()
  }

  private static func handle(_ number: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      let saved = errno
      if number == SIGINT,
        let address = UnsafeRawPointer(bitPattern: SignalRelay.token.load(ordering: .acquiring))
      {
        Unmanaged<CancellationToken>.fromOpaque(address).takeUnretainedValue().cancel()
      }
      var byte = UInt8(truncatingIfNeeded: number)
      _ = write(SignalRelay.writeEnd.load(ordering: .acquiring), &byte, 1)
      errno = saved
    }
    action.sa_flags = SA_RESTART
    sigaction(number, &action, nil)
  }
}

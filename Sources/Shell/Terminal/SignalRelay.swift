import Glibc
package import QueryEngine
import Synchronization

/// Turns signals into bytes on a pipe that the line editor polls, and an interrupt into the
/// cancellation of the running query.
///
/// Signal handlers cannot capture anything, so what they touch is process-wide: a few atomics.
package enum SignalRelay {
  private static let writeEnd = Atomic<Int32>(-1)
  private static let readEndStorage = Atomic<Int32>(-1)
  /// The address of the running query's `CancellationToken`, 0 when none runs.
  private static let token = Atomic<UInt>(0)
  /// Whether an interrupt came since the last prompt; what begins after it is cancelled as well, so
  /// that none falls between two steps of one command.
  private static let interrupted = Atomic<Bool>(false)
  /// Whether a line is edited, where a stop is the editor's to do.
  private static let isEditing = Atomic<Bool>(false)
  /// Whether an interrupt that finds nothing to cancel ends the process.
  private static let endsProcess = Atomic<Bool>(false)

  /// The exit status of a program that an interrupt ended.
  package static let interruptedStatus: Int32 = 130

  /// The descriptor to poll; -1 before `install`.
  static var readEnd: Int32 { readEndStorage.load(ordering: .acquiring) }

  /// For scripts and single questions: the first interrupt cancels what runs, so that the rows found
  /// can be written; one that finds nothing to cancel, or a second one, ends the process.
  package static func installForScript() {
    endsProcess.store(true, ordering: .releasing)
    unblock([SIGINT])
    handle(SIGINT)
  }

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
    for number in [SIGINT, SIGWINCH, SIGTSTP] { handle(number) }
    unblock([SIGINT, SIGWINCH, SIGTSTP, SIGCONT])
    signal(SIGQUIT, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
  }

  /// Forgets interrupts: a prompt is shown, and they are for its line from now on.
  static func beginPrompt() {
    _ = drain()
    interrupted.store(false, ordering: .sequentiallyConsistent)
  }

  /// Whether an interrupt came since the last prompt.
  static var isInterrupted: Bool { interrupted.load(ordering: .sequentiallyConsistent) }

  /// Does what the signal does, for a Ctrl-C that was read as a byte.
  static func interrupt() {
    interrupted.store(true, ordering: .sequentiallyConsistent)
    _ = cancelRunning()
  }

  /// Lets the stop key be a byte on the pipe while a line is edited.
  static func setEditing(_ isOn: Bool) { isEditing.store(isOn, ordering: .releasing) }

  /// Stops the process with the terminal as it was found, and comes back with it as it is.
  static func stop() {
    TerminalModes.lend {
      signal(SIGTSTP, SIG_DFL)
      unblock([SIGTSTP])
      raise(SIGTSTP)
      handle(SIGTSTP)
    }
  }

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
    let previous = token.exchange(address, ordering: .sequentiallyConsistent)
    if isInterrupted { cancellation.cancel() }
    defer {
      token.store(previous, ordering: .releasing)
      withExtendedLifetime(cancellation) {}
    }
    return try body()
  }

  /// Cancels what runs; false when nothing does, or it was told before and does not listen.
  private static func cancelRunning() -> Bool {
    guard let address = UnsafeRawPointer(bitPattern: token.load(ordering: .sequentiallyConsistent))
    else {
      return false
    }
    let running = Unmanaged<CancellationToken>.fromOpaque(address).takeUnretainedValue()
    defer { running.cancel() }
    return !running.isCancelled
  }

  /// A program that starts the shell may have signals blocked, and hands that down.
  private static func unblock(_ numbers: [Int32]) {
    var set = sigset_t()
    sigemptyset(&set)
    for number in numbers { sigaddset(&set, number) }
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  private static func handle(_ number: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      let saved = errno
      SignalRelay.take(number)
      errno = saved
    }
    action.sa_flags = SA_RESTART
    sigaction(number, &action, nil)
  }

  /// What the handler does; only what is safe in one.
  private static func take(_ number: Int32) {
    switch number {
    case SIGINT:
      // A terminal that is not told otherwise throws away what waits to be shown and read, but only
      // after it sent the signal. Asking for its settings waits for that, or the answer would be
      // thrown away too.
      var settings = termios()
      tcgetattr(STDIN_FILENO, &settings)
      interrupted.store(true, ordering: .sequentiallyConsistent)
      if !cancelRunning() && endsProcess.load(ordering: .acquiring) {
        signal(SIGINT, SIG_DFL)
        raise(SIGINT)
      }
    case SIGTSTP where !isEditing.load(ordering: .acquiring):
      stop()
      return
    default: break
    }
    var byte = UInt8(truncatingIfNeeded: number)
    _ = write(writeEnd.load(ordering: .acquiring), &byte, 1)
  }
}

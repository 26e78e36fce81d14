import Glibc
import Synchronization

/// The settings that the terminal had when the shell began, for the programs that the shell starts
/// and for the times when it is stopped.
///
/// While a question is answered the terminal neither echoes nor edits what is typed, so that it
/// waits as it is for the next prompt; other programs do not expect that. The settings are
/// process-wide because the handler of the stop signal needs them.
enum TerminalModes {
  /// The address of the settings, which are never freed; 0 before they are known.
  private static let address = Atomic<UInt>(0)

  private static var found: UnsafeMutablePointer<termios>? {
    UnsafeMutablePointer(bitPattern: address.load(ordering: .acquiring))
  }

  /// Keeps the settings as they are now, the first time.
  static func remember() {
    guard found == nil else { return }
    let settings = UnsafeMutablePointer<termios>.allocate(capacity: 1)
    settings.initialize(to: termios())
    guard tcgetattr(STDIN_FILENO, settings) == 0 else { return settings.deallocate() }
    address.store(UInt(bitPattern: settings), ordering: .releasing)
  }

  /// Gives the terminal the settings that were found; nothing without a terminal.
  static func restore() {
    guard let settings = found else { return }
    tcsetattr(STDIN_FILENO, TCSADRAIN, settings)
  }

  /// Runs `body`, such as a pager, with the terminal as it was found.
  static func lend<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var current = termios()
    let isTerminal = tcgetattr(STDIN_FILENO, &current) == 0
    restore()
    defer { if isTerminal { tcsetattr(STDIN_FILENO, TCSADRAIN, &current) } }
    return try body()
  }
}

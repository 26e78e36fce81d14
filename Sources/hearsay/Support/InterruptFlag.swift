import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Remembers Ctrl-C, so that long work can stop where nothing is lost.
enum InterruptFlag {
  private static let flag = Atomic<Bool>(false)

  /// Whether Ctrl-C was pressed.
  static var isSet: Bool { flag.load(ordering: .relaxed) }

  /// Catches the first Ctrl-C; the second ends the program as usual.
  static func install() {
    signal(SIGINT) { _ in
      InterruptFlag.flag.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
  }
}
